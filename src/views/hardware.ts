import { byText } from '../lib/fold.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Work } from '../schemas/work.ts';
import type { Quote } from './evidence.ts';
import { evidence, quoted } from './evidence.ts';
import type { FitSentence, Span } from './fits.ts';
import { fitSentences, memoryAtName } from './fits.ts';
import { byNewest, lookup } from './lookup.ts';
import type { PaperLine } from './paper-line.ts';
import { paperLine } from './paper-line.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

/** Most papers under one heading, and under one device; of more the newest are shown. */
const mostPapers = 150;
const mostOfDevice = 6;
/** Most devices. */
const mostDevices = 60;

/** A paper with its sentences. */
export interface FitLine extends PaperLine {
  quotes: Quote[];
}

/** Papers under one heading; `papers` counts those left out too. */
export interface FitGroup {
  anchor: string;
  label: string;
  papers: number;
  lines: FitLine[];
}

export interface Device extends WorkLink {
  anchor: string;
  /** What stands at its name in the texts: `40 GB`, `80 GB`. */
  memory: string[];
  lines: FitLine[];
}

export interface HardwareView {
  devices: Device[];
  /** Sentences that speak of one device. */
  one: FitGroup;
  /** Sentences that state an amount of memory, by the least they state. */
  amounts: FitGroup[];
}

/** In what amount of memory, in GB; each group holds what is above the one before. */
const amounts: readonly { upTo: number; anchor: string; label: string }[] = [
  { upTo: 8, anchor: 'up-to-8-gb', label: 'Up to 8 GB' },
  { upTo: 16, anchor: 'up-to-16-gb', label: 'Up to 16 GB' },
  { upTo: 24, anchor: 'up-to-24-gb', label: 'Up to 24 GB' },
  { upTo: 48, anchor: 'up-to-48-gb', label: 'Up to 48 GB' },
  { upTo: 80, anchor: 'up-to-80-gb', label: 'Up to 80 GB' },
  { upTo: Infinity, anchor: 'more-memory', label: 'More than 80 GB' },
];

const known = new WeakMap<Corpus, boolean>();

/** Whether there is anything to show of hardware: asked for every page, answered once. */
export function hasHardware(corpus: Corpus): boolean {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const { devices, one, amounts: stated } = hardwareView(corpus, '/');
  const any = devices.length > 0 || one.papers > 0 || stated.length > 0;
  known.set(corpus, any);
  return any;
}

/** What fits on which device, in the words of the abstracts. */
export function hardwareView(corpus: Corpus, base: string): HardwareView {
  const { newest } = lookup(corpus);
  const fits = corpus.site.showAbstracts
    ? newest.map((paper) => ({ paper, sentences: fitSentences(paper.abstract ?? '') }))
    : [];
  const group = (anchor: string, label: string, words: (sentence: FitSentence) => Span | null): FitGroup => {
    const all = fits
      .map(({ paper, sentences }) => ({ paper, spans: sentences.flatMap((one) => words(one) ?? []) }))
      .filter(({ spans }) => spans.length > 0);
    const lines = all.slice(0, mostPapers).map(({ paper, spans }) => ({
      ...paperLine(base, paper),
      quotes: spans.map((span) => quoted(paper.abstract ?? '', span)),
    }));
    return { anchor, label, papers: all.length, lines };
  };
  return {
    devices: corpus.works
      .filter((work) => work.kind === 'hardware' && work.namedBy.length > 0)
      .toSorted((a, b) => b.namedBy.length - a.namedBy.length || byText(a.name, b.name))
      .slice(0, mostDevices)
      .map((work) => device(corpus, base, work)),
    one: group('one-gpu', 'On one GPU', ({ oneDevice }) => oneDevice),
    amounts: amounts
      .map(({ upTo, anchor, label }, i) => {
        const above = amounts[i - 1]?.upTo ?? -1;
        return group(anchor, label, ({ memory }) =>
          memory && memory.gigabytes > above && memory.gigabytes <= upTo ? memory : null,
        );
      })
      .filter(({ papers }) => papers > 0),
  };
}

function device(corpus: Corpus, base: string, work: Work): Device {
  const { papers } = lookup(corpus);
  const namings = work.namedBy
    .flatMap(({ paper: id, mentions }) => {
      const paper = papers.get(id);
      return paper ? [{ paper, work, mentions }] : [];
    })
    .toSorted((a, b) => byNewest(a.paper, b.paper));
  const memory = namings.flatMap(({ paper, mentions }) =>
    mentions.flatMap((mention) => memoryAtName(textOf(paper, mention.field), mention)),
  );
  return {
    ...workLink(corpus, base, work),
    anchor: `device-${work.id}`,
    memory: [...new Set(memory)].toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10)),
    lines: namings.slice(0, mostOfDevice).map((naming) => ({
      ...paperLine(base, naming.paper),
      quotes: evidence(corpus, naming).quotes,
    })),
  };
}

function textOf(paper: Paper, field: 'title' | 'abstract'): string {
  return field === 'title' ? paper.title : (paper.abstract ?? '');
}
