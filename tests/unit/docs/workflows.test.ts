import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { 'fail-fast': boolean; matrix: Record<string, unknown[]> };
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folders = ['.github/workflows', 'template/.github/workflows'];
const workflows = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .map((path) => [path, parse(readFileSync(path, 'utf8')) as Workflow] as const);
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
};

describe.each(workflows)('the workflow %s', (path, { permissions, concurrency, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins its actions, and takes them from GitHub alone', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((one) => !/^actions\/[a-z-]+@v\d+$/.test(one))).toEqual([]);
    expect(used.length).toBeGreaterThan(2);
  });

  it('may do no more than it must, needs no secret, and ends', () => {
    const given = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
    const writes = given.flatMap((one) => Object.entries(one).filter(([, right]) => right !== 'read'));
    const forPages = [
      ['pages', 'write'],
      ['id-token', 'write'],
    ];
    expect(writes).toEqual(path.endsWith('pages.yml') ? forPages : []);
    expect(readFileSync(path, 'utf8')).not.toMatch(/\bsecrets\b/);
    expect(concurrency).toBeDefined();
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(40);
  });

  it('runs commands that are there', () => {
    const commands = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run ([\w:-]+)/g)]);
    for (const [, name = ''] of commands) expect(Object.keys(project.scripts)).toContain(name);
  });
});

describe('CI', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as Workflow;
  const { matrix = {}, ...strategy } = jobs['check']?.strategy ?? {};
  const versions = Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap((step) => step.with?.['node-version'] ?? []))
    .concat(matrix['node'] ?? [])
    .filter((version) => typeof version === 'number');

  it('begins with the lowest Node of package.json, and has those that are kept up', () => {
    const lowest = Number(/^>=(\d+)$/.exec(project.engines.node)?.[1]);
    expect(Math.min(...versions)).toBe(lowest);
    expect(matrix['node']).toEqual([22, 24, 26]);
  });

  it('has three systems, each seen to its end', () => {
    expect(matrix['system']).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(strategy).toEqual({ 'fail-fast': false });
  });

  it('runs the Node of the matrix, not the one that the project brings', () => {
    const runs = jobs['check']?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(runs[0]).toContain('GAZETTEER_NODE=');
    expect(readFileSync('scripts/run.mjs', 'utf8')).toContain('process.env.GAZETTEER_NODE');
    expect(runs.slice(1)).toEqual(['npm run check', 'npm run build']);
  });

  it('runs the whole of npm test once', () => {
    expect(jobs['test']?.steps.flatMap(({ run }) => run ?? [])).toEqual(['bash .ci/run']);
  });
});

describe('what Renovate keeps up', () => {
  interface Package {
    optionalDependencies?: Record<string, string>;
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Package>;
  };
  /** Where npm looks for a package: beside the one that asks, then further up. */
  const places = (from: string, name: string): string[] => {
    const above = from
      .split('/node_modules/')
      .map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
    return ['', ...above.map((folder) => `${folder}/`)].map((folder) => `${folder}node_modules/${name}`);
  };

  it('is locked for every system, though npm leaves out what its own lacks', () => {
    const absent = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !places(from, name).some((place) => place in packages),
      ),
    );
    expect(absent).toEqual([]);
  });

  it('is held where package.json holds it', () => {
    const { packageRules } = JSON.parse(readFileSync('renovate.json', 'utf8')) as {
      packageRules: {
        matchDepTypes?: string[];
        matchPackageNames?: string[];
        dependencyDashboardApproval?: boolean;
      }[];
    };
    const held = packageRules.filter((rule) => rule.dependencyDashboardApproval);
    expect(held.flatMap(({ matchPackageNames = [] }) => matchPackageNames)).toEqual(
      expect.arrayContaining(['astro', '@astrojs/**', 'node']),
    );
    expect(held.flatMap(({ matchDepTypes = [] }) => matchDepTypes)).toEqual(['overrides']);
    const exact = Object.entries({
      ...project.dependencies,
      ...project.devDependencies,
      ...project.overrides,
    });
    expect(
      exact
        .filter(([, range]) => /^\d/.test(range))
        .map(([name]) => name)
        .sort(),
    ).toEqual(['@astrojs/compiler-rs', 'astro', 'unrs-resolver']);
  });
});
