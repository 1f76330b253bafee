import { expect, it } from 'vitest';
import { elements, json, parsePage } from '../support/site-files.ts';
import { sites } from '../support/sites.ts';

const textOf = (path: string): string => JSON.stringify(parsePage(sites.found, path));
const note = 'found from the words of the papers by a rule';

it('has a page for each found topic, which says how it came about', () => {
  for (const id of ['lithium-batteries', 'medieval-manuscripts', 'sea-ice', 'song'])
    expect(textOf(`topics/${id}/index.html`)).toContain(note);
  expect(textOf('topics/index.html')).toContain(note);
  expect(textOf('about/index.html')).toContain('No one has written topics for this collection');
});

it('says nothing of the kind where people wrote the topics', () => {
  for (const path of ['topics/index.html', 'topics/kv-cache/index.html', 'about/index.html']) {
    const page = JSON.stringify(parsePage(sites.root, path));
    expect(page).not.toContain(note);
    expect(page).not.toContain('No one has written topics');
  }
});

it('lists them on the first page, in the map, the search and the interfaces', () => {
  const links = elements(parsePage(sites.found, 'index.html')).map(({ properties }) => properties['href']);
  expect(links).toContain('/topics/sea-ice/');
  expect(textOf('map/index.html')).toContain('Medieval manuscripts');
  expect(json(sites.found, 'api/topics.json')).toMatchObject({
    topics: [
      { id: 'lithium-batteries' },
      { id: 'medieval-manuscripts' },
      { id: 'sea-ice' },
      { id: 'shallow-memory-and-tidepool' },
      { id: 'song' },
    ],
  });
  const { nodes } = json(sites.found, 'api/graph.json') as { nodes: { id: string }[] };
  expect(nodes.filter(({ id }) => id.startsWith('theme:'))).toHaveLength(2);
});
