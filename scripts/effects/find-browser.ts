import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const downloadTime = 180_000; // milliseconds

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    ...names.flatMap((name) =>
      folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    ),
    ...apps,
  ];
  return places.find(runnable) ?? null;
}

const playwrightsOwn = (): string | null =>
  existsSync(chromium.executablePath()) ? chromium.executablePath() : null;

function download(): string | null {
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: downloadTime,
    shell: process.platform === 'win32',
  });
  return status === 0 ? playwrightsOwn() : null;
}

/** Debian's package, where installing it is nobody's loss: as root, in CI or in a container. */
function fromDebian(): string | null {
  const throwaway =
    Boolean(process.env['CI']) || existsSync('/.dockerenv') || existsSync('/run/.containerenv');
  if (process.getuid?.() !== 0 || !throwaway || !runnable('/usr/bin/apt-get')) return null;
  try {
    const options = {
      stdio: ['ignore', 2, 2] as ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
    return onPath();
  } catch {
    return null;
  }
}

/**
 * A Chromium for the tests: Playwright's own, else one on the path, else Playwright's download, else Debian's package.
 * @throws Error that says what to install
 */
export function findBrowser(): string {
  const found = playwrightsOwn() ?? onPath() ?? download() ?? fromDebian();
  if (found) return found;
  throw new Error(
    'The tests need a browser and found none. Install Chromium or Chrome so that it is on the path (Debian: apt-get install chromium), or run "npx playwright install chromium".',
  );
}
