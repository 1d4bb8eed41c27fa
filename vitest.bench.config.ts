import { defineConfig } from 'vitest/config';

/** What needs minutes of processor time: processes that race or are killed, readers held against the size of a file. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.test.ts'],
    globalSetup: ['./tests/support/template.ts'],
    reporters: ['default', './tests/support/plain-summary.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    isolate: false,
  },
});
