import { chooseCommittee } from '../../people/committees.ts';
import type { Words } from '../../shared/words.ts';
import { type Arguments, type OptionSpec, parseArguments, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import type { Io } from './io.ts';
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
import { runSearch } from './search-command.ts';

/** `needs`: what a command must be given before it runs; `alone` commands never touch the register. */
export type Command = {
  name: string;
  usage: string;
  help: string;
  options: Record<string, OptionSpec>;
  example: string;
} & (
  | { needs: 'alone'; run(args: Arguments, io: Io, clock: () => number): Promise<number> }
  | { needs: 'register'; run(deps: Deps, args: Arguments, io: Io): Promise<number> }
  | { needs: 'committee'; run(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> }
);

const flag = (help: string): OptionSpec => ({ type: 'boolean', help });
const value = (help: string): OptionSpec => ({ type: 'string', help });

export const COMMON: Record<string, OptionSpec> = {
  data: value('thư mục dữ liệu (data folder)'),
  committee: value('tên Ban Chỉ đạo (committee)'),
  json: flag('in JSON, mỗi giá trị một dòng (one JSON value a line)'),
  help: flag('trợ giúp (help)'),
};

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
  ...FILE_COMMANDS,
  ...PROGRESS_COMMANDS,
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

/** Parses and runs one command over an open register; refusals of wrong use come out as exit code 2. */
export async function runCommand(
  command: Command,
  argv: string[],
  io: Io,
  deps: Deps | null,
  clock: () => number,
): Promise<number> {
  try {
    const args = parseArguments(argv, { ...COMMON, ...command.options });
    if (args.values.help) {
      io.out(helpOf(command));
      return 0;
    }
    if (command.needs === 'alone') return await command.run(args, io, clock);
    if (!deps) throw new Error(`${command.name} needs the register`);
    if (command.needs === 'register') return await command.run(deps, args, io);
    const puts = ['ingest', 'member', 'invite'].includes(command.name);
    const chosen = await chooseCommittee(deps.db, text(args, 'committee'), puts);
    if (chosen.kind === 'several')
      throw new UsageError(io.words('choose-committee', { names: chosen.names.join('; ') }));
    if (chosen.kind === 'unknown') {
      io.err(`${unknownCommittee(chosen.names, io.words)}\n`);
      return 1;
    }
    return await command.run(deps, chosen.committee.id, args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

/** No committee has the name given; the sentence lists those there are. */
export function unknownCommittee(names: string[], words: Words): string {
  return names.length > 0 ? words('unknown-committee', { names: names.join('; ') }) : words('unknown-committee-none');
}

export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(
    ([name, o]) => `  --${name.padEnd(12)} ${o.help}`,
  );
  return `dondoc ${command.name} ${command.usage}\n${command.help}\n\n${options.join('\n')}\n\nVí dụ (example): npm run -s dondoc -- ${command.example}\n`;
}
