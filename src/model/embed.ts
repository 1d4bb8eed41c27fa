import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Tokens } from './calls.ts';
import { guardOf, type ModelDeps, type Outcome } from './guard.ts';
import { openLocalEmbedding } from './local-embedding.ts';
import { staysInside } from './permission.ts';

/** A question and a passage that answers it are marked differently by some models. */
export type TextKind = 'question' | 'passage';

/** Makes vectors of texts: by an OpenAI-compatible server or from a folder on this machine. */
export type Embedder = {
  /** Names the model in the table of vectors. */
  readonly name: string;
  /** What is sent stays in the house. */
  readonly inside: boolean;
  /** One vector a text, all of one dimension; "malformed" where the server gave something else. Not inside a transaction. */
  embed(committeeId: number, texts: readonly string[], kind: TextKind): Promise<Outcome<number[][]>>;
};

type Made = { vectors: number[][]; tokens: Tokens };

/** The embedder that the settings name: a local folder before a server; null where neither is set. */
export function openEmbedder(deps: ModelDeps): Embedder | null {
  const { OPENAI_BASE_URL: baseURL, DONDOC_EMBEDDING_MODEL: served, DONDOC_EMBEDDING_FOLDER: folder } = deps.config;
  if (folder) {
    const name = `local:${folder.split(/[\\/]/).filter(Boolean).at(-1)}`;
    const make = openLocalEmbedding(join(folder));
    return embedderOf(deps, name, 'http://localhost', async (texts) => ({
      vectors: await make(texts),
      tokens: { input: 0, output: 0 },
    }));
  }
  return baseURL && served ? embedderOf(deps, served, baseURL, servedBy(deps.config, served)) : null;
}

function embedderOf(
  deps: ModelDeps,
  name: string,
  baseURL: string,
  make: (texts: string[], signal: () => AbortSignal) => Promise<Made>,
): Embedder {
  const guarded = guardOf(deps, name, baseURL);
  const prefixes = {
    question: deps.config.DONDOC_EMBEDDING_QUESTION_PREFIX,
    passage: deps.config.DONDOC_EMBEDDING_PASSAGE_PREFIX,
  };
  return {
    name,
    inside: staysInside(deps.config, baseURL),
    embed: (committeeId, texts, kind) =>
      guarded({ committeeId, verb: `embed-${kind}`, promptHash: '' }, async (hide, signal) => {
        const { vectors, tokens } = await make(
          texts.map((text) => `${prefixes[kind]}${hide.out(text)}`),
          signal,
        );
        return { value: areVectors(vectors, texts.length) ? vectors : null, tokens };
      }),
  };
}

/** pgvector's limit for a `vector`. */
const MOST_DIMENSIONS = 16_000;

function areVectors(vectors: number[][], n: number): boolean {
  const length = vectors[0]?.length ?? 0;
  return (
    vectors.length === n &&
    length > 0 &&
    length <= MOST_DIMENSIONS &&
    vectors.every((v) => v.length === length && v.every(Number.isFinite) && v.some((x) => x !== 0))
  );
}

function servedBy(config: Config, model: string) {
  return async (input: string[], signal: () => AbortSignal): Promise<Made> => {
    // openai: the client of every OpenAI-compatible server; kept by its vendor, Apache-2.0. Loaded when first needed: 0.3 s.
    const { default: OpenAI } = await import('openai');
    const client = new OpenAI({
      baseURL: config.OPENAI_BASE_URL,
      apiKey: config.OPENAI_API_KEY ?? 'none',
      maxRetries: 0,
      logLevel: 'off',
    });
    // Its own default, base64, is unknown to many servers.
    const made = await client.embeddings.create({ model, input, encoding_format: 'float' }, { signal: signal() });
    const ordered = made.data.toSorted((a, b) => a.index - b.index);
    return {
      vectors: ordered.map((d) => d.embedding),
      tokens: { input: made.usage?.prompt_tokens ?? 0, output: 0 },
    };
  };
}
