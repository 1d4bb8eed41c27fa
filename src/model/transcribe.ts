import type { Config } from '../config.ts';
import { isLocalEndpoint } from './endpoint.ts';

const TIMEOUT_MS = 30_000;

/** Writes down a voice message (OGG/OPUS). Throws where the server does not answer within 30 s. */
export type Transcribe = (bytes: Uint8Array) => Promise<string>;

/** The transcription that the settings name, null where none is set or the server is not a local one. */
export function transcription(config: Config): Transcribe | null {
  const { OPENAI_BASE_URL: baseURL, DONDOC_TRANSCRIPTION_MODEL: model, OPENAI_API_KEY: apiKey = 'none' } = config;
  if (!baseURL || !model || !isLocalEndpoint(baseURL)) return null;
  return async (bytes) => {
    // openai: the client of every OpenAI-compatible server; kept by its vendor, Apache-2.0. Loaded when first needed: 0.3 s.
    const { default: OpenAI, toFile } = await import('openai');
    const client = new OpenAI({ baseURL, apiKey, timeout: TIMEOUT_MS, maxRetries: 1, logLevel: 'off' });
    const file = await toFile(bytes, 'voice.ogg', { type: 'audio/ogg' });
    const heard = await client.audio.transcriptions.create({ file, model, language: 'vi' });
    return heard.text.trim();
  };
}
