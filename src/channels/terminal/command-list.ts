import { printSchema } from '../../database/schema.ts';
import { committees, removeCommittee } from '../../people/committees.ts';
import { type Arguments, type OptionSpec, UsageError } from './arguments.ts';
import { runAsk } from './ask-command.ts';
import { CLARITY_COMMAND } from './clarity-command.ts';
import type { Command } from './commands.ts';
import { DATA_COMMANDS } from './data-commands.ts';
import type { Deps } from './deps.ts';
import { DIGEST_COMMANDS } from './digest-command.ts';
import { runDoctor } from './doctor-command.ts';
import { runExtract } from './extract-command.ts';
import { FILE_COMMANDS } from './files/file-commands.ts';
import { INVITE_USAGE, runInvite } from './invite-command.ts';
import type { Io } from './io.ts';
import { LETTER_COMMANDS } from './letters/letter-commands.ts';
import { LIST_COMMANDS } from './lists/list-commands.ts';
import { EMBED_COMMAND } from './model/embed-command.ts';
import { MODEL_COMMAND } from './model/model-command.ts';
import { PROGRESS_COMMANDS } from './progress/progress-commands.ts';
import {
  runDocuments,
  runIngest,
  runMemberAdd,
  runMembers,
  runPublish,
  runShow,
  runWithdraw,
} from './register-commands.ts';
import { ROUND_COMMAND } from './rounds/round-command.ts';
import { runSearch } from './search-command.ts';

const flag = (help: string): OptionSpec => ({ type: 'boolean', help });
const value = (help: string): OptionSpec => ({ type: 'string', help });

const by = value('tên người duyệt (who approves)');

