/** Letters of scripts without capitals; Japanese and Chinese also have few blanks. */
const caseless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/gu;
/** Scripts whose words are not parted by blanks, so that a blank parts more than words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** First words of abstracts in scripts without capitals. */
const openers =
  /^(?:本文|本研究|本論文|我们|我們|近年|随着|隨著|针对|針對|目前|为了|為了|然而|この|これ|私たち|我々|近年|본 논문|본 연구|이 논문|우리는|최근|نقدم|نقترح|تقدم|تقترح|يقدم|في هذه|في هذا|هذه الورقة|تتناول|ندرس|تعد|يعد|אנו|במאמר|हम|इस)/u;

/** How much of a text decides about its script. */
const looked = 300;

/**
 * Where a title ends in a text whose script has no capitals: before words that often open abstracts, else, in Chinese and
 * Japanese, at the first blank between two of their signs. Always uncertain where nothing tells.
 * @returns null when the text is of a script with capitals
 */
export function caselessEnd(text: string): { words: number; certainty: number } | null {
  const start = text.slice(0, looked);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if ((start.match(caseless)?.length ?? 0) * 2 <= letters || letters === 0) return null;
  const words = start.split(' ');
  if (words.length < 2) return null;
  const opening = words.findIndex((_, i) => i > 0 && openers.test(words.slice(i, i + 2).join(' ')));
  const isUnspaced = (start.match(unspaced)?.length ?? 0) * 2 > letters;
  const seam = words.findIndex(
    (word, i) => i > 0 && endsUnspaced(words[i - 1] ?? '') && startsUnspaced(word),
  );
  if (isUnspaced && seam > 0) return { words: seam, certainty: opening === seam ? 0.95 : 0.65 };
  if (opening > 0) return { words: opening, certainty: isUnspaced ? 0.8 : 0.75 };
  return { words: Math.min(words.length - 1, 8), certainty: 0.1 };
}

const startsUnspaced = (word: string): boolean =>
  /^["“「『《（(]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
const endsUnspaced = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][)）」』》"”？！?!]?$/u.test(word);
