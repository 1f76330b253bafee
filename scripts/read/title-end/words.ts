/** One word of a run-on title and abstract, as the features of `features.ts` see it. */
export interface Word {
  raw: string;
  /** Without outer signs, lower case. */
  core: string;
  /** Its capitals: `a`, `Aa`, `AA`, `A`, `Mx`, `0` for digits, `x` for letters without case, `` for signs only. */
  shape: string;
  /** Last sign when it is neither letter nor digit. */
  end: string;
  /** Seldom bears a capital, in titles or in sentences. */
  small: boolean;
  /** Begins a sentence or follows a colon: its capital says nothing. */
  starts: boolean;
}

const small = new Set(
  'a an and as at but by for from if in into is its nor of on onto or over per so than that the their to towards toward up upon using via vs when with without your are be do does can beyond between through under we our this these it there it’s'.split(
    ' ',
  ),
);

function shapeOf(part: string): string {
  if (part === '') return '';
  if (/^\p{N}+$/u.test(part)) return '0';
  if (!/[\p{Lu}\p{Ll}]/u.test(part)) return 'x';
  if (!/\p{Lu}/u.test(part)) return 'a';
  if (/^\p{Lu}$/u.test(part)) return 'A';
  if (!/\p{Ll}/u.test(part)) return 'AA';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(part) ? 'Aa' : 'Mx';
}

/** The first words of a text whose words are parted by single blanks. */
export function toWords(text: string, most: number): Word[] {
  // Blanks are counted first: a line of megabytes must not be split whole.
  let end = -1;
  for (let count = 0; count < most; count += 1) {
    end = text.indexOf(' ', end + 1);
    if (end < 0) break;
  }
  const raws = (end < 0 ? text : text.slice(0, end)).split(' ');
  return raws.map((raw, i) => {
    const seen = raw.slice(0, 80);
    const bare = seen.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]{1,80}$/u, '');
    const core = bare.toLowerCase();
    const [head = '', ...tail] = bare.split(/[-–/]/);
    const last = tail.length > 0 ? `-${shapeOf(tail.at(-1) ?? '')}` : '';
    return {
      raw,
      core,
      shape: shapeOf(head) + last,
      end: /[^\p{L}\p{N}]$/u.test(raw) ? raw.slice(-1) : '',
      small: small.has(core),
      starts: i === 0 || /[.!?:]["”)]{0,3}$/.test(raws[i - 1] ?? ''),
    };
  });
}
