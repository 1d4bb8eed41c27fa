import { addDays } from '../../shared/calendar.ts';
import { wordsBeside } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { isCounted } from '../../tasks/kpi.ts';
import type { Digest, DigestInput, DigestList, Obstacle } from '../digest.ts';
import { seenOf } from '../grid.ts';
import { needsSignatures } from '../ladder.ts';
import { codesOf, digestWords, leaderHead, leaderNameOf, sectionLines } from '../wording.ts';

const exceptionWords = wordsBeside(import.meta.url);

/**
 * What came up since the leader last read anything and cannot wait for the next report: a difficulty that the secretariat put to a
 * higher level, or left unanswered since yesterday, and a decree or scheme that has just become overdue. Empty where nothing did.
 */
export function exceptionDigest(input: DigestInput): Digest {
  const counted = input.facts.filter(isCounted);
  const seen = remembered(input, counted);
  const fresh = new Set(input.desk.obstacles.filter((o) => isFreshObstacle(o, input)).map((o) => o.code));
  const hindered = counted.filter((f) => fresh.has(f.task.code));
  const overdue = counted.filter((f) => isNewlyOverdue(f, input));
  const counts = { obstacles: hindered.length, 'now-overdue': overdue.length };
  if (hindered.length + overdue.length === 0)
    return { kind: 'silent', text: '', lists: [], counts: {}, seen, steps: [] };
  const words = exceptionWords(input.reader.locale);
  const common = digestWords(input.reader.locale);
  const section = (id: 'obstacles' | 'now-overdue', tasks: TaskFacts[], heading: string) =>
    tasks.length === 0 ? [] : sectionLines({ id, tasks, heading, row: (f) => leaderNameOf(f, input, common) }, common);
  const text = [
    leaderHead(input, common),
    ...section('obstacles', hindered, words('obstacles', { n: hindered.length })),
    ...section('now-overdue', overdue, words('overdue', { n: overdue.length })),
  ].join('\n');
  const lists: DigestList[] = [
    { id: 'obstacles', codes: codesOf(hindered) },
    { id: 'now-overdue', codes: codesOf(overdue) },
  ];
  return { kind: 'exception', text, lists: lists.filter((l) => l.codes.length > 0), counts, seen, steps: [] };
}

/** With what the register says of the tasks, which of their difficulties were told, and that they were put higher. */
export function remembered({ last, desk }: DigestInput, counted: TaskFacts[]): Digest['seen'] {
  const told = desk.obstacles.flatMap(keysOf).map((key) => [key, { due: null, standing: 'undated' as const }] as const);
  return { ...seenOf(counted, last), ...Object.fromEntries(told) };
}

/** What was reported after the last digest's hour bears its date: what was told is known by its key, not by the day. */
function isFreshObstacle(o: Obstacle, { latest, day }: DigestInput): boolean {
  const since = latest?.day ?? addDays(day, -1);
  const [reported = '', escalated] = keysOf(o);
  if (escalated) return (o.escalatedOn ?? '') >= since && !latest?.seen[escalated];
  // The secretariat has the rest of the day to answer it.
  return o.since < day && o.since >= since && !latest?.seen[reported];
}

function keysOf({ code, since, escalatedOn }: Obstacle): string[] {
  return [`${code} ${since}`, ...(escalatedOn ? [`${code} ${since} ${escalatedOn}`] : [])];
}

/** What several ministries sign is what a leader follows most closely: it took the long ladder, and passed its date all the same. */
function isNewlyOverdue(f: TaskFacts, { latest, settings }: DigestInput): boolean {
  const before = latest?.seen[f.task.code]?.standing;
  return f.standing === 'overdue' && before !== undefined && before !== 'overdue' && needsSignatures(f, settings);
}
