import { describe, expect, it } from 'vitest';
import { assignTopics, compileTopics } from '../../../scripts/annotate/topics.ts';
import { themeId, topicId } from '../../../src/schemas/id.ts';
import type { Topic } from '../../../src/schemas/topic.ts';

function topic(id: string, vocabulary: Topic['vocabulary']): Topic {
  const theme = themeId.parse('kitchen');
  return { id: topicId.parse(id), name: id, theme, definition: `About ${id}.`, examples: [], vocabulary };
}

function assign(topics: Topic[], title: string, abstract: string | null = null) {
  return assignTopics({ title, abstract }, compileTopics(topics));
}

describe('words and phrases', () => {
  const bread = topic('bread', { 'sour dough': 3, 'rye loaf': 2 });

  it.each(['sourdough', 'Sour-dough', 'sour doughs', 'SOURDOUGHS'])('finds "sour dough" in "%s"', (title) => {
    expect(assign([bread], title).primary).toBe('bread');
  });

  it('finds only whole words', () => {
    expect(assign([bread], 'Sour doughnuts and rye loafers').primary).toBeNull();
  });

  it('takes the longest phrase and leaves its words to no shorter one', () => {
    const oven = topic('oven', { oven: 3, 'dutch oven': 0 });
    expect(assign([oven], 'The Dutch oven').primary).toBeNull();
    expect(assign([oven], 'Dutch ovens against brick ovens').primary).toBe('oven');
  });

  it('takes two spellings of one term as one, with the heavier weight', () => {
    const [row] = assign([topic('bread', { sourdough: 1, 'sour-dough': 2 })], 'Sourdough').scores;
    const [alone] = assign([topic('bread', { 'sour-dough': 2 })], 'Sourdough').scores;
    expect(row).toEqual(alone);
  });
});

describe('choice of topics', () => {
  const soup = topic('soup', { soup: 2, broth: 2 });
  const salad = topic('salad', { salad: 2 });
  const stew = topic('stew', { stew: 2 });

  it('trusts the title over a mention in the abstract', () => {
    const found = assign([soup, salad], 'A winter salad', 'Goes well with soup.');
    expect(found).toMatchObject({ primary: 'salad', also: ['soup'], basis: 'rule' });
  });

  it('counts a repeated word more, but each time less', () => {
    const once = assign([soup], 'Dinner', 'Soup.').scores[0]?.score ?? 0;
    const twice = assign([soup], 'Dinner', 'Soup, soup.').scores[0]?.score ?? 0;
    const varied = assign([soup], 'Dinner', 'Soup, broth.').scores[0]?.score ?? 0;
    expect(once).toBeLessThan(twice);
    expect(twice).toBeLessThan(varied);
  });

  it('names no further topic for a passing word', () => {
    const found = assign([soup, salad], 'Soup and broth', 'Soups, broths, soups, broths. No salad.');
    expect(found.also).toEqual([]);
    expect(found.scores.map(({ topic: id }) => id)).toEqual(['soup', 'salad']);
  });

  it('names at most three further topics', () => {
    const names = ['beans', 'corn', 'leek', 'onion', 'radish'];
    const found = assign(
      names.map((name) => topic(name, { [name]: 1 })),
      names.join(' '),
    );
    expect([found.primary, ...found.also]).toEqual(['beans', 'corn', 'leek', 'onion']);
    expect(found.scores).toHaveLength(5);
  });

  it('puts equal scores in the order of their ids, whatever the order of the topics', () => {
    expect(assign([stew, salad, soup], 'Stew, soup, salad')).toEqual(
      assign([soup, stew, salad], 'Stew, soup, salad'),
    );
    expect(assign([stew, salad], 'Stew or salad').primary).toBe('salad');
  });

  it('lets a negative weight speak against a topic, without naming it as a reason', () => {
    const drink = topic('drink', { glass: 2, bottle: 1, window: -3 });
    expect(assign([drink], 'A glass').primary).toBe('drink');
    expect(assign([drink], 'A window of glass')).toMatchObject({ primary: null, scores: [] });
    expect(assign([drink], 'A glass, a bottle', 'By the window.').scores[0]?.words).toEqual([
      'glass',
      'bottle',
    ]);
  });

  it('leaves a paper without a known word, or without an abstract, in peace', () => {
    expect(assign([soup], 'Cutlery', 'Forks and spoons.')).toEqual({
      primary: null,
      also: [],
      basis: 'rule',
      scores: [],
    });
    expect(assign([soup], 'Soup', null).primary).toBe('soup');
    expect(assign([], 'Soup').primary).toBeNull();
  });
});
