import type { Params } from './params.ts';

export type Outcome = 'running' | 'ok' | 'refused' | 'lost before' | 'answer lost' | 'caller gone';

export interface Call {
  method: string;
  params: Record<string, unknown>;
  files: { fileName: string; size: number }[];
  /** Milliseconds of the server's clock. */
  at: number;
  outcome: Outcome;
  error?: { code: number; description: string } | undefined;
  result?: unknown;
}

/** Every call the bot made, without its token or its webhook secret. */
export class CallLog {
  readonly calls: Call[] = [];
  readonly #token: string;
  #lastAt = performance.now();

  constructor(token: string) {
    this.#token = token;
  }

  begin(method: string, params: Params, at: number): Call {
    const call: Call = {
      method,
      params: this.#redacted(params.values) as Record<string, unknown>,
      files: [...params.uploads.values()].map(({ fileName, bytes }) => ({ fileName, size: bytes.length })),
      at,
      outcome: 'running',
    };
    this.calls.push(call);
    if (method !== 'getUpdates') this.#lastAt = performance.now();
    return call;
  }

  /** Milliseconds since the bot last called anything but getUpdates. */
  get idleMs(): number {
    return performance.now() - this.#lastAt;
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  #redacted(value: unknown, key = ''): unknown {
    if (key === 'secret_token') return '<secret>';
    if (typeof value === 'string') return value.replaceAll(this.#token, '<token>');
    if (Array.isArray(value)) return value.map((item) => this.#redacted(item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.#redacted(v, k)]));
    return value;
  }
}
