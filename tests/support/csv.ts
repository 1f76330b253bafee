/** The cells of a CSV text by row, as RFC 4180 says it is read. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', quoted, end] of text.matchAll(/("((?:[^"]|"")*)"|[^",\r\n]*)(,|\r\n|$)/g)) {
    if (end === '' && cell === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(quoted === undefined ? cell : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 0);
}
