const address =
  /(?:https?:\/\/|www\.|\b(?:github|gitlab|huggingface|hf)\.(?:com|co|io)\b)[^\s)\]]*(?:\s?\/\s?[\w.-]+)*/giu;

/** Where web addresses stand in a text, as [start, end) in UTF-16 units; blanks around slashes belong to them. */
export function webAddresses(text: string): { start: number; end: number }[] {
  return [...text.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
