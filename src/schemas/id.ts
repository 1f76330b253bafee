import { z } from 'zod';
import { idPattern } from './id-pattern.ts';

export { idPattern };

const id = z.string().regex(idPattern, 'must match ^[a-z0-9][a-z0-9-]{0,79}$');

export const paperId = id.brand<'PaperId'>();
export const topicId = id.brand<'TopicId'>();
export const themeId = id.brand<'ThemeId'>();
export const workId = id.brand<'WorkId'>();
export const authorId = id.brand<'AuthorId'>();
export const tourId = id.brand<'TourId'>();
export const noteId = id.brand<'NoteId'>();

export type PaperId = z.infer<typeof paperId>;
export type ThemeId = z.infer<typeof themeId>;
export type WorkId = z.infer<typeof workId>;
export type AuthorId = z.infer<typeof authorId>;
export type TourId = z.infer<typeof tourId>;
export type NoteId = z.infer<typeof noteId>;
