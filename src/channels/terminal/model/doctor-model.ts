import { tokensUsed } from '../../../model/calls.ts';
import { committeesAllowing } from '../../../model/permission.ts';
import type { Looking } from '../doctor-command.ts';

const TIMEOUT_MS = 5_000;

/** Whether the language model answers, whether it may be asked, and what it has cost today. Rules do its work meanwhile: a warning at most. */
export const languageModel: Looking = async ({ config, db, model, today }, words) => {
  const url = config.OPENAI_BASE_URL;
  if (!model || !url) return null;
  const isInside = model.inside;
  const { allowing, committees } = await committeesAllowing(db, model.host);
  // Nothing is sent outside before somebody has allowed it, not even a greeting.
  const mayAsk = isInside || allowing > 0;
  const answers = mayAsk && (await isReachable(url, config.OPENAI_API_KEY));
  const [used, budget] = [await tokensUsed(db, today()), config.DONDOC_MODEL_TOKENS_A_DAY];
  const said = [
    words('doctor-model-at', { model: model.name, host: model.host }),
    isInside ? words('doctor-model-inside') : words('doctor-model-outside', { allowing, committees }),
    ...(mayAsk ? [answers ? words('doctor-model-answers') : words('doctor-model-silent')] : []),
    words('doctor-model-tokens', { used, budget }),
  ];
  const warning = !answers || used >= budget;
  return { check: 'model', label: words('doctor-model'), ok: true, warning, detail: said.join('; ') };
};

async function isReachable(url: string, key: string | undefined): Promise<boolean> {
  const headers = key ? { authorization: `Bearer ${key}` } : {};
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/models`, {
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
