import { formatDay } from '../../../shared/calendar.ts';
import { type AgencyBaseline, baselineOf, closeBaseline } from '../../../tasks/baseline.ts';
import type { Button, Reply } from '../message.ts';
import { decidingOf, isAtDesk } from '../review/desk.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { ListAction } from './action.ts';
import { listWords } from './words.ts';

/** Buttons that a message holds without becoming a wall. */
const AGENCIES_SHOWN = 8;

type OnBaseline = Extract<ListAction, { step: 'baseline' }>;

/** Where each agency stands in the baseline round, those first that have most past due without information. */
export async function baselineReplies(talk: MemberTalk): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const words = listWords(talk.locale);
  const agencies = await stateOf(talk);
  if (agencies.length === 0) return [saying(talk.words('no-tasks'))];
  const open = agencies.filter((a) => a.closed === null);
  const close = (label: string, agencyId: string | null): Button[] => [
    { label, action: { do: 'list', step: 'baseline', agencyId, sure: false } },
  ];
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('baseline-head', { open: open.length, of: agencies.length })),
        ...agencies.map((one) => rich(`• ${agencyLine(one, talk)}`)),
        rich('\n', words('baseline-note')),
      ],
      buttons: [
        ...open.slice(0, AGENCIES_SHOWN).map((a) => close(words('button-close', { agency: a.agency }), a.agencyId)),
        ...(open.length > 1 ? [close(words('button-close-all', { n: open.length }), null)] : []),
      ],
    },
  ];
}

function agencyLine({ agency, tasks, noInformation, waiting, closed }: AgencyBaseline, talk: MemberTalk): string {
  const words = listWords(talk.locale);
  const line = words('baseline-line', { agency, tasks, noInformation, waiting });
  return closed ? `${line}; ${words('baseline-closed-on', { day: formatDay(closed.on), by: closed.by })}` : line;
}

/** Reads back what closing means, and closes once it is confirmed. */
export async function onBaseline(talk: MemberTalk, { agencyId, sure }: OnBaseline): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const words = listWords(talk.locale);
  const chosen = (await stateOf(talk)).filter(
    (a) => a.closed === null && (agencyId === null || a.agencyId === agencyId),
  );
  if (chosen.length === 0) return [saying(words('baseline-closed-already'))];
  const agencies = chosen.map((a) => a.agency).join(', ');
  if (!sure) {
    const overdue = chosen.reduce((sum, a) => sum + a.noInformation, 0);
    const button: Button = {
      label: words('button-close-sure'),
      action: { do: 'list', step: 'baseline', agencyId, sure: true },
    };
    return [{ kind: 'blocks', blocks: [rich(words('baseline-sure', { agencies, n: overdue }))], buttons: [[button]] }];
  }
  const { by, on } = decidingOf(talk);
  const ids = chosen.map((a) => a.agencyId);
  const closed = await closeBaseline(talk.db, talk.member.committeeId, ids, on, by);
  return [saying(words('baseline-closed', { n: closed.length, agencies }))];
}

function stateOf({ db, deps, member }: MemberTalk): Promise<AgencyBaseline[]> {
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  return baselineOf(db, { committeeId: member.committeeId, asOf: deps.today(), knownOn: null, timeZone });
}
