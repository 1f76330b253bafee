/** Addresses on the web, with or without `https://`. */
const address =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.(?:com|org|io|net|ai|co|edu|dev)\/\S*/;
/** `$\alpha_i$`: marked mathematics, which is drawn later; two prices (`$20 and then $30`) are none. */
const formula = /\$(?=[^$\s])(?=[^$]{0,200}[\\^_{=])[^$]{0,200}[^$\s\\]\$/;
const kept = new RegExp(`(${address.source}|${formula.source})`, 'u');

/** Applies a repair to what is neither address nor marked formula: `https://x.org/a_1--b` stays, its sentence changes. */
export function outside(text: string, repair: (part: string) => string): string {
  return text
    .split(kept)
    .map((part, i) => (i % 2 === 0 ? repair(part) : part))
    .join('');
}
