import { readableRoom } from './access.ts';
import type { Api } from './api.ts';
import { commandKey } from './command-menu.ts';
import { badRequest, conflict, POLLER_REPLACED_BY_WEBHOOK, WEBHOOK_ACTIVE } from './errors.ts';
import { Params } from './params.ts';
import type { Update } from './types.ts';

const POLL_MOST_S = 50;
const COMMANDS_MAX = 100;
const TEXT_LIMITS = { name: 64, description: 512, short_description: 120 };
const SCOPES =
  /^(?:default|all_private_chats|all_group_chats|all_chat_administrators|chat|chat_administrators|chat_member)$/;

export function getMe({ world }: Api): unknown {
  return {
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: !world.privacy,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  };
}

export function logOut(): true {
  return true;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function readAllowed(api: Api, params: Params): void {
  const allowed = params.list('allowed_updates');
  if (allowed) api.updates.allowed = allowed.filter((kind) => typeof kind === 'string');
}

export function getUpdates(api: Api, params: Params, gone: AbortSignal): Promise<Update[]> {
  if (api.webhook.settings) throw conflict(WEBHOOK_ACTIVE);
  readAllowed(api, params);
  const limit = params.integer('limit', 100);
  const request = {
    offset: params.integer('offset'),
    limit: limit < 1 || limit > 100 ? 100 : limit,
    timeoutMs: clamp(params.integer('timeout'), 0, POLL_MOST_S) * 1000,
  };
  return api.updates.poll(request, gone);
}

/** Plain http on any port is taken as well, as a local server would. */
export function setWebhook(api: Api, params: Params): true {
  const url = params.text('url').trim();
  if (url === '') return deleteWebhook(api, params);
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  const secret = params.text('secret_token');
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
  readAllowed(api, params);
  if (params.flag('drop_pending_updates')) api.updates.pending = [];
  api.updates.abortPoll(POLLER_REPLACED_BY_WEBHOOK);
  api.webhook.set({ url, secret, maxConnections: clamp(params.integer('max_connections', 40), 1, 100) });
  return true;
}

export function deleteWebhook(api: Api, params: Params): true {
  if (params.flag('drop_pending_updates')) api.updates.pending = [];
  api.webhook.set(undefined);
  return true;
}

export function getWebhookInfo({ webhook, updates }: Api): unknown {
  const { settings, lastError } = webhook;
  updates.dropExpired();
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending.length,
    ...(settings ? { max_connections: settings.maxConnections, ip_address: '127.0.0.1' } : {}),
    ...(lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
    ...(updates.allowed.length > 0 ? { allowed_updates: updates.allowed } : {}),
  };
}

function keyOf(api: Api, params: Params): string {
  const scope = params.object('scope') ?? { type: 'default' };
  const type = String(scope.type);
  if (!SCOPES.test(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const needsChat = /^chat/.test(type);
  const chat_id = needsChat ? readableRoom(api.world, new Params(scope)).chat.id : undefined;
  const user_id = type === 'chat_member' ? new Params(scope).integer('user_id') : undefined;
  if (user_id === 0) throw badRequest("can't parse BotCommandScope: Invalid user_id specified");
  return commandKey({ type, chat_id, user_id }, languageOf(params));
}

function languageOf(params: Params): string {
  const language = params.text('language_code');
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('LANG_CODE_INVALID');
  return language;
}

export function setMyCommands(api: Api, params: Params): true {
  const key = keyOf(api, params);
  const commands = (params.list('commands') ?? []).map((value) => {
    const { command, description } = (value ?? {}) as Record<string, unknown>;
    if (typeof command !== 'string' || !/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description.trim() === '' || description.length > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command: command.replace('/', ''), description };
  });
  if (commands.length > COMMANDS_MAX) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  api.profile.commands.set(key, commands);
  return true;
}

export function getMyCommands(api: Api, params: Params): unknown {
  return api.profile.commands.get(keyOf(api, params)) ?? [];
}

export function deleteMyCommands(api: Api, params: Params): true {
  api.profile.commands.delete(keyOf(api, params));
  return true;
}

/** setMyName, setMyDescription and the like: one text for each language. */
export function setMyText(field: keyof typeof TEXT_LIMITS): (api: Api, params: Params) => true {
  return (api, params) => {
    const text = params.text(field);
    if (text.length > TEXT_LIMITS[field]) throw badRequest(`BOT_${field.toUpperCase()}_TOO_LONG`);
    api.profile.texts.set(`${field}|${languageOf(params)}`, text);
    return true;
  };
}

export function getMyText(field: keyof typeof TEXT_LIMITS): (api: Api, params: Params) => unknown {
  return (api, params) => {
    const own = api.profile.texts.get(`${field}|${languageOf(params)}`);
    return { [field]: own || api.profile.texts.get(`${field}|`) || (field === 'name' ? api.world.bot.first_name : '') };
  };
}
