/** Hands a file to the reader. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // A browser may begin to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
