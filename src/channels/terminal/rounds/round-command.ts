import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import type { Io } from '../io.ts';
import { runArrival, runAsked, runClose, runMove, runOpen } from './changing.ts';
import type { RoundRun } from './round-run.ts';
import { runList, runMessage, runReport, runStatus, runTemplate } from './showing.ts';

const value = (help: string) => ({ type: 'string' as const, help });
const flag = (help: string) => ({ type: 'boolean' as const, help });

/** Each step, and whether it is about one round. */
const STEPS: Record<string, RoundRun> = {
  open: runOpen,
  list: runList,
  status: runStatus,
  agencies: runAsked,
  move: runMove,
  arrival: runArrival,
  message: runMessage,
  template: runTemplate,
  report: runReport,
  close: runClose,
};

export const ROUND_COMMAND: Command = {
  name: 'round',
  needs: 'committee',
  usage: `${Object.keys(STEPS).join('|')} [ID] …`,
  help: 'đợt báo cáo: mở, dời hạn gửi, ghi nhận báo cáo đến, ai chưa gửi, tổng hợp (reporting rounds)',
  options: {
    name: value('tên đợt'),
    'cut-off': value('hạn gửi; với move: hạn mới'),
    reason: value('lý do dời hạn gửi'),
    agencies: value('"các bộ; tỉnh Nghệ An"; không ghi: các cơ quan đang chủ trì nhiệm vụ'),
    template: value('nội dung yêu cầu báo cáo'),
    'send-to': value('nơi nhận, điện thoại'),
    by: value('người ghi nhận'),
    date: value('ngày mở, dời, đóng; với arrival: ngày công văn'),
    add: value('thêm cơ quan'),
    drop: value('bớt cơ quan'),
    agency: value('cơ quan'),
    number: value('số công văn'),
    retract: flag('bỏ lần ghi nhận sau cùng của cơ quan'),
    'name-late': flag('nêu tên cơ quan chưa gửi'),
    out: value('tệp kết quả'),
    'as-of': value('lấy ngày này làm hôm nay'),
  },
  example: 'round open --name "Báo cáo quý IV" --cut-off 2026-12-25 --by "Thư ký"',
  run: runRound,
};

async function runRound(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const [step = 'list', ...positionals] = args.positionals;
  const run = STEPS[step];
  if (!run) throw new UsageError(`round ${Object.keys(STEPS).join('|')}`);
  return run({ deps, committeeId, args: { ...args, positionals }, io });
}
