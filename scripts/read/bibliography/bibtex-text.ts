import { parse } from '@retorquere/bibtex-parser';
import { givenFirst } from './names.ts';

/** Formulas, and signs that the library would take for LaTeX or turn into others, are kept as they are. */
const kept = /(?<!\\)\$(?:[^$\\]|\\[^]){1,300}\$|(?<!\\)[%#&_^<>|]/g;
/** No field of a paper is longer; the library takes milliseconds for each kilobyte. */
const longest = 50_000;
const mark = (at: number): string => `\uE000${at}\uE001`;
const marks = /\uE000(\d+)\uE001/g;
/** `\"\i` is an i with a diaeresis: the dotless letter is only TeX's way to write it. */
const dotted = (text: string): string => text.replace(/ı(?=\p{M})/gu, 'i').replace(/ȷ(?=\p{M})/gu, 'j');
/** Markup with which the library renders commands such as \emph; the text's own tags are kept aside before. */
const renderedTag = /<\/?[a-z]+(?:\s[^<>]*)?>/gi;

/**
 * The value of a field as text: LaTeX accents, commands and ligatures in Unicode, braces gone, formulas as written.
 * Paragraphs stay parted. Values without commands, which are most, are read here; the others by the library.
 */
export function bibText(value: string): string {
  if (value.length > longest) return value.replace(/[{}]/g, '');
  const formulas: string[] = [];
  const masked = value.replace(/[\uE000\uE001]/g, '').replace(kept, (formula) => {
    formulas.push(formula);
    return mark(formulas.length - 1);
  });
  const plain = masked.includes('\\')
    ? masked
        .split(/\n\s*\n/)
        .map((paragraph) => rendered(paragraph))
        .join('\n\n')
    : ligatures(masked.replace(/[{}]/g, ''));
  return plain.replace(marks, (_, at: string) => formulas[Number(at)] ?? '');
}

const ligatures = (text: string): string =>
  text.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”').replace(/~/g, ' ');

function rendered(value: string): string {
  const entry = parsed(`title = {${value}}`);
  const title = entry?.title;
  return typeof title === 'string' ? dotted(title.replace(renderedTag, '')) : value;
}

function parsed(field: string): { title?: string; author?: object[] } | null {
  try {
    const { entries } = parse(`@misc{x, ${field}}`, {
      sentenceCase: false,
      english: false,
      caseProtection: false,
      unsupported: (_node: unknown, tex: string) => tex,
    });
    return (entries[0]?.fields as { title?: string; author?: object[] } | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The names of an author field as "Given Family"; "others" stays as a name of its own. */
export function bibNames(value: string): string[] {
  if (/[{}\\]/.test(value) && value.length <= longest) {
    const authors = parsed(`author = {${value}}`)?.author as
      | { name?: string; firstName?: string; prefix?: string; lastName?: string; suffix?: string }[]
      | undefined;
    if (authors)
      return authors
        .map((a) => a.name ?? [a.firstName, a.prefix, a.lastName, a.suffix].filter((part) => part).join(' '))
        .map((name) => dotted(name.replace(renderedTag, '')));
  }
  // Blanks first: looked for on both sides of the word, a long run of them would be gone over once from each.
  return ligatures(value).replace(/\s+/g, ' ').split(/ and /i).map(givenFirst);
}
