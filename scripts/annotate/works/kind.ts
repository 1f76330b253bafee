import type { WorkKind } from '../../../src/schemas/work.ts';

/** What a noun says that a work is; a word that may be anything (`framework`, `approach`) is a method. */
const nouns: readonly (readonly [WorkKind, string])[] = [
  ['benchmark', 'benchmarks?|test suite|leaderboard'],
  ['dataset', 'data ?sets?|corpus|corpora'],
  [
    'system',
    'systems?|engines?|librar(?:y|ies)|toolkits?|accelerators?|schedulers?|simulators?|platforms?|serving framework|compilers?',
  ],
  [
    'model',
    '(?:language |foundation |generalist |vision |multimodal |pre-?trained )?models?|LLMs?|MLLMs?|VLMs?|SLMs?',
  ],
  [
    'method',
    'methods?|approach(?:es)?|algorithms?|techniques?|optimi[sz]ers?|strateg(?:y|ies)|frameworks?|modules?|mechanisms?|loss|paradigms?|estimators?|attention|adapters?|schedules?|architectures?|networks?',
  ],
];
const anyNoun = nouns.map(([, words]) => words).join('|');
const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/**
 * What kind of work a paper introduces, by the noun that its abstract puts beside the name (`we present X, a dataset`,
 * `the X benchmark`, `a system called X`), else by its title; a method where neither says.
 */
export function kindOfOwn(name: string, title: string, abstract: string | null): WorkKind {
  const own = escaped(name);
  const modest = `(?:(?!(?:for|of|in|to|on|with|that|by|from|via|and)\\s)[\\p{L}\\d'’-]+,?\\s){0,6}`;
  const noun = `(${anyNoun})(?=[,.:;)]|\\s(?:that|which|for|with|to|in|on|of|and|by|capable|designed|trained|based|built|tailored|via|from|using|where|\\()|$)`;
  const patterns = [
    new RegExp(
      `(?<![\\p{L}\\p{N}-])${own}(?:\\s\\([^()]{1,40}\\))?(?:,|\\s[–-]|\\sis|\\sare)\\s(?:an?|the|our)\\s${modest}${noun}`,
      'u',
    ),
    new RegExp(
      `\\b(${anyNoun}),?\\s(?:called|named|dubbed|termed|namely)\\s(?:the\\s)?${own}(?![\\p{L}\\p{N}-])`,
      'u',
    ),
    new RegExp(`\\b(?:[Tt]he|[Oo]ur|new|novel)\\s${own}\\s${noun}`, 'u'),
  ];
  for (const pattern of patterns) {
    const said = pattern.exec(abstract ?? '')?.[1];
    const kind =
      said === undefined
        ? undefined
        : nouns.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(said));
    if (kind) return kind[0];
  }
  return kindOfTitle(title);
}

function kindOfTitle(title: string): WorkKind {
  if (/\bbenchmark\b/i.test(title)) return 'benchmark';
  if (/\b(?:dataset|corpus)\b/i.test(title)) return 'dataset';
  if (/\bTechnical Report\b/.test(title)) return 'model';
  if (
    /:\s(?:(?:An?|The)\s)?(?:[\p{L}\d-]+\s){0,6}(?:Language|Foundation|Generalist|Reasoning|Multimodal)\s(?:[\p{L}-]+\s)?Models?\b/u.test(
      title,
    )
  ) {
    const behind = title.slice(title.indexOf(':') + 1);
    // A model, not something for models.
    if (!/\b(?:for|of|in|to|via|with|on|by)\b.*\bModels?\b/i.test(behind) || /\bFamily of\b/i.test(behind))
      return 'model';
  }
  return /:\s(?:An?|The)\s.*\bSystem\b/.test(title) ? 'system' : 'method';
}
