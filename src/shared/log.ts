type Fields = Record<string, string | number | boolean | null | undefined>;

/** Where what happened is told to whoever runs the service: ids, sizes and classes of error, never texts, questions or tokens. */
export type Log = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};

/** The class of an error for the log and the database: its name and code. Its text may hold what somebody wrote. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return [error.name, code].filter(Boolean).join(' ').slice(0, 80);
}
