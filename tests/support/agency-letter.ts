import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import ExcelJS from 'exceljs';

/** One task in the annex of an agency's letter. */
export type AnnexLine = {
  task: string;
  source?: string;
  result: string;
  product?: string;
  trouble?: string;
  askedDue?: string;
  note?: string;
};

export type AgencyLetter = {
  agency: string;
  number: string;
  place?: string;
  date: string;
  lines: AnnexLine[];
  closing?: string;
};

const HEADINGS = [
  'STT',
  'Nhiệm vụ',
  'Văn bản giao',
  'Tình hình thực hiện',
  'Sản phẩm',
  'Khó khăn, vướng mắc',
  'Thời hạn',
  'Ghi chú',
];

/** An agency's signed letter with its annex, as a .docx: the head in two columns, a heading of two rows, groups with Roman numbers. */
export async function agencyLetter(letter: AgencyLetter): Promise<Uint8Array> {
  const [year, month, day] = letter.date.split('-');
  const head = new Table({
    rows: [
      row([letter.agency.toUpperCase(), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc']),
      row([
        `Số: ${letter.number}\nV/v báo cáo kết quả thực hiện\ncác nhiệm vụ được giao`,
        `${letter.place ?? 'Hà Nội'}, ngày ${day} tháng ${month} năm ${year}`,
      ]),
    ],
  });
  const file = new Document({
    sections: [
      {
        children: [
          head,
          line('Kính gửi: Cơ quan thường trực Ban Chỉ đạo.', AlignmentType.CENTER),
          line(`${letter.agency} báo cáo kết quả thực hiện các nhiệm vụ được giao tại phụ lục kèm theo.`),
          line('Phụ lục', AlignmentType.CENTER),
          annex(letter.lines),
          line(letter.closing ?? 'Trên đây là báo cáo, kính gửi Ban Chỉ đạo tổng hợp.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

export type SheetLine = {
  task: string;
  status: string;
  share: number;
  product?: string;
  on?: string;
  askedDue?: string;
};

/** The same as a workbook: the head in merged cells, a heading of two rows, days as days and shares as shares. */
export async function agencySheet(letter: Omit<AgencyLetter, 'lines'> & { lines: SheetLine[] }): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Phụ lục');
  const [year, month, day] = letter.date.split('-');
  sheet.addRow([letter.agency.toUpperCase(), '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  sheet.addRow([`Số: ${letter.number}`, '', '', `Hà Nội, ngày ${day} tháng ${month} năm ${year}`]);
  for (const cells of ['A1:C1', 'D1:H1', 'A2:C2', 'D2:H2']) sheet.mergeCells(cells);
  sheet.addRow(['TT', 'Nội dung nhiệm vụ', 'Tình trạng', 'Tỷ lệ hoàn thành', 'Sản phẩm', '', 'Thời hạn', '']);
  sheet.addRow(['', '', '', '', 'Số văn bản', 'Ngày ban hành', 'Được giao', 'Đề nghị gia hạn']);
  for (const cells of ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3']) sheet.mergeCells(cells);
  const asDay = (on?: string) => (on ? new Date(`${on}T00:00:00Z`) : '');
  letter.lines.forEach(({ task, status, share, product, on, askedDue }, i) => {
    sheet.addRow([i + 1, task, status, share, product ?? '', asDay(on), '', asDay(askedDue)]);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function annex(lines: readonly AnnexLine[]): Table {
  const upper = new TableRow({
    children: HEADINGS.flatMap((heading) =>
      heading === 'Thời hạn'
        ? [cell(heading, { columnSpan: 2 })]
        : [cell(heading, { verticalMerge: VerticalMergeType.RESTART })],
    ),
  });
  const lower = new TableRow({
    children: HEADINGS.flatMap((heading) =>
      heading === 'Thời hạn'
        ? [cell('Được giao'), cell('Đề nghị')]
        : [cell('', { verticalMerge: VerticalMergeType.CONTINUE })],
    ),
  });
  const group = new TableRow({ children: [cell('I'), cell('Nhiệm vụ theo thông báo kết luận', { columnSpan: 8 })] });
  return new Table({
    rows: [
      upper,
      lower,
      group,
      ...lines.map((l, i) =>
        row([
          `${i + 1}`,
          l.task,
          l.source ?? '',
          l.result,
          l.product ?? '',
          l.trouble ?? 'Không',
          '',
          l.askedDue ?? '',
          l.note ?? '',
        ]),
      ),
    ],
  });
}

function row(cells: readonly string[]): TableRow {
  return new TableRow({ children: cells.map((words) => cell(words)) });
}

type Merge = { columnSpan?: number; verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] };

function cell(words: string, merge: Merge = {}): TableCell {
  return new TableCell({ ...merge, children: words.split('\n').map((part) => line(part)) });
}

function line(text: string, alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ text, ...(alignment ? { alignment } : {}) });
}
