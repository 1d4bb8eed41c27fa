import type { NamingContext } from './agency.ts';
import { startsAct } from './name-run.ts';
import { readPlaces } from './people-committee.ts';
import type { Reading } from './reading.ts';
import { placeAt } from './spellings.ts';
import type { Words } from './words.ts';

const WHERE = new Set(
  'tại|ở|từ|đến|qua|bàn|của|thuộc|vùng|về|trong|ngoài|là|giữa|giáp|xã|phường|huyện|khu|vào|dân|trên|khắp|nối|tuyến'.split(
    '|',
  ),
);

/** True where the word before tells of a place as where something is. */
export function isWhere(previous: string): boolean {
  return WHERE.has(previous.toLowerCase());
}

/** "tỉnh Quảng Ninh", "các tỉnh Quảng Ninh, Lạng Sơn": a place as the one who must act, not as where something is. */
export function readNamedPlaces(
  words: Words,
  index: number,
  context: NamingContext,
  previous: string,
): Reading | undefined {
  const several = words.at(index)?.lower === 'các';
  const at = several ? index + 1 : index;
  const level = words.at(at);
  if (!level || isWhere(previous)) return undefined;
  const isAddressed = several && (previous === '' || ORDERS.has(previous.toLowerCase()));
  if (isAddressed && COMMUNES.has(level.lower)) return communes(words, index, at, context);
  if (!['tỉnh', 'thành', 'tp', 'địa'].includes(level.lower)) return undefined;
  const reading = readPlaces(words, { from: index, at, several, context });
  const named = reading?.mentions.every(
    (mention) => !mention.id.startsWith('local:') && !mention.collective && mention.id !== context.province,
  );
  return named ? reading : undefined;
}

const COMMUNES = new Set(['xã', 'phường', 'huyện', 'đặc', 'quận', 'thị']);

/** "Giao các xã Vân Nham, Đồng Tiến …": communes as the ones who must act. */
function communes(words: Words, from: number, at: number, context: NamingContext): Reading | undefined {
  const reading = readPlaces(words, { from, at, several: true, context });
  return reading?.mentions.every((mention) => mention.id.startsWith('local:')) ? reading : undefined;
}

const ORDERS = new Set(['giao', 'cầu', 'nghị', 'đạo']);
const DUTIES = new Set(
  'chủ trì|phối hợp|khẩn trương|tập trung|chủ động|tiếp tục|rà soát|hoàn thành|hoàn thiện|phải|cần|báo cáo|đẩy mạnh|tăng cường|triển khai|tổ chức|sớm|nghiên cứu|bố trí|xây dựng|đẩy nhanh|thực hiện|bàn giao|hoàn tất|công bố|bảo đảm|ưu tiên|khắc phục'.split(
    '|',
  ),
);

const GOES_ON = new Set(
  'của|trong|tại|từ|đến|với|và|về|theo|cùng|để|do|bị|là|được|đã|đang|sẽ|có|cho|trước|sau|khi|nếu|như|hoặc|trên|dưới|thuộc|mà|vì|không|chưa|còn|cũng|vẫn|đạt|vượt|hiện'.split(
    '|',
  ),
);

/** "Hà Nội, TP.HCM và Đà Nẵng khẩn trương …", "giao Quảng Ninh hoàn thành …": bare places as the ones who must act. */
export function readBarePlaces(
  words: Words,
  index: number,
  context: NamingContext,
  previous: string,
): Reading | undefined {
  if (!placeAt(words, index) || (previous !== '' && !ORDERS.has(previous.toLowerCase()))) return undefined;
  const reading = readPlaces(words, { from: index, at: index, several: false, context });
  if (!reading) return undefined;
  const first = words.at(reading.next)?.lower ?? '';
  const isDuty = DUTIES.has(first) || DUTIES.has(`${first} ${words.at(reading.next + 1)?.lower}`);
  // Behind "yêu cầu" whatever is done next is the place's to do, unless the words only go on telling where or whose.
  const isTold = previous !== '' && startsAct(words, reading.next) && !GOES_ON.has(first);
  return (isDuty || isTold) && !words.at(reading.next)?.newLine ? reading : undefined;
}
