import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { Query, Role, StatusFilter } from '../../src/answers/query.ts';
import { COMMANDS } from '../../src/channels/chat/commands.ts';
import type { ReferralKind } from '../../src/channels/chat/message.ts';
import type { Field } from '../../src/channels/chat/review/action.ts';
import type { BotStatus } from '../../src/channels/telegram/start.ts';
import { ROLES } from '../../src/channels/terminal/register-commands.ts';
import { CommitteeSettings } from '../../src/people/committee-settings.ts';
import { ANNEXES, NUMBERED } from '../../src/reports/status/report-row.ts';
import { LOCALES, type Locale, wordsBeside } from '../../src/shared/words.ts';
import { Clarity } from '../../src/tasks/directive.ts';
import type { Doubt } from '../../src/tasks/draft.ts';
import type { Slip } from '../../src/tasks/due-chain.ts';
import type { TaskStanding } from '../../src/tasks/facts.ts';
import type { RowConflict } from '../../src/tasks/lists/list-changes.ts';
import type { ListField } from '../../src/tasks/lists/list-wish.ts';
import { BLOCKS } from '../../src/tasks/lists/parts.ts';
import { Decision } from '../../src/tasks/progress/decision.ts';
import { ObstacleKind } from '../../src/tasks/progress/report.ts';
import type { IssueFault } from '../../src/tasks/reminders/reminder.ts';
import type { MoveFault } from '../../src/tasks/rounds/move-cut-off.ts';
import type { PlanFault } from '../../src/tasks/rounds/open-round.ts';
import type { ArrivalFault } from '../../src/tasks/rounds/record-arrival.ts';
import type { StateRefusal } from '../../src/tasks/task-state.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

const REFERRALS = Object.keys({
  report: 0,
  photo: 0,
  file: 0,
  forwarded: 0,
  voice: 0,
  other: 0,
} satisfies Record<ReferralKind, 0>);

/** The clarities are no switch: they are chosen where they are shown. */
const SWITCHES = Object.keys(CommitteeSettings.shape).filter((name) => name !== 'clarities');
const ITEM_FIELDS = Object.keys({
  lead: 0,
  support: 0,
  due: 0,
  title: 0,
  parts: 0,
  reason: 0,
  code: 0,
  tracking: 0,
} satisfies Record<Field, 0>);

