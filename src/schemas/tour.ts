import { z } from 'zod';
import { idPattern, type TourId } from './id.ts';

const formerIds = z.array(z.string().regex(idPattern)).default([]);

/** The front matter of `content/tours/<id>.md`, written by hand. */
export const tourFrontMatter = z.strictObject({
  title: z.string().min(1),
  /** One sentence: what one learns on the way. */
  summary: z.string().min(1),
  /** Ids that it had before; their addresses lead here. */
  former: formerIds,
});

/** `[[galore]]`, `[[topic:kv-cache|the words]]`, and the line of its file. */
export interface CrossLink {
  target: string;
  words: string | null;
  line: number;
}

/** A block quotation below a stop. */
export interface StopQuote {
  kind: 'quote';
  /** Its words as they stand in the file, and as Markdown reads them: the abstract holds one of the two. */
  forms: string[];
  line: number;
}

/** Our words, as Markdown. */
export interface StopProse {
  kind: 'prose';
  text: string;
  line: number;
}

/** A paper on the way: what a heading of the second level links, and what stands below. */
export interface TourStop {
  link: CrossLink;
  parts: (StopProse | StopQuote)[];
}

/** A route through the collection: papers in an order that teaches. */
export interface Tour extends z.infer<typeof tourFrontMatter> {
  id: TourId;
  /** Markdown: what stands before the first stop, and what follows the last. */
  opening: string;
  stops: TourStop[];
  ending: string;
  /** Every `[[link]]`, those of the stops too, with the place of its stop in the list; null outside stops. */
  links: (CrossLink & { stop: number | null })[];
  /** Of its file, where the opening and the ending begin: for what is to be said of them. */
  lines: { body: number; ending: number };
}
