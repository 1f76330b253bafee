import type { Schema } from 'hast-util-sanitize';

const link = ['href', 'title', 'rel'];

/** What may stand in an abstract: text, emphasis, code and http(s) links. */
export const allowedInAbstract: Schema = {
  strip: ['script', 'style'],
  tagNames: ['p', 'em', 'strong', 'code', 'a'],
  attributes: { a: link, code: [['className', 'mathematics']] },
  protocols: { href: ['http', 'https'] },
};

/** What may stand in prose written by hand: the same, and lists, headings and quotations. */
export const allowedInProse: Schema = {
  ...allowedInAbstract,
  tagNames: [
    ...(allowedInAbstract.tagNames ?? []),
    'h2',
    'h3',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'br',
    'hr',
  ],
};
