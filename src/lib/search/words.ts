// Imported by scripts and by the browser: sorted words are packed and unpacked in one way only.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Sorted words as one text: each begins with how many characters it shares with the word before (a digit or capital, at
 * most 35), then the rest of it (front coding; Witten, Moffat and Bell, Managing Gigabytes, 1999, section 4.1).
 * Words hold no capitals and no digits by which a number could be mistaken: a blank stands between them.
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${digits[shared] ?? '0'}${word.slice(shared)}`;
    })
    .join(' ');
}

/** The words that a text of `packWords` stands for. */
export function unpackWords(text: string): string[] {
  if (text === '') return [];
  let before = '';
  return text.split(' ').map((packed) => {
    before = before.slice(0, Math.max(digits.indexOf(packed[0] ?? '0'), 0)) + packed.slice(1);
    return before;
  });
}
