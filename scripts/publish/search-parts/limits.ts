/** How large the parts of a search index are; what is larger for larger collections keeps the number of files bounded. */
export interface PartLimits {
  /** Characters of a part of a table or of the postings: so many, and more where there would be too many parts. */
  table: Limit;
  postings: Limit;
  /** Rows of a part. */
  cards: Limit;
  texts: Limit;
  things: Limit;
}

export type Limit = readonly [least: number, mostParts: number];

/** Some 2,200 files in all at most, whatever the collection holds. */
export const partLimits: PartLimits = {
  table: [10_000, 80],
  postings: [16_000, 700],
  cards: [64, 400],
  texts: [8, 450],
  things: [256, 120],
};
