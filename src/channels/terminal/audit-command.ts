import { auditEntries, type Breach, verifyAudit } from '../../database/audit.ts';
import { type Arguments, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

const SHOWN = 50;

/** `audit verify`: recomputes the chain and holds the facts against it; exit 1 where anything does not fit. `audit list`: the latest entries. */
export async function runAudit(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const [what] = args.positionals;
  if (what === 'verify') return verify(deps, committeeId, args, io);
  if (what === 'list') return list(deps, committeeId, args, io);
  throw new UsageError('audit verify | audit list [--limit N]');
}

async function verify(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const { entries, hash, breaches } = await verifyAudit(deps.db, committeeId);
  if (args.values.json) printJson(io, { ok: breaches.length === 0, entries, hash, breaches });
  else {
    for (const breach of breaches) io.out(`✗ ${sentence(breach, io)}\n`);
    io.out(
      `${breaches.length === 0 ? io.words('audit-ok', { entries, hash }) : io.words('audit-breached', { entries, n: breaches.length })}\n`,
    );
  }
  return breaches.length === 0 ? 0 : 1;
}

function sentence(breach: Breach, io: Io): string {
  switch (breach.kind) {
    case 'entry-changed':
      return io.words('breach-entry-changed', { seq: String(breach.seq) });
    case 'entry-missing':
      return io.words('breach-entry-missing', { seq: String(breach.seq) });
    case 'end-cut':
      return io.words('breach-end-cut', { entries: breach.entries, found: breach.found });
    case 'not-recorded':
      return io.words('breach-not-recorded', { table: breach.table });
    default:
      return io.words(`breach-${breach.kind}`, { table: breach.table, id: String(breach.rowId) });
  }
}

async function list(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const asked = text(args, 'limit') ?? String(SHOWN);
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new UsageError('audit list [--limit N]');
  const entries = await auditEntries(deps.db, committeeId, Number(asked));
  if (args.values.json) for (const entry of entries) printJson(io, entry);
  else
    for (const { seq, at, table, op, by, channel, after, before } of entries)
      io.out(`${seq}\t${at}\t${op}\t${table} ${(after ?? before)?.id ?? ''}\t${by ?? '–'}\t${channel ?? '–'}\n`);
  return 0;
}
