import type { Corpus } from '../schemas/corpus.ts';
import type { Theme } from '../schemas/site.ts';
import { byText } from './fold.ts';

type Themed = Pick<Corpus, 'site' | 'topics'>;

/** The themes of `site.yaml` in its order, then those that only topics name, by id, each called by its id in words. */
export function allThemes({ site, topics }: Themed): Theme[] {
  const listed = new Set(site.themes.map(({ id }) => id));
  const others = new Set(topics.map(({ theme }) => theme).filter((theme) => !listed.has(theme)));
  const named = [...others].sort(byText).map((id) => ({ id, name: idInWords(id), description: '' }));
  return [...site.themes, ...named];
}

/** Those that hold a topic. */
export function themesInUse(corpus: Themed): Theme[] {
  const used = new Set(corpus.topics.map(({ theme }) => theme));
  return allThemes(corpus).filter(({ id }) => used.has(id));
}

/** The colour of a theme: its place among all themes, from 1; after eight they begin again. */
export function themeNumber(corpus: Themed, theme: string): number {
  const themes = allThemes(corpus);
  const place = themes.findIndex(({ id }) => id === theme);
  return ((place < 0 ? themes.length : place) % 8) + 1;
}

/** `graph-learning` → `Graph learning`. */
function idInWords(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
