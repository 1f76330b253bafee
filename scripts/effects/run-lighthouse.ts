import * as chrome from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import aboutLighthouse from 'lighthouse/package.json' with { type: 'json' };
import { type Measured, ofRuns, type Score } from '../lighthouse/scores.ts';
import type { Device } from '../lighthouse/report.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

const flags = [
  '--headless=new',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** A browser in which pages can be measured one after the other. */
export interface Lighthouse {
  /** @returns what stands for so many runs @throws Error when the page cannot be measured */
  measure: (url: string, device: Device, runs: number) => Promise<Measured>;
  /** Of Lighthouse and of the browser. */
  versions: { lighthouse: string; chromium: string };
  stop: () => void;
}

/** Starts the browser at this path. */
export async function startLighthouse(chromePath: string): Promise<Lighthouse> {
  const asRoot = process.getuid?.() === 0;
  const browser = await chrome.launch({
    chromePath,
    chromeFlags: asRoot ? [...flags, '--no-sandbox'] : flags,
    logLevel: 'silent',
  });
  const about: unknown = await (await fetch(`http://localhost:${browser.port}/json/version`)).json();
  const chromium = /Chrome\/(\d+)/.exec(JSON.stringify(about))?.[1] ?? 'unknown';
  const run = async (url: string, device: Device): Promise<Result> => {
    const config = device === 'desktop' ? desktopConfig : undefined;
    const result = await lighthouse(
      url,
      { port: browser.port, onlyCategories, logLevel: 'silent', output: 'json' },
      config,
    );
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
    if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  };
  return {
    async measure(url, device, runs) {
      const measured: Measured[] = [];
      for (let i = 0; i < runs; i += 1) measured.push(read(await run(url, device)));
      return ofRuns(measured);
    },
    versions: { lighthouse: aboutLighthouse.version, chromium },
    stop: () => browser.kill(),
  };
}

function read(result: Result): Measured {
  const figure = (audit: string): number => result.audits[audit]?.numericValue ?? NaN;
  return {
    performance: score(result, 'performance'),
    accessibility: score(result, 'accessibility'),
    bestPractices: score(result, 'best-practices'),
    seo: score(result, 'seo'),
    paintMs: figure('largest-contentful-paint'),
    blockedMs: figure('total-blocking-time'),
    layoutShift: figure('cumulative-layout-shift'),
    bytes: figure('total-byte-weight'),
  };
}

/** Only audits with a weight count; those without a score did not apply. */
function score({ categories, audits }: Result, name: string): Score {
  const category = categories[name];
  const lost = (category?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
    return [{ audit: id, value: audit.displayValue ?? '' }];
  });
  return { points: Math.round((category?.score ?? 0) * 100), lost };
}
