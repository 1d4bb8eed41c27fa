import pg from 'pg';

/**
 * Preloaded into a bot's process (`NODE_OPTIONS=--import …`): it kills the process, as a power cut would, at one step of a digest's way
 * out, named by KILL_AT_STEP. The steps are told by the statements they send; the code under test knows nothing of it.
 */
const STEPS = ['before-claim', 'before-commit', 'after-commit', 'before-send', 'after-answer'] as const;
export type KillStep = (typeof STEPS)[number];
export const KILL_STEPS: readonly KillStep[] = STEPS;

type Query = (this: object, sql: unknown, ...rest: unknown[]) => unknown;
type Result = { rows?: { id?: number; cause?: string }[] };

const at = process.env.KILL_AT_STEP;
if (at) watch(at);

function watch(step: string): void {
  const client: { query: Query } = pg.Client.prototype as never;
  const asked = client.query;
  const claiming = new WeakSet<object>();
  const sending = new Set<unknown>();
  client.query = function (sql, ...rest) {
    const text = typeof sql === 'string' ? sql : '';
    const [params] = rest as [unknown[] | undefined];
    const isClaim = text.includes('insert into digest (');
    if (isClaim && step === 'before-claim') die();
    if (isClaim) claiming.add(this);
    const commits = text === 'commit' && claiming.delete(this);
    if (commits && step === 'before-commit') die();
    if (step === 'after-answer' && text.includes("set state = 'sent'") && sending.has(params?.[0])) die();
    const seen = (result: Result | undefined) => {
      if (commits && step === 'after-commit') die();
      const row = text.includes("set state = 'sending'") ? result?.rows?.[0] : undefined;
      if (!row?.cause?.startsWith('digest:')) return;
      sending.add(row.id);
      if (step === 'before-send') die();
    };
    // A pool asks with a callback, a transaction for a promise.
    const callback = rest.at(-1);
    if (typeof callback === 'function')
      return asked.call(this, sql, ...rest.slice(0, -1), (error: unknown, result?: Result) => {
        seen(result);
        callback(error, result);
      });
    const answer = asked.call(this, sql, ...rest);
    if (!(answer instanceof Promise)) return answer;
    return answer.then((result: Result) => {
      seen(result);
      return result;
    });
  };
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // Nothing of ours runs after it, whatever the system takes to deliver it.
  for (;;);
}
