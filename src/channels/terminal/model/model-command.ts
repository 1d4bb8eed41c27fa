import { callFigures, tokensUsed } from '../../../model/calls.ts';
import { permissionOf, recordPermission } from '../../../model/permission.ts';
import { addDays, formatDay } from '../../../shared/calendar.ts';
import { type Arguments, text, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { modelWords } from './words.ts';

export const MODEL_COMMAND: Command = {
  name: 'model',
  needs: 'committee',
  usage: '[--allow | --stop] [--by NAME --basis TEXT]',
  help: 'mô hình ngôn ngữ đang dùng, token đã dùng; cho phép hoặc dừng máy chủ bên ngoài (the language model, its cost and permission)',
  options: {
    allow: { type: 'boolean', help: 'cho phép máy chủ bên ngoài (allow a server outside)' },
    stop: { type: 'boolean', help: 'dừng máy chủ bên ngoài (stop it)' },
    by: { type: 'string', help: 'người quyết định (who decides)' },
    basis: { type: 'string', help: 'căn cứ pháp lý hoặc lý do (legal basis or reason)' },
  },
  example: 'model --allow --by "Quản trị" --basis "Hồ sơ đánh giá tác động số 12/HS-VP"',
  run: runModel,
};

/** Days whose cost is shown. */
const SHOWN_DAYS = 30;

/** `model`: which model is used, whether it may be, and what it cost; allows or stops a server outside, recorded with who and why. */
async function runModel(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = modelWords(io.locale);
  const { config, db, model } = deps;
  if (!model) {
    if (args.values.json) printJson(io, { model: null });
    else io.out(`${words('model-none')}\n`);
    return args.values.allow || args.values.stop ? 1 : 0;
  }
  const { host, name, inside: isInside } = model;
  if (args.values.allow || args.values.stop) {
    const [by, basis] = [text(args, 'by')?.trim(), text(args, 'basis')?.trim()];
    if (!by || !basis || (args.values.allow && args.values.stop)) throw new UsageError(words('model-wrong-use'));
    if (isInside) {
      io.err(`${words('model-no-need', { host })}\n`);
      return 1;
    }
    const decided = { host, basis, on: deps.today(), allowed: args.values.allow === true };
    await db.transaction((tx) =>
      recordPermission(tx, committeeId, decided, { name: by, memberId: null, channel: 'command line' }),
    );
  }
  const permission = isInside ? null : await permissionOf(db, committeeId, host);
  const used = await tokensUsed(db, deps.today());
  const budget = config.DONDOC_MODEL_TOKENS_A_DAY;
  const calls = await callFigures(db, committeeId, addDays(deps.today(), -SHOWN_DAYS));
  if (args.values.json) {
    const isUsed = isInside || permission?.allowed === true;
    printJson(io, { model: name, host, inside: isInside, used: isUsed, permission, today: { used, budget }, calls });
    return 0;
  }
  const state = isInside ? 'inside' : !permission ? 'off' : permission.allowed ? 'allowed' : 'stopped';
  const decided = permission && { day: formatDay(permission.on), by: permission.by, basis: permission.basis };
  io.out(`${words(`model-${state}`, { model: name, host, ...decided })}\n`);
  io.out(`${words('model-budget', { used, budget })}\n`);
  for (const cost of calls) io.out(`${words('model-cost', cost)}\n`);
  return 0;
}
