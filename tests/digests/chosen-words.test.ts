import { expect, it } from 'vitest';
import { reminderWish } from '../../src/channels/chat/digests/reminders/reminder-replies.ts';
import { digestChoice } from '../../src/digests/chosen-words.ts';
import { fold } from '../../src/shared/text.ts';

const change = (change: object) => ({ kind: 'change', change });

it.each([
  ['Bản tin lúc 8h15', change({ atTime: '08:15' })],
  ['nhận bản tin vào 7 giờ', change({ atTime: '07:00' })],
  ['bản tin lúc 5h', { kind: 'time-refused' }],
  ['bản tin lúc 7h99', { kind: 'time-refused' }],
  ['tạm dừng bản tin đến 15/12', change({ pausedUntil: '2026-12-15' })],
  ['tạm dừng bản tin đến hết ngày 15/1', change({ pausedUntil: '2027-01-15' })],
  ['tạm dừng bản tin 1 tuần', change({ pausedUntil: '2026-12-01' })],
  ['tắt bản tin', change({ pausedUntil: '9999-12-31' })],
  ['bật lại bản tin', change({ pausedUntil: null })],
  ['bản tin thứ 2, thứ 5', change({ days: [1, 4] })],
  ['nhận bản tin vào thứ hai và thứ sáu', change({ days: [1, 5] })],
  ['bản tin mọi ngày', change({ days: null })],
  ['tắt tin ngay', change({ alerts: false })],
  ['khi không có việc thì báo một dòng', change({ allClear: true })],
  ['tạm dừng bản tin đến 15/1/2020', null],
  ['bản tin hôm nay có gì', null],
  ['nhiệm vụ của tôi tuần này', null],
])('"%s" is understood', (text, wish) => {
  expect(digestChoice(fold(text), '2026-11-24')).toEqual(wish);
});

it.each([
  ['các mốc nhắc', 'show'],
  ['Nhắc trước hạn 7, 1, 0 ngày', { shortLadder: [7, 1, 0] }],
  ['nhắc trước hạn 20, 10 và 5 ngày với văn bản nhiều chữ ký', { longLadder: [20, 10, 5] }],
  ['chưa cập nhật 30, 37, 45 ngày', { stale: { officer: 30, desk: 37, leader: 45 } }],
  ['nhiệm vụ nào chưa cập nhật quá 30 ngày', null],
  ['nhắc trước hạn', null],
])('"%s" is understood as the committee’s reminders', (text, wish) => {
  expect(reminderWish(fold(text))).toEqual(wish);
});
