import type { OptionSpec } from '../arguments.ts';
import type { Command } from '../commands.ts';
import { BASELINE_USAGE, runBaseline } from './baseline-command.ts';
import { runReconcile } from './reconcile-command.ts';
import { REVIEW_USAGE, runReview } from './review-command.ts';

const flag = (help: string): OptionSpec => ({ type: 'boolean', help });
const value = (help: string): OptionSpec => ({ type: 'string', help });
const by = value('tên người duyệt (who approves)');

export const LIST_COMMANDS: Command[] = [
  {
    name: 'review',
    needs: 'committee',
    usage: REVIEW_USAGE,
    help: 'xuất danh sách nhiệm vụ ra Excel, Word và nhận lại bản đã sửa (lists of tasks as files to work on, and back)',
    options: {
      out: value('tệp .xlsx, .docx hoặc thư mục'),
      agency: value('cơ quan, cách nhau bằng dấu chấm phẩy; all: mỗi cơ quan một tệp'),
      group: value('khối cơ quan; all: mỗi khối một tệp'),
      comment: flag('bản lấy ý kiến cơ quan'),
      in: value('tệp đã sửa; các tệp khác viết tiếp sau mã văn bản'),
      accept: flag('chấp nhận thay đổi'),
      by,
    },
    example: 'review 3 --out ra-soat.xlsx',
    run: runReview,
  },
  {
    name: 'baseline',
    needs: 'committee',
    usage: BASELINE_USAGE,
    help: 'nhập tồn: việc đến hạn chưa có thông tin của từng cơ quan; đóng đợt (the baseline round)',
    options: {
      close: flag('đóng đợt nhập tồn'),
      agency: value('cơ quan, cách nhau bằng dấu chấm phẩy'),
      all: flag('mọi cơ quan'),
      by,
    },
    example: 'baseline --close --agency "Bộ Xây dựng" --by "Thư ký"',
    run: runBaseline,
  },
  {
    name: 'reconcile',
    needs: 'committee',
    usage: 'ID',
    help: 'đối chiếu thông báo chính thức với tin báo chí cùng phiên (the press against the official notice)',
    options: {},
    example: 'reconcile 3 --json',
    run: runReconcile,
  },
];
