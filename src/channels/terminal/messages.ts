import { wordsBeside } from '../../shared/words.ts';
import type { IngestResult } from '../../tasks/ingest.ts';

/** The sentences of the command line, in the language of whoever reads its output. */
export const terminalWords = wordsBeside(import.meta.url);

const words = terminalWords('vi');
const TERMINAL = {
  secret: (file: string, level: string) => words('secret', { file, level }),
  undated: (file: string) => words('issue-day-missing', { file }),
  notFound: (what: string) => words('not-found', { what }),
};

/** One line for a person on what became of a file. */
export function ingestLine(file: string, result: IngestResult): string {
  switch (result.kind) {
    case 'stored': {
      const what = {
        draft: 'bản nháp',
        published: 'đã công bố',
        version_waiting: 'bản mới của văn bản đã có, chờ chấp nhận',
      }[result.status];
      return `${file}: ${what}, văn bản ${result.documentId}, ${result.tasks} nhiệm vụ${result.status === 'published' ? `, ${result.continued} tiếp nối, ${result.doubtful} cần xem xét` : ''}.`;
    }
    case 'already-here':
      return `${file}: đã có trong hệ thống (văn bản ${result.documentId}, trạng thái ${result.state}).`;
    case 'secret':
      return TERMINAL.secret(file, result.mark.level);
    case 'undated':
      return TERMINAL.undated(file);
    case 'no-such-document':
      return TERMINAL.notFound(`văn bản ${result.documentId}`);
    case 'unreadable':
      return `${file}: ${UNREADABLE[result.reason]}`;
  }
}

export const UNREADABLE: Record<Extract<IngestResult, { kind: 'unreadable' }>['reason'], string> = {
  empty: 'tệp rỗng; hãy kiểm tra và gửi lại tệp có nội dung (empty file).',
  'too-large': 'tệp lớn hơn giới hạn; hãy tách nhỏ hoặc tăng DONDOC_MAX_FILE_MB (too large).',
  'too-many-pages': 'tệp có quá nhiều trang; hãy tách thành nhiều tệp (too many pages).',
  'archive-too-large':
    'nội dung sau khi giải nén vượt giới hạn an toàn; hãy lưu lại tệp bằng phần mềm soạn thảo (archive expands too far).',
  'timed-out': 'đọc quá lâu nên đã dừng; hãy tách nhỏ tệp hoặc tăng DONDOC_READ_TIMEOUT_MS (timed out).',
  'unknown-kind':
    'không nhận ra định dạng; hãy gửi .docx, .doc, .pdf có lớp chữ, .txt, .md, .html, .xlsx hoặc .csv (unknown kind).',
  scan: 'PDF không có lớp chữ (bản quét); phiên bản này chưa đọc bản quét, hãy gửi bản có chữ (scanned PDF, no text layer).',
  image: 'đây là ảnh; phiên bản này chưa đọc ảnh, hãy gửi bản có chữ (an image cannot be read).',
  encrypted: 'tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại (password protected).',
  damaged: 'tệp hỏng hoặc không đúng định dạng; hãy mở lại, lưu lại rồi gửi (damaged file).',
  'broken-font': 'lớp chữ của PDF bị lỗi phông nên không đọc đúng; hãy gửi bản Word hoặc xuất lại PDF (broken font).',
};
