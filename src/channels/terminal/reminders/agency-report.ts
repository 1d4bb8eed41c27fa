import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import type { Viewer } from '../../../people/access.ts';
import { type Report, reportOf } from '../../../reports/status/report-input.ts';
import { type Arguments, day, text } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import type { Io } from '../io.ts';

/** What a file is made of, of the agency that `--agency` names or all; null after saying that there is no such agency. */
export async function agencyReport(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<Report | null> {
  const named = text(args, 'agency');
  const found = named ? findAskedAgencies(named, deps.today()).found[0] : undefined;
  if (named && !found) {
    io.err(`${io.words('no-agency', { name: named })}\n`);
    return null;
  }
  const viewer: Viewer = { memberId: null, role: 'secretary', agencyId: null, committeeId };
  const asked = found ? { id: found.id, name: found.name } : null;
  const on = day(args, 'as-of', io.words) ?? deps.today();
  const input = { viewer, asOf: on, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE, agency: asked };
  return reportOf(deps.db, input, io.locale);
}
