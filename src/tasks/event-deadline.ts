import type { Deadline, DueKind } from './directive.ts';

const PERIODS =
  '(?:ngày|tuần|tháng|quý|năm|kỳ|học kỳ|vụ|buổi sáng|sáng|chiều|(?:3|6|9|03|06|09|ba|sáu|chín)\\s+tháng(?:\\s+(?:một lần|/lần))?|thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|sáng\\s+thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chiều\\s+thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|hai\\s+tuần)';

/** `hint`: a word without which the pattern matches nothing; looking for it is cheap. */
const FORMS: [DueKind, RegExp, hint?: RegExp][] = [
  [
    'recurring',
    new RegExp(
      `(?:(?:trước|vào|chậm nhất(?:\\s+(?:là|vào|đến))?|muộn nhất|đến)\\s+)?(?:\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{2})?\\s*)?(?:(?:(?:các\\s+)?ngày\\s+(?:làm việc\\s+)?(?:\\d{1,2}(?:/\\d{1,2}|\\s+tháng\\s+\\d{1,2})?(?:\\s*(?:,|và)\\s*(?:ngày\\s+)?\\d{1,2}(?:/\\d{1,2})?)*|cuối(?: cùng)?|đầu)(?:\\s+(?:của\\s+)?(?:tháng\\s+(?:cuối|đầu)\\s+)?)?)|(?:sáng|chiều)?\\s*thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|tuần\\s+(?:đầu|cuối)|mùa\\s+\\p{L}+)?\\s*,?\\s*(?:của\\s+)?(?:(?:định\\s+kỳ\\s+)?(?:hằng|hàng|mỗi|từng)\\s+${PERIODS}(?![\\p{L}])|định\\s+kỳ(?:\\s+${PERIODS})?)(?:\\s+(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)))?`,
      'giu',
    ),
    /hằng|hàng|mỗi|từng|định\s+kỳ/iu,
  ],
  ['recurring', /(?<=^|[,;:.]\s*|^\s*(?:đồng thời|và)\s+)thường xuyên(?!\p{L})|thường xuyên(?=\s*[.;]|\s*$)/giu],
  ['event', /(?:ngay\s+)?(?:trước|sau)\s+khi\s+[^,;.()]{3,90}/giu],
  // Months of the lunar calendar have no day here.
  [
    'event',
    /(?:(?:trước|đến|vào|trong|chậm nhất)\s+)?(?:(?:ngày\s+)?(?:\d{1,2}|rằm|mùng\s+\d{1,2})\s+)?tháng\s+(?:Giêng|Chạp)(?:\s+năm\s+[^,;.()\d]{3,20})?/giu,
  ],
  ['event', /ngay\s+sau\s+(?!khi)[^,;.()]{3,60}/giu],
  [
    'event',
    /(?:tại|trong|trước|vào|đến)\s+(?:(?:các|mỗi)\s+)?(?:kỳ họp|phiên họp|cuộc họp|hội nghị|giao ban|đại hội|buổi giao ban)(?:\s+[^,;.()]{1,60})?/giu,
  ],
  [
    'event',
    /trước(?:\s+(?:dịp|thời điểm|thềm))?\s+(?:mùa\s+(?:mưa|khô|lũ|bão|nắng nóng|mưa bão|mưa lũ)|Tết[^,;.()]{0,30}|năm học(?: mới)?(?:\s+20\d{2}\s*[-–]\s*20\d{2})?|khai giảng|kỳ nghỉ[^,;.()]{0,20}|lễ[^,;.()]{0,30})/giu,
  ],
  ['event', /trong\s+(?:vòng\s+)?\d{1,3}\s*(?:giờ|ngày|ngày làm việc)\s+(?:kể từ|từ|sau)\s+khi\s+[^,;.()]{3,60}/giu],
  ['event', /(?:phù hợp với|cùng(?:\s+với)?)\s+thời điểm\s+[^,;.()]{3,60}/giu],
  ['event', /(?:cho đến|đến)\s+khi\s+[^,;.()]{3,60}/giu],
  [
    'immediate',
    /(?:ngay\s+)?(?:trong|từ)\s+(?:tuần(?:\s+(?:này|tới|sau)|(?=\s*(?:[,;.]|$)))|hôm nay|ngày hôm nay|sáng nay|chiều nay|ngày mai|đêm nay)|(?:ngay lập tức|lập tức|tức thì)|ngay(?=\s*(?:[,;.]|$))|(?<=tháo gỡ|xử lý|khắc phục|triển khai|giải quyết|chấm dứt|thực hiện)\s+ngay(?!\s+(?:trong|từ|sau|khi))(?!\p{L})/giu,
  ],
];

/** One cheap look before the eight patterns. */
const MAY_HOLD =
  /hằng|hàng|mỗi|từng|định\s+kỳ|thường xuyên|ngay|lập tức|tức thì|trước|sau\s|kỳ họp|phiên họp|cuộc họp|hội nghị|giao ban|đại hội|trong\s|thời điểm|khi\s|từ\s/iu;

/** Deadlines without a day of their own: recurring, tied to an event, immediate. Overlaps are left to the caller. */
export function eventDeadlines(text: string): Deadline[] {
  const found: Deadline[] = [];
  if (!MAY_HOLD.test(text)) return found;
  for (const [kind, pattern, hint] of FORMS) {
    if (hint && !hint.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const leading = /^[\s,]*/.exec(match[0])?.[0].length ?? 0;
      const start = match.index + leading;
      const phrase = match[0].slice(leading).trimEnd();
      if (phrase) found.push({ start, end: start + phrase.length, phrase, due: null, kind });
    }
  }
  return found;
}
