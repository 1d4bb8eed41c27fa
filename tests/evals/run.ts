import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run evals` measures what rules do alone; `npm run evals -- --model` the same gold sets with the language model that the
 * settings name, its tokens and, with EVAL_PRICE_IN and EVAL_PRICE_OUT (for a million tokens), its cost.
 */
const args = process.argv.slice(2);
const withModel = args.includes('--model');
const { OPENAI_BASE_URL, DONDOC_CHAT_MODEL } = process.env;
if (withModel && !(OPENAI_BASE_URL && DONDOC_CHAT_MODEL)) {
  process.stdout.write(
    'Chưa đo gì: chưa đặt OPENAI_BASE_URL và DONDOC_CHAT_MODEL. (Nothing was measured: no language model is set.)\n',
  );
} else {
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const rest = args.filter((arg) => arg !== '--model');
  const only = withModel ? ['tests/evals/model'] : [];
  const ran = spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.evals.config.ts', ...only, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...(withModel ? { EVAL_MODEL: '1' } : {}) },
  });
  process.exitCode = ran.status ?? 1;
}
