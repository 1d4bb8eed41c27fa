import { addDays, isWorkingDay, nextWorkingDay, type OwnDays } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { ReviewItem, Rhythm } from './items.ts';

/** When the secretariat looks at a task without a deadline for the first time, how often after that, and the rule behind it. */
export type TrackingProposal = { date: string; rhythm: Rhythm; because: 'urgent' | 'standing' | 'long' | 'ordinary' };

const URGENT =
  /khẩn trương|khẩn cấp|cấp bách|hỏa tốc|lập tức|ngay sau|làm ngay|trước mắt|sớm (?:trình|ban hành|hoàn thành|báo cáo)|đẩy nhanh/iu;
const STANDING =
  /thường xuyên|định kỳ|hằng (?:tuần|tháng|quý|năm)|hàng (?:tuần|tháng|quý|năm)|liên tục|duy trì|tiếp tục (?:thực hiện|theo dõi|rà soát)/iu;
/** Products that several bodies sign take longer than a month before there is anything to report. */
const LONG =
  /(?:dự án |đề nghị xây dựng |dự thảo )?(?:luật|pháp lệnh|nghị định|nghị quyết của quốc hội|quy hoạch|chiến lược)(?!\p{L})/iu;

const RULES: [TrackingProposal['because'], RegExp, number, Rhythm][] = [
  ['urgent', URGENT, 14, 'weekly'],
  ['standing', STANDING, 90, 'quarterly'],
  ['long', LONG, 60, 'monthly'],
];

/**
 * The rule: urgent words → two weeks, then weekly; standing work → 90 days, then quarterly; a law, decree, plan or strategy →
 * 60 days, then monthly; else 30 days, then monthly. Counted from `from`; a day off gives the next working day.
 */
export function proposedTracking(
  item: Pick<ReviewItem, 'quote' | 'dueKind' | 'duePhrase'>,
  from: string,
  own: OwnDays,
): TrackingProposal {
  const said = `${item.quote} ${item.duePhrase ?? ''}`;
  const kind = item.dueKind === 'recurring' ? 'standing' : item.dueKind === 'immediate' ? 'urgent' : null;
  const [because, , days, rhythm] = RULES.find(([name, words]) => (kind ? name === kind : words.test(said))) ?? [
    'ordinary' as const,
    null,
    30,
    'monthly' as const,
  ];
  const date = addDays(from, days);
  return { date: isWorkingDay(date, own) ? date : nextWorkingDay(date, own), rhythm, because };
}

/** What tracking is for: nobody has a day by which to ask otherwise. */
export function needsTracking(item: Pick<ReviewItem, 'due' | 'act'>): boolean {
  return item.due === null && item.act !== 'cancels' && item.act !== 'says-done';
}

const TYPED_RHYTHMS: [Rhythm, RegExp][] = [
  ['weekly', /(?:hang|moi) tuan|weekly/],
  ['monthly', /(?:hang|moi) thang|monthly/],
  ['quarterly', /(?:hang|moi) quy|quarterly/],
];

/** "hằng quý": how often, as a person types it; null where nothing of the kind is said. */
export function typedRhythm(text: string): Rhythm | null {
  return TYPED_RHYTHMS.find(([, words]) => words.test(fold(text)))?.[0] ?? null;
}