const unsupported = Query.options.find((o) => o.shape.kind.value === 'unsupported');
/** What stands in for `${…}` where code composes an id; a template that is not listed here fails the test that finds it. */
const COMPOSED: Record<string, readonly string[]> = {
  'unreadable-*':
    'empty too-large too-many-pages archive-too-large timed-out scan image encrypted damaged broken-font unknown-kind'.split(
      ' ',
    ),
  'model-*': ['inside', 'allowed', 'stopped', 'off'],
  'unavailable-*': ['not-allowed', 'budget', 'resting', 'failed', 'malformed'],
  'make-*': ['xlsx', 'docx', 'ics'],
  'file-name-*': ['xlsx', 'docx', 'ics'],
  'breach-*': ['fact-changed', 'fact-removed', 'fact-unrecorded'],
  'backup-*': ['not-empty', 'no-backup', 'newer', 'damaged'],
  'found-by-*': ['code', 'source', 'wording', 'person'],
  'stands-*': ['in-progress', 'submitted', 'reported-done', 'no-change'],
  'letter-settled-*': ['accepted', 'dismissed'],
  'letter-why-*': ['already-done', 'already-stopped'],
  'letter-ask-*': ['1', '2', '3', '4'],
  'letter-*': ['recorded', 'already'],
  'issue-*': Object.keys({ number: 0, future: 0 } satisfies Record<IssueFault, 0>),
  'fault-*': Object.keys({
    'no-name': 0,
    'long-name': 0,
    'past-cut-off': 0,
    'no-agencies': 0,
    'long-send-to': 0,
    'long-template': 0,
  } satisfies Record<PlanFault, 0>),
  'move-*': Object.keys({ past: 0, 'no-reason': 0, 'long-reason': 0 } satisfies Record<MoveFault, 0>),
  'arrival-*': Object.keys({ number: 0, future: 0 } satisfies Record<ArrivalFault, 0>),
  'annex-*': [...ANNEXES],
  'called-*': [...NUMBERED],
  'note-*': ['reference', 'draft'],
  'column-*': 'n code title assignedBy lead support due product reported status obstacles note quote source'.split(' '),
  'file-*': ['draft', 'version_waiting'],
  'bot-*': Object.keys({ refused: 0, unreachable: 0, 'webhook-refused': 0, conflict: 0 } satisfies Record<
    Exclude<BotStatus['kind'], 'running'>,
    0
  >),
  'bot-works-*': ['polling', 'webhook'],
  'member-role-*': ROLES,
  'command-*': COMMANDS.map((c) => c.name),
  'invitation-*': ['used', 'expired', 'unknown', 'for-another'],
  'setting-*': SWITCHES,
  'setting-*-*': SWITCHES.flatMap((name) => [`${name}-on`, `${name}-off`]),
  'desk-*': 'to-confirm requests now-overdue no-information due'.split(' '),
  'list-*':
    'today due overdue no-information returned new re-dated to-confirm requests now-overdue obstacles changed opinions stale no-contact next-week'.split(
      ' ',
    ),
  'others-*': ['tasks', 'agencies', 'people'],
  'day-*': ['1', '2', '3', '4', '5'],
  'obstacle-of-*': ObstacleKind.options,
  'next-year-*': ['expected', 'missing'],
  'calendar-*': ['official', 'expected', 'missing'],
  'since-*': ['added', 'done', 'overdue', 'no-longer'],
  'reason-*': ['missing', 'wrong-due', 'wrong-agency', 'not-understood'],
  'cannot-read-*': ['contact', 'location', 'video', 'poll', 'other'],
  'referral-*': REFERRALS,
  'clarity-*': Clarity.options,
  'item-doubt-*': Object.keys({
    model: 0,
    disagreement: 0,
    'no-lead': 0,
    'unread-due': 0,
    'unsure-figures': 0,
    'doubtful-link': 0,
    act: 0,
  } satisfies Record<Doubt, 0>),
  'tracking-because-*': ['urgent', 'standing', 'long', 'ordinary'],
  'rhythm-*': ['weekly', 'monthly', 'quarterly'],
  'menu-*': ['edit', 'drop', 'split', 'merge', 'link'],
  'type-*': ITEM_FIELDS,
  'ask-item-*': ITEM_FIELDS,
  'drop-for-*': ['no-task', 'double', 'general', 'elsewhere'],
  'field-*': ['lead', 'support', 'due', 'title'],
  'gone-*': ['edited', 'split', 'merged', 'dropped', 'undone'],
  'undo-*': ['undone', 'too-late', 'not-found'],
  'block-*': BLOCKS,
  'changed-*': Object.keys({ title: 0, lead: 0, support: 0, due: 0 } satisfies Record<ListField, 0>),
  'conflict-*': Object.keys({
    'changed-meanwhile': 0,
    closed: 0,
    disagree: 0,
    twice: 0,
    'unknown-id': 0,
    'unread-due': 0,
    'unread-owner': 0,
    'no-words': 0,
    'several-documents': 0,
  } satisfies Record<RowConflict['why'], 0>),
  'button-*-sure': ['publish', 'discard'],
  'button-*': ['yes', 'quick', 'fix', 'drop'],
  'told-*': ['in-progress', 'submitted', 'reported-done'],
  'recorded-*': ['in-progress', 'submitted', 'reported-done'],
  'obstacle-*': ObstacleKind.options,
  'confirmed-*': ['done', 'returned', 'asked-again', 'reopened', 'stopped'],
  'obstacle-kind-*': ObstacleKind.options,
  'reported-*': ['in-progress', 'submitted', 'reported-done', 'no-change'],
  'request-*': ['lead', 'wording', 'date', 'merge', 'stop'],
  'missing-*': ['product', 'extension-date', 'extension-reason'],
  'settled-*': ['accepted', 'dropped', 'replaced'],
  'pending-*': ['report', 'extension', 'obstacle', 'request'],
  'decide-*': Decision.shape.kind.options,
  'decided-*': Decision.shape.kind.options,
  'what-*': Decision.shape.kind.options,
  'ask-for-*': ['product', 'to'],
  'ask-*': Decision.shape.kind.options.filter((kind) => kind !== 'done' && kind !== 'escalated'),
  'refused-*': Object.keys({
    'no-author': 0,
    'no-reason': 0,
    'no-date': 0,
    'nothing-reported': 0,
    'already-done': 0,
    'already-stopped': 0,
    'not-done': 0,
    'nothing-asked': 0,
  } satisfies Record<StateRefusal | 'nothing-asked', 0>),
  'referred-*': REFERRALS,
  'state-*': ['draft', 'published', 'superseded', 'withdrawn', 'waiting', 'discarded'],
  'kind-*': Query.options.map((o) => o.shape.kind.value),
  'role-*': Role.options,
  'section-*': Role.options,
  'status-*': StatusFilter.options,
  'unsupported-*': unsupported && 'reason' in unsupported.shape ? unsupported.shape.reason.options : [],
  'standing-*': Object.keys({
    'in-time': 0,
    'due-soon': 0,
    overdue: 0,
    'no-information': 0,
    'waiting-approval': 0,
    'waiting-confirmation': 0,
    'done-on-time': 0,
    'done-late': 0,
    done: 0,
    undated: 0,
    recurring: 0,
    cancelled: 0,
    'not-shown': 0,
  } satisfies Record<TaskStanding, 0>),
  'slip-kind-*': Object.keys({ 're-issued': 0, 'extension-granted': 0, corrected: 0 } satisfies Record<
    Slip['kind'],
    0
  >),
};

