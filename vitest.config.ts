import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      // A test of two seconds may take ten times as long beside other work: a minute means that it hangs.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          // The files share what they import: reading it anew for each took a third of the time. What a test puts in the place
          // of a global goes with it, and one that mocks a module resets them.
          isolate: false,
          unstubGlobals: true,
          maxWorkers: '100%',
        },
      },
      // Reads and makes whole sites; `npm test` builds them first.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
