/**
 * Scripts that tell a language, each with its BCP 47 tag. Devanagari, Bengali and plain Cyrillic or Arabic serve several; of the
 * last two only texts with letters of one language are told.
 */
const scripts: readonly [RegExp, string, RegExp?][] = [
  [
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    'ja',
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ],
  [/[\p{Script=Hangul}\p{Script=Han}]/gu, 'ko', /\p{Script=Hangul}/u],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Cyrillic}/gu, 'uk', /[іїєґ]/iu],
  [/\p{Script=Cyrillic}/gu, 'ru', /[ыэё]/iu],
  [/\p{Script=Arabic}/gu, 'fa', /[پچژگ]/u],
  [/\p{Script=Arabic}/gu, 'ar', /[ةىأإ]/u],
];

/** Letters of other languages that share a script and a letter with one above: Belarusian; Urdu and its neighbours. */
const others = /[ўқғҳҷӣӯәөүұһңђћљњџј]|[ٹڈڑںھہےۀټډړښڭۋ]/iu;

/** A letter that is not Latin: most texts have none, and this is asked for every title. */
const foreign = /[^\P{L}\p{Script=Latin}]/u;

/** Fewer are a sign, a name or a formula. */
const fewest = 3;

/**
 * The language that a text's script tells, for `lang` of a part (WCAG 3.1.2): most of its letters must be of that script. Letters
 * of Chinese, Japanese and Korean count twice, as each stands for a syllable or more. What letters do not tell is left out.
 * @returns a BCP 47 tag, else undefined: for all that is written in Latin letters, too
 */
export function languageOf(text: string): string | undefined {
  if (!foreign.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language, telling] of scripts) {
    const own = text.match(script)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0;
    if (own < fewest || (telling && !telling.test(text))) continue;
    const weight = /^(ja|ko|zh)$/.test(language) ? 2 : 1;
    if (own * weight > letters - own && !others.test(text)) return language;
  }
  return undefined;
}
