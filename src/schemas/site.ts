import { z } from 'zod';
import { themeId } from './id.ts';

/** A group of topics, in the order of `site.yaml`. */
export const theme = z.strictObject({
  id: themeId,
  name: z.string().min(1),
  description: z.string().default(''),
});

/** A tag URI's authority (RFC 4151): a name of the Internet or an e-mail address, and a day, month or year on which it was yours. */
const tagAuthority =
  /^([a-z0-9._-]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*,\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The longest name that browsers show of a search engine (OpenSearch 1.1). */
const longestShortName = 16;
const unnamed = 'Research map';

const webAddress = z.url({ protocol: /^https?$/ });

const fields = z.strictObject({
  title: z.string().min(1).default(unnamed),
  /** Where it is left out, the title if that is short enough. */
  shortName: z.string().min(1).max(longestShortName).optional(),
  description: z.string().default('A map of saved papers.'),
  language: z.string().min(2).default('en'),
  contact: z.string().nullable().default(null),
  licence: z.string().nullable().default(null),
  repository: webAddress.nullable().default(null),
  showAbstracts: z.boolean().default(true),
  /**
   * In whose name feeds and their entries have their ids (docs/feeds.md): set once, never changed. The default is a name
   * that is kept from ever belonging to anyone.
   */
  tagAuthority: z
    .string()
    .regex(tagAuthority, 'must be a host or e-mail address of yours and a date, such as "example.org,2026"')
    .default('gazetteer.invalid,2026'),
  /** Whether browsers keep pages, search and map for reading without a network. */
  offline: z.boolean().default(true),
  /** Citation files and a twin in Markdown for each paper, a page and citation files for each person: `auto` goes by size. */
  filesPerPaper: z.enum(['auto', 'all', 'none']).default('auto'),
  themes: z.array(theme).default([]),
});

/** `site.yaml`: all that names the site. Every field has a default, for a corpus of documents alone. */
export const site = fields.transform(({ shortName, ...rest }) => ({
  ...rest,
  shortName: shortName ?? (rest.title.length <= longestShortName ? rest.title : unnamed),
}));

export type Theme = z.infer<typeof theme>;
export type Site = z.infer<typeof site>;