/** Every sentence of a file with the names of its arguments. */
type Sentences = Map<string, string[]>;
type WordSet = { folder: string; prefix: string } & Record<Locale, Sentences>;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
const sets: WordSet[] = files.flatMap((file) => {
  const [, folder, prefix] = /^(.*?)\/?([^/]*)vi\.ftl$/.exec(file) ?? [];
  if (folder === undefined || prefix === undefined) return [];
  return [{ folder, prefix, vi: sentencesIn(file), en: sentencesIn(file.replace(/vi\.ftl$/, 'en.ftl')) }];
});
const modules = files
  .filter((f) => f.endsWith('.ts'))
  .map((file) => ({ file, code: readFileSync(join(SRC, file), 'utf8') }))
  .map((m) => ({ ...m, sets: setsOf(m.file, m.code) }))
  .filter((m) => m.sets.length > 0);
const calls = modules.flatMap((m) => callsIn(m.code).map((call) => ({ ...call, file: m.file, sets: m.sets })));
const where = (set: WordSet) => `${set.folder}/${set.prefix}`;

function sentencesIn(file: string): Sentences {
  const { body } = new FluentResource(readFileSync(join(SRC, file), 'utf8'));
  return new Map(body.map((entry) => [entry.id, [...new Set(variablesIn(entry.value))].sort()]));
}

function variablesIn(pattern: unknown): string[] {
  if (pattern === null || typeof pattern !== 'object') return [];
  if ('type' in pattern && pattern.type === 'var' && 'name' in pattern) return [String(pattern.name)];
  return Object.values(pattern).flatMap(variablesIn);
}

/** A module may use the sentences of its own folder and of the folders it imports from. */
function setsOf(file: string, code: string): WordSet[] {
  const imported = [...code.matchAll(/from '(\.[^']+)'/g)].map((m) =>
    dirname(relative(SRC, join(SRC, dirname(file), m[1] as string))),
  );
  // Two parts may name a sentence alike: a module's own comes first.
  return [dirname(file), ...new Set(imported)]
    .flatMap((folder) => sets.filter((set) => set.folder === folder))
    .filter((set, i, all) => all.indexOf(set) === i);
}

type Call = { ids: string[]; given: string[] | null };

