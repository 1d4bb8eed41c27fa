import { z } from 'zod';
import { LOCALES } from './shared/words.ts';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** Every setting, its default and one line on what it does. Values come from the environment; an unknown value is refused by name. */
export const Config = z.object({
  DONDOC_DATA: z.string().min(1).default('./data').describe('Folder of the embedded database and the owner lock.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or newer with pgvector 0.7 or newer; unset means the embedded database.'),
  DONDOC_LANGUAGE: z
    .enum(LOCALES)
    .default('vi')
    .describe('Language of the command line; an answer is in the language of its question.'),
  DONDOC_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'unknown time zone')
    .default('Asia/Ho_Chi_Minh')
    .describe('Time zone in which "today" is read.'),
  DONDOC_READ_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(60_000)
    .describe('Longest time spent on reading one file.'),
  DONDOC_MESSAGE_DAYS: z.coerce
    .number()
    .int()
    .positive()
    .default(30)
    .describe('Days after which the wording of chat messages is forgotten.'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, 'không đúng dạng mã bot của Telegram, ví dụ 123456:ABC… (not a Telegram bot token)')
    .optional()
    .describe('Token of the Telegram bot; unset means no bot.'),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/ })
    .default('https://api.telegram.org')
    .describe('Root of the Bot API: a local Bot API server takes files up to 2 GB.'),
  TELEGRAM_PROXY: z
    .url({ protocol: /^(?:https?|socks5h?)$/ })
    .optional()
    .describe('Proxy on the way to Telegram: http://, https:// or socks5://.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address at which Telegram reaches this server; unset means that the bot asks for messages itself.'),
  DONDOC_PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port that is served for PUBLIC_URL.'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'An OpenAI-compatible server: vLLM, Ollama, llama.cpp or any other. One outside is used only after `model --allow`.',
    ),
  OPENAI_API_KEY: z.string().optional().describe('Key of that server, where it wants one.'),
  DONDOC_CHAT_MODEL: z.string().optional().describe('Its language model; unset means that rules alone do everything.'),
  DONDOC_EMBEDDING_MODEL: z.string().optional().describe('Its model of vectors; unset means search by words alone.'),
  DONDOC_EMBEDDING_FOLDER: z
    .string()
    .optional()
    .describe(
      'Folder of a model of vectors that runs in this process instead (ONNX, needs @huggingface/transformers).',
    ),
  DONDOC_EMBEDDING_QUESTION_PREFIX: z.string().default('').describe('What that model wants before a question.'),
  DONDOC_EMBEDDING_PASSAGE_PREFIX: z.string().default('').describe('What that model wants before a passage.'),
  DONDOC_DENSE_WEIGHT: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('Share of the vectors in the score of a passage, 0 to 1; the words have the rest.'),
  DONDOC_MODEL_HOSTS: z
    .string()
    .default('')
    .transform((hosts) => hosts.split(/[\s,]+/).filter(Boolean))
    .describe('Hosts that count as in the house besides this machine and private networks, separated by commas.'),
  DONDOC_MODEL_STRUCTURED: z
    .enum(['json_schema', 'tools', 'json'])
    .default('json_schema')
    .describe('How the server is asked for an answer of a given form; older ones know only `tools` or `json`.'),
  DONDOC_MODEL_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(30_000)
    .describe('Longest time for one call of the model.'),
  DONDOC_MODEL_CONCURRENCY: z.coerce.number().int().positive().default(2).describe('Calls of the model at once.'),
  DONDOC_MODEL_ANSWER_TOKENS: z.coerce
    .number()
    .int()
    .positive()
    .default(1_500)
    .describe('Longest answer of one call, in tokens.'),
  DONDOC_MODEL_TOKENS_A_DAY: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(2_000_000)
    .describe('Tokens used on one day; when they are used up, rules alone do everything until midnight.'),
  DONDOC_TRANSCRIPTION_MODEL: z
    .string()
    .optional()
    .describe('Model that hears voice messages; unset means that people are asked to type.'),
  DONDOC_MAX_FILE_MB: z.coerce.number().int().positive().default(50).describe('Largest file that is read, in MB.'),
});
export type Config = z.infer<typeof Config>;

/** Reads the settings; returns a sentence for each that is wrong. */
export function readConfig(env: Record<string, string | undefined>): { config: Config } | { problems: string[] } {
  const known = Object.fromEntries(
    Object.keys(Config.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
  );
  const parsed = Config.safeParse(known);
  const misspelt = Object.keys(env).filter(
    (name) => name.startsWith('DONDOC_') && !(name in Config.shape) && !TEST_ONLY.has(name),
  );
  const problems = [
    ...misspelt.map((name) => `${name}: không có thiết lập này (unknown setting).`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ];
  return parsed.success && problems.length === 0 ? { config: parsed.data } : { problems };
}

/** Read by the test suite alone. */
const TEST_ONLY = new Set(['DONDOC_TEST_NO_VECTOR']);
