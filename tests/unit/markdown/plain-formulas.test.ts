import type { Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { textToHast } from '../../../src/markdown/to-hast.ts';

/** The names of the elements of a tree, and its text. */
function parts(node: Root | RootContent): { tags: string[]; text: string } {
  if (node.type === 'text') return { tags: [], text: node.value };
  if (!('children' in node)) return { tags: [], text: '' };
  const inner = node.children.map(parts);
  return {
    tags: [...(node.type === 'element' ? [node.tagName] : []), ...inner.flatMap(({ tags }) => tags)],
    text: inner.map(({ text }) => text).join(''),
  };
}

describe('a formula without dollars', () => {
  it.each([
    'within O(ε^{-3.5}) steps',
    'at a rate of O(1/K) for',
    'from O(d ℓ) to',
    'in O(n log n) time',
    'scaled by ε^{-3.5} here',
  ])('is set: %s', (text) => {
    const { tags } = parts(textToHast(text));
    expect(tags.filter((tag) => tag === 'math')).toHaveLength(1);
  });

  it.each([
    'the class O(see the appendix)',
    'f(x) and g(y)',
    'FOO(1)',
    'a_b and x^2',
    'as in word^{note}',
    'O()',
  ])('is none, and stays as typed: %s', (text) =>
    expect(parts(textToHast(text))).toEqual({ tags: ['p'], text }),
  );

  it('leaves the words around it as they are', () => {
    expect(parts(textToHast('One O(1/K) two')).text).toMatch(/^One .*K.* two$/);
  });
});