/** Calls of a sentence. A `Words` function is always named `m` or `words`, or called straight from `say(voice)` or `chatWords(locale)`. */
function callsIn(code: string): Call[] {
  return [...code.matchAll(/\b(?:m|words|say\(\w+\)|chatWords\([\w.]+\))\(/g)].flatMap((found) => {
    const [id = '', args] = split(code, found.index + found[0].length);
    const ids = [...id.replace(/[!=]==\s*'[^']*'/g, '').matchAll(/'([^']*)'|`([^`]*)`/g)].flatMap((m) =>
      m[1] === undefined ? composed((m[2] as string).replace(/\$\{[^}]*\}/g, '*')) : [m[1]],
    );
    return ids.length > 0 ? [{ ids, given: namesIn(args) }] : [];
  });
}

function composed(template: string): string[] {
  return COMPOSED[template]?.map((part) => template.replace(/\*(?:-\*)?/, part)) ?? [template];
}

/** The names an object literal gives, null where they cannot be read off the code. */
function namesIn(args: string | undefined): string[] | null {
  if (!args) return [];
  if (!args.startsWith('{') || args.includes('...')) return null;
  return split(args, 1)
    .map((pair) => pair.split(':')[0]?.replace(/['\s]/g, '') as string)
    .sort();
}

/** The comma-separated parts from `start` to the bracket that closes them. */
function split(code: string, start: number): string[] {
  const parts = [''];
  let depth = 0;
  for (let i = start; i < code.length; i++) {
    const c = code[i] as string;
    if (c === "'") {
      const end = code.indexOf("'", i + 1);
      parts.push(parts.pop() + code.slice(i, end + 1));
      i = end;
      continue;
    }
    if (depth === 0 && ')]}'.includes(c)) break;
    depth += '([{'.includes(c) ? 1 : ')]}'.includes(c) ? -1 : 0;
    if (c === ',' && depth === 0) parts.push('');
    else parts.push(parts.pop() + c);
  }
  return parts.map((p) => p.trim()).filter(Boolean);
}

describe('the sentences people read', () => {
  it('stand in pairs of files, Vietnamese and English', () => {
    expect(sets.map((s) => s.folder)).toContain('answers');
    expect(files.filter((f) => f.endsWith('.ftl')).length).toBe(sets.length * LOCALES.length);
  });

  it('are all understood: Fluent drops what it cannot parse without a word', () => {
    for (const file of files.filter((f) => f.endsWith('.ftl'))) {
      const written = [...readFileSync(join(SRC, file), 'utf8').matchAll(/^([^\s#{}[*.][^=\s]*)\s*=/gm)];
      expect([file, ...sentencesIn(file).keys()]).toEqual([file, ...written.map((m) => m[1])]);
    }
  });

  it('are the same sentences with the same arguments in both languages', () => {
    for (const set of sets) expect([where(set), ...set.en]).toEqual([where(set), ...set.vi]);
  });

  it('exist wherever code asks for one', () => {
    const absent = calls.flatMap((call) =>
      call.ids.filter((id) => !call.sets.some((s) => s.vi.has(id))).map((id) => `${call.file}: ${id}`),
    );
    expect(absent).toEqual([]);
  });

  it('are given exactly the arguments they name', () => {
    const wrong = calls.flatMap((call) =>
      call.ids.flatMap((id) => {
        const named = call.sets.find((s) => s.vi.has(id))?.vi.get(id) ?? [];
        return call.given === null || call.given.join() === named.join() ? [] : [`${call.file}: ${id}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('are each said somewhere', () => {
    const dead = sets.flatMap((set) => {
      const said = new Set(calls.filter((c) => c.sets.includes(set)).flatMap((c) => c.ids));
      return [...set.vi.keys()].filter((id) => !said.has(id)).map((id) => `${where(set)}: ${id}`);
    });
    expect(dead).toEqual([]);
  });

  it('carry no invisible marks into a code or number that a person copies', () => {
    for (const set of sets)
      for (const locale of LOCALES)
        for (const [id, names] of set[locale]) {
          const args = Object.fromEntries(names.map((name) => [name, 'NV-0001']));
          expect(wordsIn(set.folder, set.prefix)(locale)(id, args)).not.toMatch(/[\u2066-\u2069\u200e\u200f]/);
        }
  });
});

describe('a sentence', () => {
  const answers = wordsIn('answers');
  it('that does not exist is an error', () => {
    expect(() => answers('vi')('no-such-sentence')).toThrow('no-such-sentence');
  });
  it('with an argument missing is an error', () => {
    expect(() => answers('vi')('count-of', { n: 3 })).toThrow('$what');
  });
  it('counts as its language does', () => {
    expect([1, 2, 1200].map((n) => answers('en')('count', { n }))).toEqual(['1 task.', '2 tasks.', '1,200 tasks.']);
    expect([1, 1200].map((n) => answers('vi')('count', { n }))).toEqual(['1 nhiệm vụ.', '1.200 nhiệm vụ.']);
  });
});

function wordsIn(folder: string, prefix = '') {
  return wordsBeside(pathToFileURL(join(SRC, folder, 'any.ts')).href, prefix);
}
