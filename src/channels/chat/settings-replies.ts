import { keptBack } from '../../jobs/outbox.ts';
import { type CommitteeSettings, changeSetting } from '../../people/committee-settings.ts';
import { remindersButton } from './digests/reminders/reminder-replies.ts';
import type { Button, Reply } from './message.ts';
import { bold, rich } from './rich-text.ts';
import { type MemberTalk, nowIso, saying } from './talk.ts';
import { heldInTrial } from './trial.ts';

/** Whoever may change what the committee's messages do; only an administrator opens states or says who decides. */
function mayChange({ member }: MemberTalk, name: keyof CommitteeSettings): boolean {
  return member.role === 'admin' || (member.role === 'secretary' && name !== 'openStates' && name !== 'twoStep');
}

/** The settings in words, each with the button that turns it round. */
export function settingsReplies(talk: MemberTalk): Reply[] {
  const { words, settings, member } = talk;
  if (member.role !== 'admin' && member.role !== 'secretary') return [saying(words('not-yours'))];
  const trial = settings.trialMemberId !== null;
  const lines: [keyof CommitteeSettings, boolean][] = [
    ['pushesStopped', settings.pushesStopped],
    ['trialMemberId', trial],
    ['protectContent', settings.protectContent],
    ['minimalForLeaders', settings.minimalForLeaders],
    ['twoStep', settings.twoStep],
    ['openStates', settings.openStates],
  ];
  const buttons = lines
    .filter(([name]) => mayChange(talk, name))
    .map(([name, on]): Button[] => [
      {
        label: words(`setting-${name}-${on ? 'off' : 'on'}`),
        action: { do: 'setting', name, value: name === 'trialMemberId' ? (on ? null : member.id) : !on },
      },
    ]);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('settings-head', { committee: member.committeeName })),
        ...lines.map(([name, on]) => rich(`• ${words(`setting-${name}`)}: `, bold(words(on ? 'on' : 'off')))),
      ],
      buttons: [...buttons, [remindersButton(talk)]],
    },
  ];
}

/** Changes one setting, recorded with who and when, and shows what holds now. */
export async function changeSettingReplies(
  talk: MemberTalk,
  name: keyof CommitteeSettings,
  value: CommitteeSettings[keyof CommitteeSettings],
): Promise<Reply[]> {
  if (!mayChange(talk, name)) return [saying(talk.words('not-yours'))];
  const { db, member, settings } = talk;
  const by = { name: member.name, memberId: member.id, channel: talk.line.channel };
  if (settings[name] !== value) await changeSetting(db, member.committeeId, name, value, by, nowIso(talk));
  const shown = settingsReplies({ ...talk, settings: { ...settings, [name]: value } });
  if (name === 'pushesStopped' && value === false)
    return [...shown, ...keptBackReplies(talk, await keptBack(db, member.committeeId))];
  if (name === 'trialMemberId' && value === null)
    return [...shown, ...keptBackReplies(talk, await heldInTrial(db, member.committeeId))];
  return shown;
}

/** What was kept back while messages were stopped, or in a trial: nothing of it leaves by itself. */
function keptBackReplies({ words }: MemberTalk, ids: number[]): Reply[] {
  if (ids.length === 0) return [];
  const buttons: Button[][] = [
    [
      { label: words('button-release'), action: { do: 'release', outboxIds: ids, send: true } },
      { label: words('button-drop'), action: { do: 'release', outboxIds: ids, send: false } },
    ],
  ];
  return [{ kind: 'blocks', blocks: [rich(words('kept-back', { n: ids.length }))], buttons }];
}

const STOP = /^(?:dung|ngung|tat) (?:moi|tat ca|het)? ?(?:cac )?tin(?: gui| nhan)?(?: ra ngoai)?$/;
const RESUME = /^(?:tiep tuc|bat lai|mo lai) (?:gui )?(?:moi )?tin(?: nhan)?$/;
const TRIAL = /^(?:bat )?(?:che do )?chay thu$/;
const TRIAL_END = /^(?:tat|het|ket thuc|dung) (?:che do )?chay thu$/;

/** "Dừng mọi tin", "chạy thử" typed as words; null for anything else. */
export function settingAsked(
  folded: string,
  memberId: number,
): [keyof CommitteeSettings, boolean | number | null] | null {
  const plain = folded.replace(/[.!]+$/, '').trim();
  if (TRIAL_END.test(plain)) return ['trialMemberId', null];
  if (TRIAL.test(plain)) return ['trialMemberId', memberId];
  if (STOP.test(plain)) return ['pushesStopped', true];
  if (RESUME.test(plain)) return ['pushesStopped', false];
  return null;
}
