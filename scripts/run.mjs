// Starts a command with today's Node and the locked dependencies. Plain JavaScript without imports from npm, since it
// runs first: on a fresh clone, on Node 20.
//   node scripts/run.mjs COMMAND [ARGUMENTS…]    runs scripts/COMMAND.ts
//   GAZETTEER_NODE=/path/to/node                 the Node to run it with, in place of the one that the project brings
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** Node stops at 4 GB by itself; a hundred thousand papers take more, and few take no more for it. */
const moreMemory = '--max-old-space-size=8192';

/** Versions of a lock file's packages; null when it is not there or broken. */
function locked(path) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return new Map(Object.entries(packages).filter(([name, { link }]) => name !== '' && !link));
  } catch {
    return null;
  }
}

/** Whether node_modules holds what package-lock.json asks for; packages for other machines may be absent. */
function isInstalled() {
  const wanted = locked('package-lock.json');
  const found = locked('node_modules/.package-lock.json');
  if (!wanted)
    throw new Error('package-lock.json is missing or broken. Restore it: git checkout package-lock.json');
  if (!found) return false;
  for (const [name, { version, optional, devOptional, peer }] of wanted) {
    const there = found.get(name);
    if (there ? there.version !== version : !(optional || devOptional || peer)) return false;
  }
  return true;
}

/** The Node that is asked for, else the one that the project brings, else this one; it must run TypeScript. */
function findNode() {
  const asked = process.env.GAZETTEER_NODE;
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (!asked && existsSync(own)) return own;
  const question = 'process.versions.node + "\\n" + process.execPath';
  const { stdout } = spawnSync(asked || process.execPath, ['-p', question], { encoding: 'utf8' });
  const [version = '', node] = stdout?.trim().split('\n') ?? [];
  const [major, minor] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return node;
  if (asked)
    throw new Error(
      `GAZETTEER_NODE is "${asked}", ${version === '' ? 'which is no Node' : `Node ${version}`}. It must be the path of Node 22.18 or later; without it, the project runs with the Node that it brings.`,
    );
  throw new Error(
    `Node 24 could not be installed by npm, and this is Node ${version}. Install Node 24, or let npm run the install script of the package "node".`,
  );
}

/** Where the command was called: npm changes to the folder of the project first, and says where it came from. */
function calledFrom() {
  const { INIT_CWD: from, npm_package_json: project } = process.env;
  const byNpm =
    from && project && existsSync(project) && realpathSync(dirname(project)) === realpathSync(root);
  return byNpm ? from : process.cwd();
}

/** The variables that name folders, from where the command was called: there a person has looked for them. */
function folders(from) {
  const given = ['CONTENT_DIR', 'OUT_DIR', 'BUNDLE_DIR'].filter((name) => process.env[name]);
  return Object.fromEntries(given.map((name) => [name, resolve(from, process.env[name])]));
}

function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

try {
  const [command, ...args] = process.argv.slice(2);
  if (!isInstalled()) {
    console.error('Installing the locked dependencies …');
    // Standard output belongs to the command: npm reports on standard error.
    const status = run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2], shell: windows });
    if (status !== 0)
      throw new Error('npm ci failed; what it said stands above. With no network, try again later.');
  }
  const node = findNode();
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const from = calledFrom();
  process.exitCode = run(node, [moreMemory, join(root, 'scripts', `${command}.ts`), ...args], {
    cwd: process.cwd(),
    env: { ...process.env, ...folders(from), INIT_CWD: from, PATH: path },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
