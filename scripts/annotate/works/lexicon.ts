import type { KnownWork } from '../../../src/schemas/known-work.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import { kindOfTitle } from './kind.ts';
import { nameKey } from './pieces.ts';

/** A work that texts may name: of a paper here, or known from `works.yaml`. */
export interface Target {
  name: string;
  kind: WorkKind;
  paper: Paper | null;
  known: KnownWork | null;
  /** All its written forms. */
  names: string[];
}

/** One written form of a work. */
export interface Form {
  target: Target;
  written: string;
}

export interface Lexicon {
  targets: Target[];
  /** Name key → the forms that meet there. */
  forms: ReadonlyMap<string, Form[]>;
  /** Every beginning of a key, so that a search stops at the first piece that leads nowhere. */
  beginnings: ReadonlySet<string>;
}

/** All works that can be looked up in texts. A work of a paper is that paper's even when `works.yaml` has its name too. */
export function compileLexicon(papers: readonly Paper[], known: readonly KnownWork[]): Lexicon {
  const ofPapers = papers.flatMap((paper): Target[] => {
    const names = [...(paper.shortName === null ? [] : [paper.shortName]), ...paper.aliases];
    const [name] = names;
    return name === undefined ? [] : [{ name, kind: kindOfTitle(paper.title), paper, known: null, names }];
  });
  const fromFile = known.map((row): Target => ({
    name: row.name,
    kind: row.kind,
    paper: null,
    known: row,
    names: [row.name, ...row.aliases],
  }));
  const targets = [...ofPapers, ...fromFile];
  const forms = new Map<string, Form[]>();
  const beginnings = new Set<string>();
  for (const target of targets) {
    for (const written of target.names) {
      const key = nameKey(written);
      if (key.length < 2) continue;
      const list = forms.get(key);
      if (!list) forms.set(key, [{ target, written }]);
      else if (!list.some((form) => form.target === target)) list.push({ target, written });
      for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
    }
  }
  return { targets, forms, beginnings };
}
