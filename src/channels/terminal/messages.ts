import { unreadableMessage } from '../../documents/messages.ts';
import type { IngestResult } from '../../tasks/ingest.ts';

/** Sentences of the command line, Vietnamese with the English behind it where scripts' authors read them too. */
export const TERMINAL = {
  unknownCommand: (name: string) => `Không có lệnh "${name}". Gõ: npm run -s dondoc -- --help (unknown command)`,
  severalCommittees: (names: string[]) =>
    `Có nhiều Ban Chỉ đạo, hãy chọn một bằng --committee (choose one): ${names.join('; ')}`,
  unknownCommittee: (names: string[]) =>
    `Không có Ban Chỉ đạo này (no such committee). Hiện có: ${names.join('; ') || 'chưa có'}`,
  ownedBy: (pid: number) =>
    `Thư mục dữ liệu đang do tiến trình ${pid} sử dụng và tiến trình đó không trả lời; hãy dừng tiến trình rồi thử lại (the data folder is owned by process ${pid}, which does not answer).`,
  publishNeedsBy: '--publish cần --by TÊN: người duyệt phải có tên (whoever approves must be named)',
  noFile: (file: string) => `${file}: không đọc được tệp (cannot be read); hãy kiểm tra đường dẫn.`,
  notFound: (what: string) => `Không tìm thấy ${what} (not found).`,
  undated: (file: string) =>
    `${file}: không thấy ngày ban hành trong văn bản hoặc tên tệp; hãy thêm --date YYYY-MM-DD (no date of issue found).`,
  secret: (file: string, level: string) =>
    `${file}: có dấu hiệu độ "${level}". Hệ thống không nhận và không lưu tài liệu bí mật nhà nước. Đề nghị xóa tệp khỏi thiết bị kết nối mạng và báo cáo lãnh đạo, cán bộ phụ trách bảo mật. Không phát hiện dấu mật không có nghĩa là tài liệu được phép gửi.`,
  progress: (file: string, done: number, of: number) => `Đang đọc ${done}/${of}: ${file}`,
  reading: 'Đang nạp dữ liệu mẫu…',
  sampleReady: (documents: number, tasks: number) =>
    `Dữ liệu mẫu: ${documents} thông báo kết luận, ${tasks} nhiệm vụ (Ban Chỉ đạo mẫu, xóa bằng: npm run -s dondoc -- sample --remove).`,
  welcome: (committee: string, documents: number, tasks: number, day: string) =>
    `Đôn Đốc – ${committee}: ${documents} văn bản, ${tasks} nhiệm vụ. Số liệu tính đến ${day}.`,
  examples: (questions: string[]) => `Hỏi thử:\n${questions.map((q) => `  • ${q}`).join('\n')}`,
  bye: 'Tạm biệt.',
  sampleRemoved: 'Đã xóa Ban Chỉ đạo mẫu.',
  noSample: 'Không có Ban Chỉ đạo mẫu.',
  withdrawn: (id: number) => `Đã thu hồi văn bản ${id}.`,
  published: (id: number, tasks: number, continued: number, doubtful: number) =>
    `Đã công bố văn bản ${id}: ${tasks} nhiệm vụ, ${continued} tiếp nối, ${doubtful} cần xem xét.`,
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
      return unreadableMessage(result.reason, file, 'vi');
  }
}
