/** Widths of letters of size 1, as a TrueType or OpenType file tells them. */
export interface Font {
  /** Null for a letter that the font lacks. */
  advance: (letter: string) => number | null;
  /** Of the box that is drawn in place of such a letter. */
  box: number;
}

/** Reads the tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of the OpenType specification, 1.9. @throws Error */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => tableAt(view, tag);
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const advances = table('hmtx');
  const glyphs = readGlyphs(view, table('cmap'));
  const width = (glyph: number): number =>
    view.getUint16(advances + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  return {
    advance: (letter) => {
      const glyph = glyphs.get(letter.codePointAt(0) ?? 0);
      return glyph === undefined ? null : width(glyph);
    },
    box: width(0),
  };
}

/** Where a table begins. */
function tableAt(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`not a font that can be measured: it has no table "${tag}"`);
}

/** Code point → glyph, of the Unicode subtable with the most letters. */
function readGlyphs(view: DataView, cmap: number): ReadonlyMap<number, number> {
  let most = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(at);
    const glyphs =
      format === 12 ? groups(view, at) : format === 4 ? segments(view, at) : new Map<number, number>();
    if (glyphs.size > most.size) most = glyphs;
  }
  return most;
}

/** Format 12: groups of code points that follow one another. */
function groups(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const [first, last, glyph] = [0, 4, 8].map((field) => view.getUint32(at + 16 + 12 * i + field)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

/** Format 4: segments of the Basic Multilingual Plane. */
function segments(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const double = view.getUint16(at + 6);
  for (let i = 0; i < double; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + double + i);
    const delta = view.getUint16(at + 16 + 2 * double + i);
    const place = at + 16 + 3 * double + i;
    const offset = view.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - first));
      const glyph = offset === 0 || found !== 0 ? (found + delta) & 0xffff : 0;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
