import { markdownTable } from '../bench/table.ts';
import type { Measured, Score } from './scores.ts';

export const devices = ['mobile', 'desktop'] as const;
export type Device = (typeof devices)[number];

/** What was measured: pages by address on each device, null where the site has no such page. */
export interface Report {
  lighthouse: string;
  chromium: string;
  runs: number;
  devices: { device: Device; pages: { path: string; measured: Measured | null }[] }[];
}

const head = [
  'page',
  'performance',
  'accessibility',
  'best practices',
  'SEO',
  'largest paint',
  'blocked',
  'shift',
  'transferred',
];
const names: Record<'performance' | 'accessibility' | 'bestPractices' | 'seo', string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best practices',
  seo: 'SEO',
};
const kinds = Object.keys(names) as (keyof typeof names)[];

function row(path: string, measured: Measured | null): string[] {
  const name = `/${path}`;
  if (!measured) return [name, ...head.slice(1).map(() => '–')];
  const { paintMs, blockedMs, layoutShift, bytes } = measured;
  return [
    name,
    ...kinds.map((kind) => String(measured[kind].points)),
    `${(paintMs / 1000).toFixed(1)} s`,
    `${String(Math.round(blockedMs))} ms`,
    String(Math.round(layoutShift * 1000) / 1000),
    `${String(Math.round(bytes / 1024))} KB`,
  ];
}

function lostLine(path: string, name: string, { points, lost }: Score): string {
  const audits = lost.map(({ audit, value }) => (value === '' ? audit : `${audit} (${value})`));
  return `- \`/${path}\`, ${name} ${String(points)}: ${audits.join(', ') || 'no audit says why'}`;
}

/** The tables for people, in Markdown, and below each what is missing to 100. */
export function renderReport({ lighthouse, chromium, runs, devices }: Report): string {
  const parts = [
    `Lighthouse ${lighthouse}, Chromium ${chromium}; the middle of ${String(runs)} runs, served compressed.`,
  ];
  for (const { device, pages } of devices) {
    const lost = pages.flatMap(({ path, measured }) =>
      kinds.flatMap((kind) =>
        measured && measured[kind].points < 100 ? [lostLine(path, names[kind], measured[kind])] : [],
      ),
    );
    const absent = pages.filter(({ measured }) => measured === null).map(({ path }) => `\`/${path}\``);
    parts.push(
      `## ${device === 'mobile' ? 'Mobile' : 'Desktop'}`,
      markdownTable(
        head,
        pages.map(({ path, measured }) => row(path, measured)),
      ),
    );
    if (lost.length > 0) parts.push(`What is missing to 100:\n\n${lost.join('\n')}`);
    if (absent.length > 0) parts.push(`Not in this site: ${absent.join(', ')}.`);
  }
  return parts.join('\n\n');
}

/** The whole of docs/lighthouse.md. */
export function renderPage(report: Report): string {
  return `# Lighthouse: how the pages score

\`npm run lighthouse\` builds the site unless there is one, serves it compressed, and runs Lighthouse on it three times as on a phone
with a slow network and three times as on a desk. \`-- PATH …\` measures other pages, \`--mobile\` or \`--desktop\` one
device, \`--runs 1\` is quicker; those only print. Scores are of 100. Times depend on the machine and on what else it does, so no
test asks for them; this page keeps the last run. What a page may weigh is held by tests: [speed.md](speed.md).

${renderReport(report)}
`;
}
