// Starts a command with today's Node and the locked dependencies. Plain JavaScript without imports from npm, since it
// runs first: on a fresh clone, on Node 20.
//   node scripts/run.mjs COMMAND [ARGUMENTS…]    runs scripts/COMMAND.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** The Node that the project brings; else this one where it can run TypeScript. */
function findNode() {
  const own = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Node 24 could not be installed by npm, and this is Node ${process.versions.node}. Install Node 24, or let npm run the install script of the package "node".`,
  );
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
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(
    windows ? ';' : ':',
  );
  process.exitCode = run(node, [moreMemory, join(root, 'scripts', `${command}.ts`), ...args], {
    cwd: process.cwd(),
    env: { ...process.env, PATH: path },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
