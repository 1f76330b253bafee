import { decodeHTMLStrict } from 'entities';
import { tidy } from '../source-text.ts';

const paragraphTag = /<\/?(?:jats:)?(?:p|sec|br)(?:\s[^<>]*)?\/?>/gi;
const abstractHeading = /<((?:jats:)?title)>\s*(?:abstract|summary)\s*<\/\1>/gi;
/** Elements that bibliographies put into titles and abstracts (HTML of Zotero and OpenAlex, JATS of Crossref). */
const markupTag =
  /<\/?(?:jats:)?(?:i|b|u|em|strong|span|italic|bold|sc|scp|sub|sup|tt|title|xref|inline-formula|tex-math|alternatives)(?:\s[^<>]*)?\/?>/gi;
const digits = { sub: '₀₁₂₃₄₅₆₇₈₉', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹' };
const digitTag = /<(?:jats:)?(sub|sup)>(\d{1,4})<\/(?:jats:)?\1>/gi;

const untagged = (text: string): string =>
  text
    .replace(digitTag, (_, tag: string, number: string) =>
      number.replace(/\d/g, (d) => digits[tag.toLowerCase() as 'sub' | 'sup'].charAt(Number(d))),
    )
    .replace(markupTag, '');

/**
 * Signs that text does not hold: JSON made by careless programs turns `\beta` into a backspace and `eta`, `\frac` into
 * a form feed and `rac`. These two are given back; other control characters and halves of letters go.
 */
const whole = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\x08(?=[a-z])/g, '\\b')
    .replace(/\x0C(?=[a-z])/g, '\\f')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, ' ');

/** One paragraph; letters are composed, so that `é` is one sign whoever wrote it. */
const clean = (text: string): string => tidy(decodeHTMLStrict(untagged(whole(text))).normalize('NFC'));

/**
 * One line of plain text: known markup and entities are gone (`H<sub>2</sub>O` → `H₂O`, `&amp;` → `&`); what is not
 * surely markup (`x < y`) stays.
 */
export function plainLine(text: string): string {
  return clean(text.replace(paragraphTag, ' '));
}

/** An abstract as plain text, its paragraphs parted by a blank line; null where nothing is left. */
export function plainText(text: string): string | null {
  const paragraphs = text
    .replace(abstractHeading, '')
    .replace(paragraphTag, '\n\n')
    .split(/\n\s*\n/)
    .map(clean)
    .filter((paragraph) => paragraph !== '');
  return paragraphs.length === 0 ? null : paragraphs.join('\n\n');
}
