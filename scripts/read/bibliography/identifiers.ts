const arxivId = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?`;
/** Places that name an arXiv id beyond doubt: address, DOI, or the word before it. */
const arxivPlaces = [
  new RegExp(String.raw`\barxiv\.org/(?:abs|pdf|html|format)/${arxivId}(?:\.pdf)?(?![\w.-]*\d)`, 'i'),
  new RegExp(String.raw`\b10\.48550/arxiv\.${arxivId}`, 'i'),
  new RegExp(String.raw`\barxiv:\s?${arxivId}(?!\d)`, 'i'),
  new RegExp(String.raw`\bcorr,?\s(?:abs/)?${arxivId}(?!\d)`, 'i'),
];

/**
 * The arXiv id, without its version, that one of the texts names as such: an address, a DOI of arXiv or `arXiv:…`.
 * Scheme: arXiv's identifier page (YYMM.number since April 2007, archive/YYMMnumber before).
 * @param texts in the order in which they are believed
 */
export function arxivIn(texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    if (!text) continue;
    for (const place of arxivPlaces) {
      const id = place.exec(text)?.[1];
      if (id !== undefined) return id;
    }
  }
  return null;
}

/** A field that holds nothing but an arXiv id, with or without `arXiv:` and version; else null. */
export function bareArxiv(text: string | null | undefined): string | null {
  return new RegExp(`^(?:arxiv:)?${arxivId}$`, 'i').exec(text?.trim() ?? '')?.[1] ?? null;
}

/** A note, where it begins with the paper's own arXiv id as Zotero writes it; other notes may name other papers. */
export function arxivNote(text: string | null | undefined): string | null {
  return /^\s*arxiv:/i.test(text ?? '') ? (text ?? null) : null;
}

/** The DOI, lower case and without its resolver, that a text begins with or is an address of; else null. */
export function doiIn(texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const match = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i.exec(
      text?.trim() ?? '',
    );
    if (match?.[1] !== undefined) return decoded(match[1]).toLowerCase();
  }
  return null;
}

function decoded(doi: string): string {
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}

/**
 * The name of a venue, or null where it says no more than that the paper is on arXiv (`CoRR`, `arXiv.org`,
 * `arXiv preprint arXiv:2403.03507`).
 */
export function venueIn(texts: readonly (string | null | undefined)[]): string | null {
  const name = texts.find((text) => text !== null && text !== undefined && text.trim() !== '') ?? null;
  return name === null || /^(?:arxiv\b|corr\b(?:,? abs)?)/i.test(name.trim()) ? null : name.trim();
}
