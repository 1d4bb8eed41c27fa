/** An answer of the Bot API that is not ok; `description` is what the real server says, letter for letter. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Record<string, number> | undefined;

  constructor(code: number, description: string, parameters?: Record<string, number>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** The server keeps tokens in capitals as they are and lowers the first letter of everything else. */
function lowerFirst(text: string): string {
  return /^[A-Z0-9_]+$/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function badRequest(text: string, parameters?: Record<string, number>): ApiError {
  return new ApiError(400, `Bad Request: ${lowerFirst(text)}`, parameters);
}

export function forbidden(text: string): ApiError {
  return new ApiError(403, `Forbidden: ${lowerFirst(text)}`);
}

export function conflict(text: string): ApiError {
  return new ApiError(409, `Conflict: ${text}`);
}

export function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

export const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
export const QUERY_TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';
export const OTHER_POLLER = 'terminated by other getUpdates request; make sure that only one bot instance is running';
export const POLLER_REPLACED_BY_WEBHOOK = 'terminated by setWebhook request';
export const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
