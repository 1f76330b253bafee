import type { WorkKind } from '../../../src/schemas/work.ts';
import { programNouns } from '../../merge/short-name.ts';

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
const wholeNouns = nouns.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'u')] as const);
const ends =
  '(?=[,.:;)]|\\s(?:that|which|for|with|to|in|on|of|and|by|capable|designed|trained|based|built|tailored|via|from|using|where|\\()|$)';
const modest = `(?:(?!(?:for|of|in|to|on|with|that|by|from|via|and)\\s)[\\p{L}\\d'’-]+,?\\s){0,6}`;
const joined = /[\p{L}\p{N}-]$/u;
/** What stands before and behind a name, compiled once: names are many. `X, a dataset`; `a system called X`; `the X benchmark`. */
const explained = new RegExp(
  `^(?:\\s\\([^()]{1,40}\\))?(?:,|\\s[–-]|\\sis|\\sare)\\s(?:an?|the|our)\\s${modest}(${anyNoun})${ends}`,
  'u',
);
const calledSo = new RegExp(`\\b(${anyNoun}),?\\s(?:called|named|dubbed|termed|namely)\\s(?:the\\s)?$`, 'u');
const goesOn = /^[\p{L}\p{N}-]/u;
const pointedAt = /\b(?:[Tt]he|[Oo]ur|new|novel)\s$/u;
const followed = new RegExp(`^\\s(${anyNoun})${ends}`, 'u');
/** Letters around a name that are looked at; none of the three shapes is longer. */
const [reachBack, reachOn] = [80, 400];

/**
 * What kind of work a paper introduces, by the noun that its abstract puts beside the name (`we present X, a dataset`,
 * `the X benchmark`, `a system called X`), else by its title; a method where neither says.
 */
export function kindOfOwn(name: string, title: string, abstract: string | null): WorkKind {
  const places = placesOf(name, abstract ?? '');
  const shapes: ((place: Around) => string | undefined)[] = [
    ({ before, after }) => (joined.test(before) ? undefined : explained.exec(after)?.[1]),
    ({ before, after }) => (goesOn.test(after) ? undefined : calledSo.exec(before)?.[1]),
    ({ before, after }) => (pointedAt.test(before) ? followed.exec(after)?.[1] : undefined),
  ];
  for (const shape of shapes) {
    const said = places.map(shape).find((noun) => noun !== undefined);
    const kind = said === undefined ? undefined : wholeNouns.find(([, words]) => words.test(said));
    if (kind) return kind[0];
  }
  return kindOfTitle(title);
}

interface Around {
  before: string;
  after: string;
}

/** What stands around each place of a name in a text, in order. */
function placesOf(name: string, text: string): Around[] {
  const places: Around[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    places.push({
      before: text.slice(Math.max(0, at - reachBack), at),
      after: text.slice(end, end + reachOn),
    });
  }
  return places;
}

/** `DendroPy: a Python library for …`, `BEAST 2: A Software Platform for …`. */
const program = new RegExp(`:\\san?\\s(?:[\\p{L}\\p{N}-]+\\s){0,4}(?:${programNouns})\\b`, 'iu');

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
  return /:\s(?:An?|The)\s.*\bSystem\b/.test(title) || program.test(title) ? 'system' : 'method';
}
