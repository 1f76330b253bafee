import type { Site } from '../schemas/site.ts';

type Named = Pick<Site, 'title' | 'shortName'>;

/** How feeds are called, in themselves and where pages lead to them. */
export const feedTitles = {
  map: ({ title }: Named) => title,
  topic: ({ shortName }: Named, name: string) => `${name} · ${shortName}`,
  work: ({ shortName }: Named, name: string) => `Papers that name ${name} · ${shortName}`,
  changes: ({ shortName }: Named) => `Changes · ${shortName}`,
} as const;
