import type { Reporter, TestModule } from 'vitest/node';

/** Names what was left out, and prints the last line that scripts read: `N passed, N failed`. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    const skipped: string[] = [];
    let failed = errors.length;
    for (const module of modules) {
      const own = [...module.children.allTests()];
      if (own.length === 0 && module.state() === 'failed') failed++;
      for (const test of own) {
        const state = test.result().state;
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    process.on('exit', () => {
      if (skipped.length > 0 && process.env.DONDOC_TEST_NO_VECTOR === '1')
        process.stdout.write('DONDOC_TEST_NO_VECTOR=1: these need pgvector and were not run\n');
      if (skipped.length > 0 && process.env.TEST_DATABASE_URL === undefined)
        process.stdout.write('TEST_DATABASE_URL is not set: these need a server and were not run\n');
      for (const name of skipped) process.stdout.write(`skipped: ${name}\n`);
      const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
      process.stdout.write(`${passed} passed, ${failed} failed${left}\n`);
    });
  }
}
