const escapes: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The twin of a file that scripts read: a classic script that hands its text to whoever added it to the page
 * (src/client/load.ts). A page in a folder can read a file in no other way.
 */
export function twinOf(text: string): string {
  const literal = text.replace(/['\\\n\r\u2028\u2029]/g, (sign) => escapes[sign] ?? `\\${sign}`);
  return `document.currentScript.dispatchEvent(new CustomEvent('given',{detail:'${literal}'}));\n`;
}
