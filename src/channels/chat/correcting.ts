import type { Query, Role, StatusFilter } from '../../answers/query.ts';
import type { Words } from '../../shared/words.ts';
import type { KeptAnswer } from './answer-view.ts';
import type { Button } from './message.ts';

type List = Extract<Query, { kind: 'list' | 'count' }>;

/** Ways to read the same question otherwise: the roles, the status, another agency. The one in force is marked. */
export function correctionButtons({ id, answered }: KeptAnswer, words: Words, page: number): Button[][] {
  const { query } = answered;
  if (query.kind !== 'list' && query.kind !== 'count') return [];
  const choice = (label: string, change: Partial<List>): Button => {
    const changed: Query = { ...query, kind: 'list', ...change };
    const inForce = JSON.stringify(changed) === JSON.stringify({ ...query, kind: 'list' });
    return {
      label: `${inForce ? '● ' : ''}${label}`,
      action: { do: 'ask', query: changed, question: label, locale: answered.locale },
    };
  };
  const roles = (label: string, given: Role[]) => choice(label, { roles: given });
  const status = (label: string, given: StatusFilter[]) => choice(label, { status: given });
  return [
    ...(query.agencies.length > 0
      ? [
          [
            roles(words('only-leads'), ['lead']),
            roles(words('with-support'), ['lead', 'support']),
            roles(words('all-roles'), []),
          ],
        ]
      : []),
    [
      status(words('only-open'), []),
      status(words('only-overdue'), ['overdue']),
      status(words('every-status'), ['open', 'done', 'cancelled']),
    ],
    [
      { label: words('other-agency'), action: { do: 'ask-agency', answerId: id } },
      { label: words('button-back'), action: { do: 'options', answerId: id, open: false, page } },
    ],
  ];
}
