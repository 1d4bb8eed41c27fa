import type { FileInfo, Upload } from './types.ts';

export type FileKind = 'document' | 'photo' | 'voice' | 'sticker';

export interface StoredFile {
  kind: FileKind;
  info: FileInfo;
  bytes: Uint8Array;
  path: string;
  /** When the download link of the last getFile stops working, in milliseconds. */
  linkUntil: number;
}

const MIME: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  ics: 'text/calendar',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  png: 'image/png',
  ogg: 'audio/ogg',
};
const FOLDER: Record<FileKind, string> = {
  document: 'documents',
  photo: 'photos',
  voice: 'voice',
  sticker: 'stickers',
};
const LINK_MS = 3_600_000;

/** Every file that passed through, by file_id; contents stay in memory. */
export class FileStore {
  readonly #byId = new Map<string, StoredFile>();

  /** `size` lets a test claim a large file without holding its bytes. */
  add(kind: FileKind, upload: Upload, more: Partial<FileInfo> = {}, size = upload.bytes.length): StoredFile {
    const number = this.#byId.size + 1;
    const extension = /\.([A-Za-z0-9]{1,8})$/.exec(upload.fileName)?.[1]?.toLowerCase();
    const info: FileInfo = {
      file_id: `BQACAgUAAx-${kind}-${number}`,
      file_unique_id: `AgAD-${number}`,
      file_size: size,
      ...(kind === 'document' ? { file_name: upload.fileName } : {}),
      ...(kind === 'document' ? { mime_type: MIME[extension ?? ''] ?? 'application/octet-stream' } : {}),
      ...more,
    };
    const ending = kind === 'photo' ? 'jpg' : kind === 'voice' ? 'oga' : (extension ?? 'bin');
    const path = `${FOLDER[kind]}/file_${number}.${ending}`;
    const file = { kind, info, bytes: upload.bytes, path, linkUntil: 0 };
    this.#byId.set(info.file_id, file);
    return file;
  }

  get(fileId: string): StoredFile | undefined {
    return this.#byId.get(fileId);
  }

  openLink(file: StoredFile, now: number): void {
    file.linkUntil = now + LINK_MS;
  }

  /** What a download link gives; nothing where none was asked for or an hour has passed. */
  download(path: string, now: number): StoredFile | undefined {
    return [...this.#byId.values()].find((file) => file.path === path && now < file.linkUntil);
  }
}
