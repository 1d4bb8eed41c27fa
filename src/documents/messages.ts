import type { UnreadableReason } from './readers/reading.ts';

export type Locale = 'vi' | 'en';

const KINDS = '.docx, .doc, .pdf, .txt, .md, .html, .xlsx, .csv';

/** Each says what is wrong with the file and what the person can do; the file's name stands before it. */
const UNREADABLE: Record<Locale, Record<UnreadableReason, string>> = {
  vi: {
    empty: 'tệp không có nội dung chữ. Đề nghị kiểm tra và gửi lại tệp có nội dung.',
    'too-large': 'tệp vượt quá dung lượng cho phép. Đề nghị tách thành nhiều tệp nhỏ hơn rồi gửi lại.',
    'too-many-pages': 'tệp có quá nhiều trang. Đề nghị tách thành nhiều tệp rồi gửi lại.',
    'archive-too-large':
      'nội dung sau khi giải nén vượt giới hạn an toàn nên không được mở. Đề nghị mở tệp bằng phần mềm soạn thảo, bỏ bớt hình ảnh, lưu lại rồi gửi.',
    'timed-out': 'đọc tệp quá thời gian cho phép nên đã dừng. Đề nghị tách thành nhiều tệp nhỏ hơn rồi gửi lại.',
    'unknown-kind': `không nhận ra định dạng của tệp. Đề nghị gửi một trong các loại: ${KINDS}.`,
    scan: 'tệp chỉ có hình ảnh quét, không có lớp chữ; phiên bản này chưa đọc được bản quét. Đề nghị gửi bản Word hoặc bản PDF có chữ.',
    image: 'đây là tệp ảnh; phiên bản này chưa đọc được chữ trong ảnh. Đề nghị gửi bản Word hoặc bản PDF có chữ.',
    encrypted: 'tệp được đặt mật khẩu nên không mở được. Đề nghị bỏ mật khẩu, lưu lại rồi gửi.',
    damaged: 'tệp bị hỏng hoặc tải lên chưa trọn vẹn. Đề nghị mở lại tệp, lưu lại rồi gửi.',
    'broken-font':
      'lớp chữ của PDF bị lỗi phông, đọc ra sẽ sai chữ; phiên bản này chưa đọc được dạng quét của tệp. Đề nghị gửi bản Word hoặc xuất lại PDF.',
  },
  en: {
    empty: 'the file holds no text. Please check it and send one that does.',
    'too-large': 'the file is larger than allowed. Please split it into smaller files and send them again.',
    'too-many-pages': 'the file has too many pages. Please split it into several files and send them again.',
    'archive-too-large':
      'its content would expand beyond the safe limit, so it was not opened. Please open it in an office program, remove pictures, save it and send it again.',
    'timed-out': 'reading took too long and was stopped. Please split it into smaller files and send them again.',
    'unknown-kind': `the kind of file is not known. Please send one of: ${KINDS}.`,
    scan: 'the file holds scanned pictures without a text layer; this version cannot read scans. Please send the Word file or a PDF with text.',
    image:
      'this is a picture; this version cannot read text in pictures. Please send the Word file or a PDF with text.',
    encrypted: 'the file is protected with a password. Please remove the password, save it and send it again.',
    damaged: 'the file is damaged or was not uploaded whole. Please open it, save it again and send it.',
    'broken-font':
      'the letters of this PDF are broken and would be read wrongly; this version cannot read it as a scan either. Please send the Word file or export the PDF again.',
  },
};

const MISNAMED: Record<Locale, (ending: string) => string> = {
  vi: (ending) =>
    `tên tệp có đuôi ${ending} nhưng nội dung không phải loại tệp đó. Đề nghị mở bằng phần mềm đã tạo ra tệp, chọn “Lưu thành” đúng loại rồi gửi lại.`,
  en: (ending) =>
    `its name ends in ${ending}, but its content is of another kind. Please open it in the program that made it, save it as that kind and send it again.`,
};

/** The sentence for a file that could not be read: what was wrong and what to do. */
export function unreadableMessage(reason: UnreadableReason, fileName: string, locale: Locale): string {
  const ending = /\.[a-z0-9]+$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  const isMisnamed = reason === 'unknown-kind' && KINDS.split(', ').includes(ending);
  return `${fileName}: ${isMisnamed ? MISNAMED[locale](ending) : UNREADABLE[locale][reason]}`;
}
