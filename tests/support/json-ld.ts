import { z } from 'zod';

/** The JSON-LD of a page. */
export const graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});
/** The node of the page itself. */
export const page = z.object({
  '@type': z.enum(['WebPage', 'CollectionPage']),
  url: z.string(),
  name: z.string().min(1),
  inLanguage: z.string(),
  isPartOf: z.object({ '@type': z.literal('WebSite'), '@id': z.string() }),
});
/** The pages above it. */
export const trail = z.object({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.object({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: z.string().min(1),
        item: z.string(),
      }),
    )
    .min(2),
});
/** What may be said of a paper, and nothing else. */
export const article = z.strictObject({
  '@type': z.literal('ScholarlyArticle'),
  '@id': z.string(),
  name: z.string().min(1),
  headline: z.string().min(1),
  alternateName: z.string().optional(),
  mainEntityOfPage: z.string(),
  abstract: z.string().min(1).optional(),
  author: z
    .array(z.object({ '@type': z.literal('Person'), name: z.string().min(1), url: z.string().optional() }))
    .optional(),
  datePublished: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  identifier: z.array(z.object({ propertyID: z.string(), value: z.string(), url: z.url() })).optional(),
  sameAs: z.array(z.url()).optional(),
  about: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
  keywords: z.array(z.string()).optional(),
  isPartOf: z.object({ '@type': z.literal('Dataset'), '@id': z.string() }),
});