export const COMMANDS: Command[] = [
  {
    name: 'extract',
    needs: 'alone',
    usage: 'FILE… --json [--date D] [--out DIR]',
    help: 'đọc nhiệm vụ trong tệp, không lưu (read tasks, store nothing)',
    options: { date: value('ngày ban hành'), out: value('thư mục kết quả') },
    example: 'extract samples/*.txt --json --out out',
    run: runExtract,
  },
  CLARITY_COMMAND,
  MODEL_COMMAND,
  EMBED_COMMAND,
  {
    name: 'search',
    needs: 'alone',
    usage: '--passages FILE --questions FILE --json',
    help: 'đo chất lượng tìm kiếm (measure retrieval)',
    options: { passages: value('JSONL {"id","text"}'), questions: value('JSONL {"id","text","relevant"}') },
    example: 'search --json --passages p.jsonl --questions q.jsonl',
    run: runSearch,
  },
  {
    name: 'ingest',
    needs: 'committee',
    usage: 'FILE… [--date D] [--standing S] [--publish --by NAME] [--supersedes ID]',
    help: 'nạp văn bản (take documents in)',
    options: {
      date: value('ngày ban hành'),
      standing: value('official|draft|reference'),
      publish: flag('công bố ngay'),
      by,
      supersedes: value('ID văn bản bị thay thế'),
    },
    example: 'ingest tb-489.docx --publish --by "Thư ký"',
    run: runIngest,
  },
  {
    name: 'documents',
    needs: 'committee',
    usage: '',
    help: 'danh sách văn bản (documents)',
    options: {},
    example: 'documents --json',
    run: runDocuments,
  },
  {
    name: 'show',
    needs: 'committee',
    usage: 'ID|NV-0123',
    help: 'xem văn bản hoặc nhiệm vụ (one document or task)',
    options: {},
    example: 'show NV-0001 --json',
    run: runShow,
  },
  {
    name: 'publish',
    needs: 'committee',
    usage: 'ID --by NAME',
    help: 'công bố bản nháp hoặc bản chờ (publish a draft or waiting version)',
    options: { by },
    example: 'publish 3 --by "Thư ký"',
    run: runPublish,
  },
  ...LIST_COMMANDS,
  {
    name: 'withdraw',
    needs: 'committee',
    usage: 'ID --by NAME --reason TEXT',
    help: 'thu hồi văn bản, hoặc loại bỏ bản chờ (withdraw, or discard the waiting version)',
    options: { by, reason: value('lý do'), date: value('ngày hiệu lực') },
    example: 'withdraw 3 --by "Thư ký" --reason "ban hành nhầm"',
    run: runWithdraw,
  },
  {
    name: 'member',
    needs: 'committee',
    usage: 'add --name NAME --role ROLE [--agency NAME]',
    help: 'thêm thành viên (add a member)',
    options: {
      name: value('họ tên hoặc chức danh'),
      role: value('officer|secretary|approver|leader|admin'),
      agency: value('cơ quan'),
    },
    example: 'member add --name "Đầu mối Bộ Xây dựng" --role officer --agency "Bộ Xây dựng"',
    run: runMemberAdd,
  },
  {
    name: 'members',
    needs: 'committee',
    usage: '',
    help: 'danh sách thành viên (members)',
    options: {},
    example: 'members --json',
    run: runMembers,
  },
  {
    name: 'invite',
    needs: 'committee',
    usage: INVITE_USAGE,
    help: 'tạo đường dẫn mời dùng một lần (make an invitation for one use)',
    options: {
      role: value('officer|secretary|approver|leader|admin'),
      agency: value('cơ quan, bắt buộc với officer'),
      name: value('thành viên đã ghi, hoặc tên của thành viên mới'),
      revoke: flag('hủy mọi đường dẫn mời chưa dùng'),
    },
    example: 'invite --role admin',
    run: runInvite,
  },
  {
    name: 'ask',
    needs: 'committee',
    usage: '"CÂU HỎI" [--as-of D] [--known-on D] [--viewer NAME] [--previous "…"] | --batch FILE',
    help: 'hỏi (ask)',
    options: {
      'as-of': value('lấy ngày này làm hôm nay'),
      'known-on': value('chỉ dùng điều đã ghi nhận đến ngày này'),
      viewer: value('hỏi với quyền của thành viên'),
      previous: value('câu hỏi trước'),
      batch: value('JSONL'),
    },
    example: 'ask "Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?"',
    run: runAsk,
  },
  ...DIGEST_COMMANDS,
  ...PROGRESS_COMMANDS,
  ...LETTER_COMMANDS,
  ...FILE_COMMANDS,
  ROUND_COMMAND,
  ...DATA_COMMANDS,
  {
    name: 'sample',
    needs: 'register',
    usage: '--remove',
    help: 'xóa Ban Chỉ đạo mẫu (remove the sample committee)',
    options: { remove: flag('xóa') },
    example: 'sample --remove',
    run: runSample,
  },
  {
    name: 'doctor',
    needs: 'register',
    usage: '',
    help: 'kiểm tra cài đặt và dữ liệu (check the installation and the data)',
    options: {},
    example: 'doctor',
    run: runDoctor,
  },
  {
    name: 'schema',
    needs: 'register',
    usage: '',
    help: 'in cấu trúc dữ liệu (print the schema from the catalogue)',
    options: {},
    example: 'schema',
    run: async (deps, _args, io) => {
      io.out(await printSchema(deps.db));
      return 0;
    },
  },
  {
    name: 'migrate',
    needs: 'register',
    usage: '',
    help: 'cập nhật cấu trúc dữ liệu (bring the schema up to date)',
    options: {},
    example: 'migrate',
    run: async (_deps, _args, io) => {
      io.out('schema: ok\n');
      return 0;
    },
  },
];

async function runSample(deps: Deps, args: Arguments, io: Io): Promise<number> {
  if (!args.values.remove) throw new UsageError('sample --remove');
  const sample = (await committees(deps.db)).find((c) => c.isSample);
  if (!sample) {
    io.err(`${io.words('no-sample')}\n`);
    return 1;
  }
  await removeCommittee(deps.db, sample.id);
  io.out(`${io.words('sample-removed')}\n`);
  return 0;
}
