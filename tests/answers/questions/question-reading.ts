import type { Query } from '../../../src/answers/query.ts';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';
import { WEAK_BARE } from '../../../src/answers/questions/topic-stop-words.ts';
import { topicWordsOf } from '../../../src/answers/questions/topic-weights.ts';
import { aboutOf } from '../../../src/answers/selection.ts';
import { fold } from '../../../src/shared/text.ts';
import type { Expected } from './question-table.ts';

export const DAY = '2025-11-20';

/** A query in the shape of an expectation, so that the two compare as plain values. */
export function shapeOf(query: Query): Required<Omit<Expected, 'day' | 'previous'>> {
  const about = aboutOf(query);
  return {
    kind: query.kind,
    who: about?.agencies.map((a) => a.id) ?? [],
    roles: about?.roles ?? [],
    asked: 'asked' in query ? (query.asked ?? 'lead') : 'lead',
    from: about?.due.from ?? '',
    to: about?.due.to ?? '',
    undated: (about?.due.undated ?? false) as true,
    status: about?.status ?? [],
    topic: fold(about?.topic ?? ''),
    document: about?.document ?? '',
    code: about?.code ?? '',
    reason: 'reason' in query ? query.reason : '',
    period: 'period' in query ? [query.period.from ?? '', query.period.to ?? ''] : ['', ''],
  };
}

/** How a question is read, alone or after the one before it. */
export function seen(question: string, { day = DAY, previous }: Pick<Expected, 'day' | 'previous'>) {
  const before = previous ? readQuestion({ text: previous, day }).query : null;
  return shapeOf(readQuestion({ text: question, day, previous: before }).query);
}

export function wanted(expected: Expected): ReturnType<typeof shapeOf> {
  const { day: _, previous: __, ...rest } = expected;
  return {
    who: [],
    roles: [],
    asked: 'lead',
    from: '',
    to: '',
    undated: false as unknown as true,
    status: [],
    topic: '',
    document: '',
    code: '',
    reason: '',
    period: ['', ''],
    ...rest,
  };
}

/** Queries that find the same: topics may differ in words that weigh next to nothing. */
export function isSameQuery(a: ReturnType<typeof shapeOf>, b: ReturnType<typeof shapeOf>): boolean {
  const rest = ({ topic: _, ...others }: ReturnType<typeof shapeOf>) => JSON.stringify(others);
  return rest(a) === rest(b) && topicKey(a.topic) === topicKey(b.topic);
}

function topicKey(topic: string): string {
  return topicWordsOf(topic)
    .map((word) => word.folded)
    .filter((word) => !WEAK_BARE.has(word))
    .join(' ');
}
