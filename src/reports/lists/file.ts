import { fold } from '../../shared/text.ts';
import type { Locale } from '../../shared/words.ts';
import type { TaskList } from '../../tasks/lists/task-list.ts';
import { type Exported, type ListUse, listTable, partName, reportWords } from './table.ts';

export type ListFormat = 'xlsx' | 'docx';

export type ListFile = { name: string; bytes: Uint8Array };

/** A list as a file to send or save. The libraries of a format are loaded when the first such file is made. */
export async function listFile(
  list: TaskList,
  { format, use, exported, locale }: { format: ListFormat; use: ListUse; exported: Exported; locale: Locale },
): Promise<ListFile> {
  const table = listTable(list, use, exported, locale);
  const bytes =
    format === 'xlsx'
      ? await (await import('./sheet.ts')).listSheet(table)
      : await (await import('./word.ts')).listWord(table);
  return { name: `${fileStem(list, use, exported.day, locale)}.${format}`, bytes };
}

/** "ra-soat-489-tb-vpcp-bo-y-te-2025-12-22": what it is, of which paper, whose part, of which day. */
function fileStem(list: TaskList, use: ListUse, day: string, locale: Locale): string {
  const { document, part } = list;
  const kind = use === 'review' ? 'ra-soat' : 'gop-y';
  const what = document ? (document.number ?? document.file.replace(/\.[^.]+$/, '')) : 'danh-muc';
  const whose = part ? partName(part, reportWords(locale)) : '';
  return [kind, what, whose, day].map(plain).filter(Boolean).join('-');
}

function plain(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
