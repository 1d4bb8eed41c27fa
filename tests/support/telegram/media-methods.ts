import { writableRoom } from './access.ts';
import type { Api } from './api.ts';
import { ApiError, badRequest } from './errors.ts';
import type { FileKind, StoredFile } from './files.ts';
import { Params } from './params.ts';
import { post, readCaption } from './send-methods.ts';
import type { Content, FileInfo, Message, Upload } from './types.ts';

const UPLOAD_MAX = 50 * 1024 * 1024;
const PHOTO_MAX = 10 * 1024 * 1024;
/** The real server's constant, 20 MiB. */
const DOWNLOAD_MAX = 20 << 20;

export function sendDocument(api: Api, params: Params): Message {
  return sendOne(api, params, 'document');
}

export function sendPhoto(api: Api, params: Params): Message {
  return sendOne(api, params, 'photo');
}

export function sendVoice(api: Api, params: Params): Message {
  return sendOne(api, params, 'voice');
}

function sendOne(api: Api, params: Params, kind: FileKind): Message {
  const caption = readCaption(params);
  const room = writableRoom(api.world, params);
  const file = fileFrom(api, params, params.text(kind), kind, params.uploads.get(kind));
  const duration = kind === 'voice' ? { duration: params.integer('duration') } : {};
  return post(api, room, params, { ...mediaContent(file, duration), ...caption });
}

export function mediaContent(file: StoredFile, more: Partial<FileInfo> = {}): Content {
  const info = { ...file.info, ...more };
  return file.kind === 'photo' ? { photo: [{ width: 320, height: 240, ...info }] } : { [file.kind]: info };
}

/** An upload of this call, or a file the server has seen before. */
export function fileFrom(api: Api, params: Params, value: string, kind: FileKind, direct?: Upload): StoredFile {
  const attached = /^attach:\/\/(.+)$/.exec(value)?.[1];
  const upload = attached === undefined ? direct : params.uploads.get(attached);
  if (upload) {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
    if (upload.bytes.length > UPLOAD_MAX) throw new ApiError(413, 'Request Entity Too Large');
    if (kind === 'photo' && upload.bytes.length > PHOTO_MAX) throw badRequest('file is too big for a photo');
    return api.world.files.add(kind, upload);
  }
  if (value === '' || attached !== undefined) throw badRequest(`there is no ${kind} in the request`);
  const known = api.world.files.get(value);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) throw badRequest(`can't use file of type ${named(known.kind)} as ${named(kind)}`);
  return known;
}

const named = (kind: FileKind) => (kind === 'voice' ? 'VoiceNote' : kind.charAt(0).toUpperCase() + kind.slice(1));

export function sendMediaGroup(api: Api, params: Params): Message[] {
  const media = params.list('media') ?? [];
  const items = media.map((value) => new Params((value ?? {}) as Record<string, unknown>, params.uploads));
  const room = writableRoom(api.world, params);
  if (items.length === 0) throw badRequest('there are no messages to send');
  if (items.length < 2 || items.length > 10) throw badRequest('group send requires from 2 to 10 items');
  const kinds = new Set(items.map((item) => item.text('type')));
  for (const kind of kinds)
    if (kind !== 'document' && kind !== 'photo')
      throw badRequest(`can't parse InputMedia: type "${kind}" can't be used in sendMediaGroup`);
  if (kinds.size > 1) throw badRequest("document can't be mixed with other media types");
  const contents = items.map((item) => {
    const file = fileFrom(api, params, item.text('media'), item.text('type') as FileKind);
    return { ...mediaContent(file), ...readCaption(item) };
  });
  const album = api.world.newAlbumId();
  return contents.map((content) => post(api, room, params, { ...content, media_group_id: album }));
}

export function getFile(api: Api, params: Params): FileInfo & { file_path: string } {
  const id = params.text('file_id');
  if (id === '') throw badRequest('file_id not specified');
  const file = api.world.files.get(id);
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.info.file_size > DOWNLOAD_MAX) throw badRequest('file is too big');
  api.world.files.openLink(file, api.world.now());
  const { file_id, file_unique_id, file_size } = file.info;
  return { file_id, file_unique_id, file_size, file_path: file.path };
}
