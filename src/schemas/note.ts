import { z } from 'zod';
import { idPattern, type NoteId } from './id.ts';
import type { CrossLink } from './tour.ts';

/** The front matter of `content/notes/<id>.md`, written by hand. */
export const noteFrontMatter = z.strictObject({
  title: z.string().min(1),
  /** One sentence. */
  summary: z.string().min(1).nullable().default(null),
  /** Ids that it had before; their addresses lead here. */
  former: z.array(z.string().regex(idPattern)).default([]),
});

/** A text of our own beside the papers. */
export interface Note extends z.infer<typeof noteFrontMatter> {
  id: NoteId;
  /** Markdown. */
  body: string;
  links: CrossLink[];
  /** Of its file, on which the body begins. */
  line: number;
}
