import { z } from 'zod';

const graph = z.object({
  '@graph': z.tuple([z.object({ dateModified: z.string().optional() })], z.unknown()),
});

/** What a built page says of itself to machines. */
export interface PageFacts {
  /** Whether search engines may list it. */
  listed: boolean;
  /** The day that its JSON-LD gives; null where it gives none. */
  modified: string | null;
}

/** @param html of a whole page */
export function pageFacts(html: string): PageFacts {
  const head = html.slice(0, html.indexOf('</head>'));
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1];
  return {
    listed: !/<meta name="robots" content="noindex"/.test(head),
    modified: block === undefined ? null : (graph.parse(JSON.parse(block))['@graph'][0].dateModified ?? null),
  };
}
