import { addDays, type Day, isWorkingDay, type OwnDays, previousWorkingDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DigestSettings } from './settings.ts';

/** What a title says when it makes the product itself, and not merely carries one out ("thực hiện Đề án …"). */
const MAKES =
  /(?:^|[^\p{L}])(?:xây dựng|hoàn thiện|hoàn thành|soạn thảo|dự thảo|sửa đổi|bổ sung|ban hành|phê duyệt|trình|tham mưu|đề xuất)(?![\p{L}])/u;

/** True where several ministries have to sign what the task makes, so that the last week is too late for a first reminder. */
export function needsSignatures({ latest }: TaskFacts, { longProducts }: DigestSettings): boolean {
  const title = latest.title.normalize('NFC').toLowerCase();
  return longProducts.some((product) => {
    const at = title.indexOf(product.toLowerCase());
    return at >= 0 && (product.toLowerCase().startsWith('trình') || MAKES.test(title.slice(0, at)));
  });
}

/** The last day on which the work is in time: "trước ngày 15/9" means that it is done on the 14th. */
export function lastDayInTime({ due, dueDirective }: TaskFacts): Day | null {
  return due !== null && dueDirective?.dueKind === 'before' ? addDays(due, -1) : due;
}

/** The working days on which a task is reminded of, earliest first. */
export function reminderDays(facts: TaskFacts, settings: DigestSettings, own: OwnDays): Day[] {
  const target = lastDayInTime(facts);
  if (target === null) return [];
  const steps = needsSignatures(facts, settings) ? settings.longLadder : settings.shortLadder;
  return steps
    .map((step) => {
      let day = isWorkingDay(target, own) ? target : previousWorkingDay(target, own);
      for (let i = 0; i < step; i++) day = previousWorkingDay(day, own);
      return day;
    })
    .sort();
}

/** True where a step of the ladder falls after `since` and not after `day`: what a day off, a pause or an outage held back is said once. */
export function isReminded(
  facts: TaskFacts,
  { settings, ownDays, day }: { settings: DigestSettings; ownDays: OwnDays; day: Day },
  since: Day,
): boolean {
  const target = lastDayInTime(facts);
  if (target === null || target < day) return false;
  return reminderDays(facts, settings, ownDays).some((step) => since < step && step <= day);
}
