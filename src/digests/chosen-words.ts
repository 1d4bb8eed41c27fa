import { addDays, type Day, dayOf } from '../shared/calendar.ts';
import { EARLIEST_TIME, LATEST_TIME, type Preference } from './preferences.ts';

/** What somebody typed about the own digest; `time-refused` is an hour at which nothing is sent. */
export type Chosen = { kind: 'change'; change: Partial<Preference> } | { kind: 'time-refused' } | null;

/** "Until further notice": no digest until the person wants it again. */
export const FOR_GOOD: Day = '9999-12-31';
const DIGEST = '(?:ban tin(?: sang)?|digest)';
const TIME = new RegExp(
  `^(?:nhan |gui |dat |doi )?(?:gio )?${DIGEST}(?: sang)? (?:luc|vao|at) (\\d{1,2})(?:[:hg](\\d{2})?)?(?: gio)?$`,
);
const PAUSE = new RegExp(
  `^(?:tam dung|dung|ngung|tat|pause) ${DIGEST}(?: (?:den|toi|until) (?:het )?(?:ngay )?(.+))?$`,
);
const PAUSE_WEEK = new RegExp(`^(?:tam dung|dung|ngung|pause) ${DIGEST} (?:1|mot|one|a) (?:tuan|week)$`);
const RESUME = new RegExp(`^(?:bat|mo|bat lai|mo lai|nhan lai|tiep tuc|resume) ${DIGEST}$`);
const EVERY_DAY = new RegExp(`^(?:nhan |gui )?${DIGEST} (?:moi ngay|hang ngay|cac ngay lam viec|every day)$`);
const DAYS = new RegExp(
  `^(?:nhan |gui )?${DIGEST} (?:vao |cac )*((?:thu [2-6]|thu (?:hai|ba|tu|nam|sau))(?:(?:,| va|,? thu)? ?(?:thu )?(?:[2-6]|hai|ba|tu|nam|sau))*)$`,
);
const ALERTS = /^(bat|mo|tat|dung) tin ngay$/;
const NOTHING = /^khi khong co viec (?:thi )?(im lang|bao mot dong)$/;
const WEEKDAYS: Record<string, number> = {
  '2': 1,
  hai: 1,
  '3': 2,
  ba: 2,
  '4': 3,
  tu: 3,
  '5': 4,
  nam: 4,
  '6': 5,
  sau: 5,
};

/** Reads `folded` (without accents, lower case) as a wish about the own digest; null for anything else. */
export function digestChoice(folded: string, today: Day): Chosen {
  const plain = folded.replace(/[.!]+$/, '').trim();
  const time = TIME.exec(plain);
  if (time) return timeChosen(Number(time[1]), Number(time[2] ?? 0));
  if (PAUSE_WEEK.test(plain)) return { kind: 'change', change: { pausedUntil: addDays(today, 7) } };
  const pause = PAUSE.exec(plain);
  if (pause) {
    const until = pause[1] === undefined ? FOR_GOOD : dayIn(pause[1], today);
    return until && until >= today ? { kind: 'change', change: { pausedUntil: until } } : null;
  }
  if (RESUME.test(plain)) return { kind: 'change', change: { pausedUntil: null } };
  if (EVERY_DAY.test(plain)) return { kind: 'change', change: { days: null } };
  const days = DAYS.exec(plain)?.[1];
  if (days) {
    const named = (days.match(/[2-6]|hai|ba|tu|nam|sau/g) ?? []).map((d) => WEEKDAYS[d] as number);
    return { kind: 'change', change: { days: [...new Set(named)].sort() } };
  }
  const alerts = ALERTS.exec(plain)?.[1];
  if (alerts) return { kind: 'change', change: { alerts: alerts === 'bat' || alerts === 'mo' } };
  const nothing = NOTHING.exec(plain)?.[1];
  return nothing ? { kind: 'change', change: { allClear: nothing !== 'im lang' } } : null;
}

function timeChosen(hour: number, minute: number): Chosen {
  const atTime = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const isClock = hour < 24 && minute < 60;
  return isClock && EARLIEST_TIME <= atTime && atTime <= LATEST_TIME
    ? { kind: 'change', change: { atTime } }
    : { kind: 'time-refused' };
}

/** "15/12" is the next one. */
function dayIn(text: string, today: Day): Day | null {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text.trim()) ?? [];
  if (!date || !month) return null;
  const thisYear = Number(today.slice(0, 4));
  const named = dayOf(Number(year ?? thisYear), Number(month), Number(date));
  return named !== null && year === undefined && named < today
    ? dayOf(thisYear + 1, Number(month), Number(date))
    : named;
}
