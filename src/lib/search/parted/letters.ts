// Imported by scripts and by the browser: small numbers are written as letters in one way only.

/** A letter for a number from 0 to about 50,000, the first 91 of one byte; never a blank, a quote or a backslash. */
export function toLetter(number: number): string {
  const code = number + 0x23;
  const written = code < 0x5c ? code : code + 1;
  return String.fromCharCode(written < 0x7f ? written : written + 0x22);
}

/** The number that a letter of a text stands for; -1 beyond its end. */
export function fromLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return -1;
  const written = code < 0x7f ? code : code - 0x22;
  return (written < 0x5c ? written : written - 1) - 0x23;
}
