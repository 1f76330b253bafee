import { defineConfig, devices } from '@playwright/test';

const asRoot = process.getuid?.() === 0;

/** `npm test` builds the sites, serves them and says where they and the browser are. */
export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['GAZETTEER_SITE'] ?? 'http://localhost:4321/',
    // Recording every step costs a third of the time: asked for when a failure is looked into.
    trace: process.env['GAZETTEER_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    // Pages come as they are, but where the worker itself is looked at.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env['GAZETTEER_BROWSER'] ? { executablePath: process.env['GAZETTEER_BROWSER'] } : {}),
      // Debian's Chromium refuses its sandbox to root; the rest keeps it from looking for a network.
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
      ],
    },
  },
});
