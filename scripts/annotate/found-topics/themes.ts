import { byText } from '../../../src/lib/fold.ts';
import { mint, slug } from '../../../src/lib/ids.ts';
import { themeId } from '../../../src/schemas/id.ts';
import type { Theme } from '../../../src/schemas/site.ts';
import { joinTopics, type Themeless } from './join-topics.ts';
import { capitalised, commonSpelling } from './spelling.ts';
import type { Telling } from './telling.ts';

interface Named extends Themeless {
  phrases: readonly Telling[];
}

/**
 * The themes of found topics, largest first, and the theme of each topic. A theme bears the names of its two largest
 * topics: broader words that fit all of its papers seldom say what they are about.
 * @param topics largest first
 */
export function findThemes(topics: readonly Named[]): { themes: Theme[]; themeOf: Theme['id'][] } {
  const taken = new Set<string>();
  const themeOf = topics.map((): Theme['id'] => themeId.parse('topics'));
  const themes = joinTopics(topics).map((members) => {
    const own = members.flatMap((member) => topics[member] ?? []);
    const name = themeName(own);
    const kept = own.find(({ earlierTheme }) => earlierTheme !== null)?.earlierTheme;
    const id = themeId.parse(kept ?? mint([slug(name, 60)], taken, 'theme'));
    taken.add(id);
    for (const member of members) themeOf[member] = id;
    return { id, name, description: '', papers: own.reduce((sum, { papers }) => sum + papers.length, 0) };
  });
  return {
    themes: themes
      .toSorted((a, b) => b.papers - a.papers || byText(a.id, b.id))
      .map(({ papers: _, ...theme }) => theme),
    themeOf,
  };
}

function themeName(topics: readonly Named[]): string {
  const phrases = topics.flatMap(({ phrases: [first] }) => (first ? [first.phrase] : [])).slice(0, 2);
  return capitalised(phrases.map(({ spellings }) => commonSpelling(spellings)).join(' and '));
}
