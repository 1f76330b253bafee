import { z } from 'zod';
import { themeId } from './id.ts';

/** A group of topics, in the order of `site.yaml`. */
export const theme = z.strictObject({
  id: themeId,
  name: z.string().min(1),
  description: z.string().default(''),
});

const webAddress = z.url({ protocol: /^https?$/ });

/** `site.yaml`: all that names the site. Every field has a default, for a corpus of documents alone. */
export const site = z.strictObject({
  title: z.string().min(1).default('Research map'),
  shortName: z.string().min(1).max(16).default('Research map'),
  description: z.string().default('A map of saved papers.'),
  language: z.string().min(2).default('en'),
  contact: z.string().nullable().default(null),
  licence: z.string().nullable().default(null),
  repository: webAddress.nullable().default(null),
  showAbstracts: z.boolean().default(true),
  themes: z.array(theme).default([]),
});

export type Theme = z.infer<typeof theme>;
export type Site = z.infer<typeof site>;
