import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['./tests/support/template.ts'],
    exclude: ['tests/evals/**', 'tests/bench/**'],
    reporters: ['default', './tests/support/plain-summary.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores are what CI has; a third of the time is waiting for messengers, timers and processes. Each worker that opens the
    // embedded database takes about 500 MB.
    maxWorkers: 3,
    // Files share a worker: starting one for each of 44 files took 0.4 s each. Nothing in a test may outlive its file.
    isolate: false,
  },
});
