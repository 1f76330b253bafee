/** How large the parts of a search index are; what is larger for larger collections keeps the number of files bounded. */
export interface PartLimits {
  /** Characters of a part of a table. */
  table: number;
  /** Characters of a part of the postings, and most parts. */
  postings: [least: number, mostParts: number];
  /** Rows of a part, and most parts. */
  cards: [least: number, mostParts: number];
  texts: [least: number, mostParts: number];
  things: [least: number, mostParts: number];
}

/** Below 2,000 files in all, whatever the collection holds. */
export const partLimits: PartLimits = {
  table: 24_000,
  postings: [16_000, 500],
  cards: [64, 400],
  texts: [8, 500],
  things: [256, 160],
};
