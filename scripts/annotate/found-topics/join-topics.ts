import type { TermVector } from '../similarity.ts';
import { centroid, cosine } from './centroids.ts';

/** A topic as themes are made of them: its terms and its size. */
export interface Themeless {
  centroid: TermVector;
  papers: readonly unknown[];
  /** Its theme in the last run, if it had one. */
  earlierTheme: string | null;
}

interface Joined {
  members: number[];
  papers: number;
  centre: TermVector;
}

/** Earlier themes stand while this share of the topics had one. */
const known = 0.8;

/** One theme for up to three topics, then 2 for four, 6 for twenty-four, at most 8. */
const wishedThemes = (topics: number): number =>
  topics <= 3 ? Math.min(1, topics) : Math.min(8, Math.max(2, Math.round(1.2 * Math.sqrt(topics))));

/**
 * The topics of each theme, by their places. Topics go on in the theme they had and a new one joins the nearest, unless too
 * many are new: then they are joined afresh.
 */
export function joinTopics(topics: readonly Themeless[]): number[][] {
  const had = topics.filter(({ earlierTheme }) => earlierTheme !== null);
  return had.length > 0 && had.length >= known * topics.length ? goOn(topics, had) : joinNearest(topics);
}

function goOn(topics: readonly Themeless[], had: readonly Themeless[]): number[][] {
  const themes = [...new Set(had.map(({ earlierTheme }) => earlierTheme))];
  const centres = themes.map((theme) =>
    centroid(had.filter(({ earlierTheme }) => earlierTheme === theme).map((topic) => topic.centroid)),
  );
  const joined = themes.map((): number[] => []);
  topics.forEach(({ earlierTheme, centroid: own }, i) => {
    const near = centres.map((centre) => cosine(own, centre));
    const theme = earlierTheme === null ? near.indexOf(Math.max(...near)) : themes.indexOf(earlierTheme);
    joined[theme]?.push(i);
  });
  return joined;
}

/** The two whose join costs least are joined until few enough are left (Ward 1963, on the sphere), none with one topic. */
function joinNearest(topics: readonly Themeless[]): number[][] {
  let groups = topics.map(({ centroid: centre, papers }, i): Joined => ({
    members: [i],
    papers: papers.length,
    centre,
  }));
  for (;;) {
    const isEnough = groups.length <= wishedThemes(topics.length);
    const pair = cheapest(groups, isEnough);
    if (pair === null) return groups.map(({ members }) => members);
    const both = join(...pair);
    groups = groups.map((group) => (group === pair[0] ? both : group)).filter((group) => group !== pair[1]);
  }
}

/** The pair that costs least; with `lonely`, only where one of them is a single topic. */
function cheapest(groups: readonly Joined[], lonely: boolean): [Joined, Joined] | null {
  let best: { pair: [Joined, Joined]; cost: number } | null = null;
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      if (lonely && a.members.length > 1 && b.members.length > 1) continue;
      const cost = ((a.papers * b.papers) / (a.papers + b.papers)) * (1 - cosine(a.centre, b.centre));
      if (best === null || cost < best.cost) best = { pair: [a, b], cost };
    }
  }
  return best?.pair ?? null;
}

function join(a: Joined, b: Joined): Joined {
  const weighted = ({ centre, papers }: Joined): TermVector =>
    new Map([...centre].map(([term, weight]) => [term, weight * papers]));
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    papers: a.papers + b.papers,
    centre: centroid([weighted(a), weighted(b)]),
  };
}
