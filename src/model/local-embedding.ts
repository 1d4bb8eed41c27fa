import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** As much of @huggingface/transformers as is used. */
type Library = {
  env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string): Promise<Extractor>;
};
type Extractor = (
  texts: string[],
  options: { pooling: 'mean' | 'cls'; normalize: boolean },
) => Promise<{ tolist(): number[][] }>;

/**
 * The library that runs a model in this process, installed beside by whoever wants it (`npm i --no-save @huggingface/transformers`):
 * it weighs 470 MB, and most installations need none.
 */
const LIBRARY = '@huggingface/transformers';

const Pooling = z.object({ pooling_mode_cls_token: z.boolean().default(false) });

/** Vectors by a model in a folder (ONNX, as Hugging Face lays it out); nothing is ever downloaded. Loaded when first needed. */
export function openLocalEmbedding(folder: string): (texts: string[]) => Promise<number[][]> {
  let loading: Promise<Extractor> | null = null;
  return async (texts) => {
    loading ??= load(folder);
    const made = await (await loading)(texts, { pooling: poolingOf(folder), normalize: true });
    return made.tolist();
  };
}

async function load(folder: string): Promise<Extractor> {
  const { env, pipeline } = (await import(LIBRARY)) as Library;
  env.allowRemoteModels = false;
  env.localModelPath = dirname(resolve(folder));
  return pipeline('feature-extraction', basename(folder));
}

/** How a model's word vectors become one: its own file says so; the mean where it has none. */
function poolingOf(folder: string): 'mean' | 'cls' {
  const file = join(folder, '1_Pooling', 'config.json');
  if (!existsSync(file)) return 'mean';
  return Pooling.parse(JSON.parse(readFileSync(file, 'utf8'))).pooling_mode_cls_token ? 'cls' : 'mean';
}
