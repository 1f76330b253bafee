import type { Schema } from 'hast-util-sanitize';

const link = ['href', 'title', 'rel'];

/** What may stand in an abstract: text, emphasis, code, http(s) links and what the site marks in it. */
export const allowedInAbstract: Schema = {
  strip: ['script', 'style'],
  tagNames: ['p', 'em', 'strong', 'code', 'a', 'mark', 'span'],
  attributes: {
    a: link,
    code: [['className', 'mathematics']],
    mark: ['id', ['className', 'result']],
    span: ['id', ['className', 'quoted']],
  },
  protocols: { href: ['http', 'https'] },
  // An id is an address of ours, never the text's: it stays as it is.
  clobber: [],
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
