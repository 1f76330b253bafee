import { furnitureInside, furnitureName } from './furniture.ts';
import { readMetaGroup } from './meta-group.ts';
import { tidy, type SourceText } from './source-text.ts';

interface Line {
  /** 1-based. */
  line: number;
  text: string;
  /** A blank line or an end of the document stands before, or after. */
  opens: boolean;
  closes: boolean;
}

/** What a listing is made of: lines that stand together, the group with authors and date, page furniture. */
export type Part =
  | { kind: 'block'; line: number; endLine: number; lines: Line[] }
  | {
      kind: 'group';
      line: number;
      endLine: number;
      meta: NonNullable<ReturnType<typeof readMetaGroup>>;
      text: string;
    }
  | { kind: 'furniture'; line: number; endLine: number; name: string };

/** No group of authors and date is longer. */
const longestGroup = 160;

function toLines({ lines }: SourceText): Line[] {
  return lines.flatMap((raw, i): Line[] => {
    if (tidy(raw) === '') return [];
    const opens = i === 0 || tidy(lines[i - 1] ?? '') === '';
    const closes = i === lines.length - 1 || tidy(lines[i + 1] ?? '') === '';
    // A tab parts title and abstract where a long text follows it.
    const [head = '', ...rest] = raw
      .trim()
      .split('\t')
      .filter((cell) => tidy(cell) !== '');
    const tail = tidy(rest.join(' '));
    return rest.length > 0 && tidy(head).length > 3 && tail.length > tidy(head).length && /[.。!]$/.test(tail)
      ? [
          { line: i + 1, text: tidy(head), opens, closes: true },
          { line: i + 1, text: tail, opens: true, closes },
        ]
      : [{ line: i + 1, text: tidy(raw), opens, closes }];
  });
}

const textOf = (lines: Line[]): string => lines.map(({ text }) => text).join(' ');

/** The group that begins at a line, on one to three lines: `• 6 authors`, `·`, `Jul 19, 2024 3`. */
function groupAt(lines: Line[], at: number, captured: string | null): (Part & { kind: 'group' }) | null {
  for (let next = at; next < Math.min(at + 3, lines.length); next += 1) {
    const line = lines[next] as Line;
    if (line.text.length > longestGroup) return null;
    const text = textOf(lines.slice(at, next + 1));
    if (text.length > longestGroup) return null;
    const meta = readMetaGroup(text, captured);
    // An abstract's last line is no organisation where the group is whole without it.
    const isWhole = (from: number): boolean =>
      readMetaGroup(textOf(lines.slice(from, next + 1)), captured) !== null;
    if (meta && Array.from({ length: next - at }, (_, n) => at + 1 + n).some(isWhole)) return null;
    if (meta) return { kind: 'group', line: (lines[at] as Line).line, endLine: line.line + 1, meta, text };
  }
  return null;
}

/**
 * A listing's lines as parts, in order; every line that is not blank is in one.
 * @param named lines that a person calls furniture
 * @param captured the day the page was saved, for dates without a year
 */
export function toParts(source: SourceText, named: ReadonlySet<number>, captured: string | null): Part[] {
  const lines = toLines(source);
  const parts: Part[] = [];
  const furniture = (line: Line, name: string): void => {
    parts.push({ kind: 'furniture', line: line.line, endLine: line.line + 1, name });
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const group = named.has(line.line) ? null : groupAt(lines, i, captured);
    const last = parts.at(-1);
    if (named.has(line.line)) furniture(line, 'named in corrections');
    else if (group) {
      parts.push(group);
      while ((lines[i + 1]?.line ?? Infinity) < group.endLine) i += 1;
    } else if (furnitureInside(line.text) !== null) furniture(line, furnitureInside(line.text) ?? '');
    else if (line.text === 'Submitted by' && /^\S{1,60}$/.test(lines[i + 1]?.text ?? '')) {
      furniture(line, 'submitter');
      i += 1;
      furniture(lines[i] as Line, 'submitter');
    } else if (furnitureName(line.text) !== null && (line.opens || line.closes || last?.kind !== 'block'))
      furniture(line, furnitureName(line.text) ?? '');
    else if (last?.kind === 'block' && !line.opens) {
      last.lines.push(line);
      last.endLine = line.line + 1;
    } else parts.push({ kind: 'block', line: line.line, endLine: line.line + 1, lines: [line] });
  }
  return parts;
}
