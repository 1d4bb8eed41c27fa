import { z } from 'zod';
import { LOCALES } from './shared/words.ts';

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
  DONDOC_TIME_ZONE: z.string().default('Asia/Ho_Chi_Minh').describe('Time zone in which "today" is read.'),
  DONDOC_READ_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(60_000)
    .describe('Longest time spent on reading one file.'),
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
