import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, it } from 'vitest';
import { publishedFiles } from '../../../scripts/publish/files.ts';
import { openSearchFiles } from '../../../scripts/publish/opensearch.ts';
import { site } from '../../../src/schemas/site.ts';
import { shelf } from '../lib/search/corpus.ts';

const file = 'opensearch.xml';

function described(known: object, base = '/', url = 'https://example.org') {
  const { root } = parseXml(new Map(openSearchFiles(site.parse(known), base, url)).get(file) ?? '');
  const parts = (root?.children ?? []).filter((child) => child instanceof XmlElement);
  return {
    root: [root?.name, root?.attributes],
    text: (name: string) => parts.find((part) => part.name === name)?.text,
    urls: parts.filter(({ name }) => name === 'Url').map(({ attributes }) => attributes),
  };
}

it('tells a browser where to search, with the base in an absolute address', () => {
  const { root, text, urls } = described({ shortName: 'Gazetteer' }, '/some-repo/', 'https://example.org');
  expect(root).toEqual(['OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }]);
  expect([text('ShortName'), text('InputEncoding')]).toEqual(['Gazetteer', 'UTF-8']);
  expect(urls).toEqual([
    { type: 'text/html', template: 'https://example.org/some-repo/search/?q={searchTerms}' },
    {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: 'https://example.org/some-repo/opensearch.xml',
    },
  ]);
});

it('stays well-formed and within its limits, whatever the site is called', () => {
  const title = `</ShortName> & "quotes" \u0000 \ud800 ${'x'.repeat(40)}`;
  const { text } = described({ shortName: '<b> & "c"', title, description: '🦥&'.repeat(2000) });
  expect(text('ShortName')).toBe('<b> & "c"');
  expect(text('LongName')).toBeUndefined();
  expect(Array.from(text('Description') ?? '')).toHaveLength(1024);
});

it('is left out where the address of the site is not known', () => {
  expect(openSearchFiles(site.parse({}), '/', null)).toEqual([]);
  expect(publishedFiles(shelf, '/', null).has(file)).toBe(false);
  expect(publishedFiles(shelf, '/', 'https://example.org').has(file)).toBe(true);
});
