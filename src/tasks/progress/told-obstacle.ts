import type { ObstacleKind } from './report.ts';

const KINDS: [ObstacleKind, RegExp][] = [
  ['funding', /kinh phi|ngan sach|du toan|giai ngan|bo tri von|(?<![a-z])(?:von|tien|ns)(?![a-z])|tai chinh/],
  ['data', /du lieu|csdl|so lieu|ket noi|lien thong|phan mem|ha tang so|may chu/],
  ['staff', /nhan luc|nhan su|thieu nguoi|bien che|thieu can bo|khong co nguoi/],
  [
    'institution',
    /the che|phap ly|phap luat|(?<![a-z])luat(?![a-z])|nghi dinh|thong tu|quy dinh|co che|chinh sach|tham quyen|thu tuc|huong dan|tieu chuan|quy chuan|dinh muc/,
  ],
  [
    'coordination',
    /phoi hop|y kien|tham dinh|(?:cho|doi)\s+(?:bo|so|cac|dia phuong|tinh|ubnd|don vi)|thong nhat|dong thuan|giai phong mat bang|gpmb/,
  ],
];

/** Thể chế, kinh phí, dữ liệu, phối hợp, nhân lực, else khác: by the words of the difficulty, folded. */
export function obstacleKind(folded: string): ObstacleKind {
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

const CUE =
  /(?<![a-z])(?:vuong(?: mac)?|kho khan|gap kho|bi tac|dang tac|ach tac|diem nghen|nghen|(?:con |dang |bi )?ket(?= (?:o|ve|kinh|von|thu))|thieu|chua (?:duoc )?(?:bo tri|cap|co) (?:kinh phi|von|nguon|ngan sach|du lieu|y kien|huong dan|bien che))(?![a-z])/;
const END = /[.;\n]|,?\s+(?=(?:xin|de nghi|du kien|nen|mong|kinh de nghi)\s)|,\s*(?=(?:dang|da|se)\s)/;

/** The difficulty told in a text, from the word that tells it to the end of the clause; offsets are into the folded text. */
export function obstacleSpan(folded: string): { start: number; end: number } | null {
  const cue = CUE.exec(folded);
  if (!cue || /(?:khong|k|ko|het|da go|go)\s+(?:con\s+)?(?:gap\s+)?$/.test(folded.slice(0, cue.index))) return null;
  const rest = folded.slice(cue.index);
  return { start: cue.index, end: cue.index + (END.exec(rest)?.index ?? rest.length) };
}
