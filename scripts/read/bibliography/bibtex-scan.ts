/** A field as written: its parts (joined by `#`) are literal texts or names of `@string` macros. */
export interface BibField {
  name: string;
  /** Offset of the name. */
  offset: number;
  parts: { macro: boolean; text: string }[];
}

/** One `@…{…}` of a file, between two offsets. A `problem` says where and why it could not be read whole. */
export interface BibItem {
  /** Lower case: `article`, `string`, `comment` … */
  type: string;
  key: string;
  start: number;
  /** Offset after its last character. */
  end: number;
  fields: BibField[];
  problem: { offset: number; what: string } | null;
}

const itemStart = /@[ \t]{0,9}([a-z]+)[ \t]{0,9}([{(])/gi;
const lineStart = /^[ \t]*@[ \t]{0,9}[a-z]+[ \t]{0,9}[{(]/gim;

/**
 * The items of a BibTeX file, in order, in one pass. No item goes beyond the next line that begins like one, so that one
 * that is never closed spoils no other. Grammar: Nelson Beebe's BibTeX grammar; `%` comments between fields as in
 * biber.
 */
export function scanBibtex(text: string): BibItem[] {
  const limits = [...text.matchAll(lineStart)].map(({ index }) => index);
  const items: BibItem[] = [];
  let limitAt = 0;
  itemStart.lastIndex = 0;
  for (let match = itemStart.exec(text); match; match = itemStart.exec(text)) {
    while ((limits[limitAt] ?? Infinity) <= match.index) limitAt += 1;
    const item = new Scanner(text, match, limits[limitAt] ?? text.length).item();
    items.push(item);
    itemStart.lastIndex = item.end;
  }
  return items;
}

class Broken extends Error {
  readonly offset: number;
  constructor(offset: number, what: string) {
    super(what);
    this.offset = offset;
  }
}

class Scanner {
  private readonly text: string;
  private readonly limit: number;
  private readonly start: number;
  private readonly type: string;
  private readonly close: string;
  private at: number;

  constructor(text: string, match: RegExpExecArray, limit: number) {
    this.text = text;
    this.limit = limit;
    this.start = match.index;
    this.type = (match[1] ?? '').toLowerCase();
    this.close = match[2] === '(' ? ')' : '}';
    this.at = match.index + match[0].length;
  }

  /** The item; a broken one reaches to the limit and keeps the fields before the break. */
  item(): BibItem {
    const item: BibItem = {
      type: this.type,
      key: '',
      start: this.start,
      end: this.limit,
      fields: [],
      problem: null,
    };
    try {
      if (this.type === 'comment' || this.type === 'preamble') this.balanced(this.close);
      else {
        if (this.type !== 'string') item.key = this.key();
        this.fields(item.fields);
      }
      item.end = this.at;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      item.problem = { offset: error.offset, what: error.message };
    }
    return item;
  }

  private key(): string {
    this.blanks();
    const from = this.at;
    const end = this.run(/[^\s,{}()="]*/y);
    this.blanks();
    const sign = this.text[this.at];
    if (sign !== ',' && sign !== this.close) throw new Broken(this.at, 'a comma should follow its key');
    return this.text.slice(from, end);
  }

  private fields(into: BibField[]): void {
    for (;;) {
      this.blanks();
      while (this.text[this.at] === ',') {
        this.at += 1;
        this.blanks();
      }
      if (this.ended()) throw new Broken(this.start, 'its closing brace is missing');
      if (this.text[this.at] === this.close) {
        this.at += 1;
        return;
      }
      into.push(this.field());
      this.blanks();
      const sign = this.text[this.at];
      if (!this.ended() && sign !== ',' && sign !== this.close)
        throw new Broken(this.at, 'a comma or the closing brace is missing');
    }
  }

  private field(): BibField {
    const offset = this.at;
    const name = this.text.slice(offset, this.run(/[^\s=,{}"#%()]*/y)).toLowerCase();
    if (name === '') throw new Broken(offset, 'a name of a field is missing');
    this.blanks();
    if (this.text[this.at] !== '=')
      throw new Broken(offset, `no "=" follows the field "${name.slice(0, 30)}"`);
    const parts: BibField['parts'] = [];
    do {
      this.at += 1;
      this.blanks();
      parts.push(this.part(name));
      this.blanks();
    } while (this.text[this.at] === '#' && !this.ended());
    return { name, offset, parts };
  }

  private part(field: string): BibField['parts'][number] {
    const sign = this.text[this.at];
    const from = this.at + 1;
    if (sign === '{' || sign === '"') {
      this.at = from;
      this.balanced(sign === '{' ? '}' : '"');
      return { macro: false, text: this.text.slice(from, this.at - 1) };
    }
    const word = this.text.slice(this.at, this.run(/[^\s=,{}"#%()]*/y));
    if (word === '') throw new Broken(this.at, `the field "${field.slice(0, 30)}" has no value`);
    return { macro: !/^\d+$/.test(word), text: word };
  }

  /** Goes on after the closing sign that stands outside all braces opened here. */
  private balanced(close: string): void {
    const from = this.at;
    let open = 0;
    for (; this.at < this.limit; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === close && open === 0) {
        this.at += 1;
        return;
      }
      if (sign === '{') open += 1;
      else if (sign === '}') {
        open -= 1;
        if (open < 0) throw new Broken(this.at, 'a closing brace has no opening one');
      }
    }
    throw new Broken(from, close === '"' ? 'a quotation mark is never closed' : 'a brace is never closed');
  }

  private blanks(): void {
    for (;;) {
      this.run(/\s*/y);
      if (this.text[this.at] !== '%' || this.ended()) return;
      this.run(/[^\n]*/y);
    }
  }

  private run(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.at = Math.min(this.at + length, this.limit);
    return this.at;
  }

  private ended(): boolean {
    return this.at >= this.limit;
  }
}
