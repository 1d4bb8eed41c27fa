import { describe, expect, it } from 'vitest';
import type { Clarity } from '../../src/tasks/directive.ts';
import { clarityHead, clarityReport } from '../../src/tasks/six-clarities/report.ts';

function task(unclear: Clarity[], more: { lead?: string[]; duePhrase?: string; quote?: string } = {}) {
  const { lead = ['Bộ Xây dựng'], duePhrase = null, quote = 'rà soát, báo cáo kết quả' } = more;
  return { title: 'Rà soát', quote, lead, collective: false, dueKind: null, duePhrase, unclear };
}

describe('the six-clarities report', () => {
  it('counts the tasks that fall short and asks one question for each gap', () => {
    const tasks = [
      task([]),
      task(['time', 'authority'], { duePhrase: 'khẩn trương' }),
      task(['responsibility'], { lead: ['Bộ Y tế', 'Bộ Nội vụ'] }),
      task(['person', 'product'], { lead: [] }),
    ];
    const report = clarityReport(tasks, 'vi');
    expect(clarityHead(report, 6, 'vi')).toBe('3/4 nhiệm vụ chưa đủ 6 rõ.');
    expect(report.gaps.map((gap) => gap.questions.map((q) => q.question))).toEqual([
      [
        'Văn bản ghi “khẩn trương”; đề nghị cho biết ngày hoàn thành cụ thể.',
        'Văn bản ghi “báo cáo” nhưng chưa nêu cấp có thẩm quyền; đề nghị cho biết cấp nào tiếp nhận hoặc quyết định.',
      ],
      ['Trong Bộ Y tế, Bộ Nội vụ, đề nghị cho biết cơ quan nào chủ trì, cơ quan nào phối hợp.'],
      [
        'Đề nghị cho biết giao cơ quan nào chủ trì thực hiện.',
        'Đề nghị cho biết sản phẩm cần có là gì (báo cáo, tờ trình, kế hoạch, quyết định hay kết quả cụ thể nào).',
      ],
    ]);
  });

  it('asks only about what the committee requires', () => {
    const report = clarityReport([task(['authority']), task(['time'])], 'vi', ['person', 'time']);
    expect([report.short, clarityHead(report, 2, 'vi')]).toEqual([1, '1/2 nhiệm vụ chưa đủ 2 rõ.']);
  });
});
