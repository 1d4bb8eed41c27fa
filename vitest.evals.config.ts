import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/evals/*.eval.ts'],
    globalSetup: ['./tests/support/template.ts'],
    reporters: ['default', './tests/support/plain-summary.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
