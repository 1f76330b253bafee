const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** `2,147,483,648` */
export function digits(count: bigint | number): string {
  return count.toLocaleString('en');
}

/** `2,147,483,648 bytes` */
export function bytesInWords(bytes: bigint): string {
  return `${digits(bytes)} ${bytes === 1n ? 'byte' : 'bytes'}`;
}

/** The unit that a number of bytes fills, from its logarithm to base 2. */
export function unitOf(log: number): { log: number; name: string } {
  const place = Math.max(0, Math.min(units.length - 1, Math.floor(log / 10)));
  return { log: 10 * place, name: units[place] ?? '' };
}

/** In powers of 1,024, with three figures at least: `2 GiB`, `≈ 1.56 GiB` where figures were left out. */
export function inUnits(bytes: bigint): string {
  const { log, name } = unitOf(bytes.toString(2).length - 1);
  const value = Number(bytes) / 2 ** log;
  const rounded = Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0));
  return `${rounded === value ? '' : '≈ '}${digits(rounded)} ${log === 0 && bytes === 1n ? 'byte' : name}`;
}

/** Six figures of a number, without zeros at its end: `3.2`, `0.000565685`, `0.000001`. */
export function figures(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 6 });
}
