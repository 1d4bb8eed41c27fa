import type { Mention } from '../agencies/agency.ts';
import { bindsAsMember } from '../agencies/groups.ts';
import type { Range } from '../shared/range.ts';
import { type Assignment, type Run, readRoles, skip, trailingSupport, without } from './co-operation.ts';
import { behindLeadIn } from './counted-part.ts';
import { addressed, isAuthority, isFramed, isGiver, isOrderer } from './giver.ts';
import { CUE, narrowed, narrows } from './narrowed-class.ts';
import { notedRoles, withNote } from './noted-role.ts';
import { opensDatedDuty, opensDuty, opensInstruction, opensProduct, opensStatement, startsPlainAct } from './verbs.ts';

/** A stretch of a text that may assign something, with the agencies named in it (in order). */
export type Clause = { text: string; range: Range; mentions: readonly Mention[] };

/** What stands around a clause. `standing`: owners that a clause without a subject inherits. */
export type ClauseContext = {
  standing: readonly Mention[];
  /** The clause is in a part of the text that gives instructions, so a bare subject and verb count. */
  instructing: boolean;
  /** The clause is an item under a heading that names its owner. */
  underOwner: boolean;
  issuer: { id: string; name: string } | null;
  /** The day the document speaks: who is one of "các bộ, ngành" changes. */
  on: string;
  /** The text is an official document and no press report, in which office-holders are told of as giving orders. */
  official: boolean;
};

const CONNECTIVE =
  /^[\s,;:]*(?:(?:trong đó|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|cụ thể(?: là| như sau)?|trước mắt|song song(?: với đó)?|theo đó|do đó|do vậy|vì vậy|đặc biệt|nhất là|tiếp đó|tiếp theo|mặt khác|thời gian tới|trong thời gian tới|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu|bảy) là|riêng|và|từ nay đến cuối năm|sau (?:cuộc|phiên) họp(?: này)?|trên cơ sở đó|để thực hiện|nhân dịp này|yêu cầu|về phía)(?:[\s,:]+|(?=$)))+/iu;

/** "Bộ Tài chính, theo Thủ tướng, cần …": whose words they are stands between the owner and what it must do. */
const CREDITED = /^\s*,\s*theo (?:\p{L}+ ){0,4}?(?:[Pp]hó )?(?:[Tt]hủ tướng|[Bb]ộ trưởng|[Cc]hủ tịch)[^,;.]{0,20},/u;

const MODAL =
  /^[\s,:)–-]*(?:(?:(?:(?:và )?tất cả|mọi|toàn thể) (?:các )?(?:chủ thể|lực lượng|cơ quan|đơn vị|bên|cấp)(?: (?:có )?liên quan)?(?=,? (?:phải|cần) )|cũng|còn|đều|cùng(?!\s+(?:với\s|\p{Lu}))|phải|cần|hãy|có trách nhiệm|chịu trách nhiệm(?: chính)?(?: trong việc)?|theo (?:chức năng|thẩm quyền|nhiệm vụ)(?:(?:,| và|, và) (?:nhiệm vụ|thẩm quyền|quyền hạn))*(?: (?:được giao|được phân công|của mình|quản lý))*|có nhiệm vụ|được giao(?: nhiệm vụ| trách nhiệm)?|được yêu cầu|được phân công|được đề nghị|tự|là cơ quan|thừa (?:ủy|uỷ) quyền [^,;:]{3,60},|thừa lệnh [^,;:]{3,60},|nói trên|nêu trên|theo (?:chức năng|thẩm quyền|chức năng, nhiệm vụ)[^,;:]{0,40},|căn cứ[^,;:]{0,60},|trên cơ sở[^,;:]{0,60},|có liên quan|liên quan|theo dõi lĩnh vực)[\s,:]+)+/iu;

/**
 * Reads one clause. Returns null where it tells nobody to do anything: a statement, somebody else's request, a heading.
 */
export function readClause(clause: Clause, context: ClauseContext): Assignment | null {
  const { text, range } = clause;
  const start = range.start + (CONNECTIVE.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
  const runs = withoutHeadword(runsOf(clause.mentions, text, start, range.end), text);
  const noted = withNote(text, { start, end: range.end }, runs);
  if (noted) return noted;
  const subject = findSubject(text, start, range.end, runs, context);
  if (subject === 'rejected') return null;
  if (subject) return withSubject(text, range.end, subject, runs);
  return withoutSubject(text, start, range.end, runs, context);
}

const JOIN =
  /^(?:[\s,;/&+]|[–-]\s*CTCP|và|cùng|cùng với|với|hoặc|\((?:chủ trì|phối hợp)\)|(?<=,\s)(?:nhất là|đặc biệt là|trước hết là))*$/iu;

/** "Bộ Tài chính, Ban IV và các cơ quan liên quan": a body that no list knows stands among those that are told. */
const UNKNOWN_AMONG = /^,\s+\p{Lu}[\p{L}\d]*(?:\s(?:\p{Lu}|\d)[\p{L}\d]*){0,5}\s+và\s+$/u;

function runsOf(mentions: readonly Mention[], text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    const last = runs.at(-1);
    const alike = last && isOrderer(last.mentions[0]) === isOrderer(mention);
    // "Phòng Kế hoạch (Sở Y tế)": the body in brackets says where the one before belongs.
    if (last && /^(?:\s*[–-]\s*CTCP)?\s*\($/u.test(text.slice(last.end, mention.start)) && text[mention.end] === ')') {
      // "Thường trực Ban Chỉ đạo (Sở Y tế)": the body that does its work.
      if (isOrderer(last.mentions[0])) last.mentions = [mention];
      last.end = mention.end + 1;
    } else if (last && alike && isJoined(text, start, last, mention)) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else runs.push({ start: mention.start, end: mention.end, mentions: [mention] });
  }
  return runs;
}

const BASIS =
  /(?:^\s*|[,;]\s*)(?:trên cơ sở|căn cứ|theo|sau khi (?:có|nhận|nhận được)|từ)\s[^,;]{2,60}\s(?:của|từ)\s+$/iu;

/** Names that follow each other; in "trên cơ sở ý kiến của Bộ A, Bộ B tổng hợp …" the last is who acts. */
function isJoined(text: string, start: number, run: Run, mention: Mention): boolean {
  const between = text.slice(run.end, mention.start);
  if (!JOIN.test(between) && !UNKNOWN_AMONG.test(between)) return false;
  return !(
    /^\s*,\s*$/u.test(between) &&
    BASIS.test(text.slice(start, run.start)) &&
    opensInstruction(text.slice(mention.end))
  );
}

/** "Giao các đơn vị: Sở Y tế, Công an tỉnh …": a class that only announces the names behind its colon. */
function withoutHeadword(runs: Run[], text: string): Run[] {
  const [first, second] = runs;
  const announces =
    first &&
    second &&
    first.mentions.length === 1 &&
    first.mentions[0]?.collective === true &&
    /^\s*:\s*$/u.test(text.slice(first.end, second.start));
  return announces ? [{ ...second, start: first.start }, ...runs.slice(2)] : runs;
}

const DELEGATES = /^[\s,]*(?:chỉ đạo|giao|yêu cầu|phân công|hướng dẫn|đôn đốc)(?:\s+cho)?\s+$/iu;

/** Under "Các bộ, ngành thực hiện:" an item "Giao Bộ B …" is for that one alone. */
function picksOut(run: Run, before: string, context: ClauseContext): boolean {
  return (
    /^[\s,]*(?:giao|yêu cầu)(?:\s+cho)?\s+$/iu.test(before) &&
    run.mentions.every((m) => context.standing.some((o) => o.collective && bindsAsMember(o.id, m.id, context.on)))
  );
}

/** "Chỉ đạo các ngân hàng thương mại …" after a sentence about the State Bank: how the one told before does it. */
const PASSES_ON = /^[\s,]*(?:chỉ đạo|hướng dẫn|đôn đốc)\s/iu;

type Subject = { run: Run; origin: 'subject' | 'frame'; predicate: number };

function findSubject(
  text: string,
  start: number,
  end: number,
  runs: Run[],
  context: ClauseContext,
): Subject | 'rejected' | null {
  let rejected = false;
  for (const run of runs) {
    const before = text.slice(start, run.start);
    const after = text.slice(run.end, end);
    if (isAuthority(run) && isFramed(before)) return 'rejected';
    if (isGiver(run, text, { before, after }, context)) continue;
    const spokenTo = addressed(before, after);
    if (spokenTo !== null) return { run, origin: 'frame', predicate: run.end + spokenTo };
    // Under an owner's heading "Chỉ đạo Cục B …" is how that owner does it: the owner stays responsible.
    const isOwn = context.underOwner || (context.standing.length > 0 && PASSES_ON.test(before));
    if (isOwn && DELEGATES.test(before) && !picksOut(run, before, context)) return null;
    if (isFramed(before)) {
      if (opensStatement(after) && !narrows(after, true)) return 'rejected';
      return { run, origin: 'frame', predicate: run.end };
    }
    if (!opensClause(before, after, context)) continue;
    const tells = opensStatement(after) && !narrows(after, context.instructing);
    if (isAuthority(run) || tells || !predicates(run, after, before, context)) {
      rejected = true;
      if (before.trim() === '') continue;
      continue;
    }
    return { run, origin: 'subject', predicate: run.end };
  }
  return rejected ? 'rejected' : null;
}

/** The clause opens with this mention, or only with a phrase that may stand before a subject. */
function opensClause(before: string, after: string, context: ClauseContext): boolean {
  const lead = before
    .trim()
    .replace(/(?:^|\s)(?:tất cả|toàn bộ)$/iu, '')
    .trim();
  if (lead === '' || /^(?:còn|tất cả|toàn bộ|cả|từng|mỗi|các đồng chí|lãnh đạo|tập thể|do)$/iu.test(lead)) return true;
  if (PERSON.test(lead)) return true;
  if (/(?:^|\s)là$/iu.test(lead) && /nhiệm vụ|yêu cầu/iu.test(lead)) return true;
  const adverbial =
    /^(?:cũng\s+)?(?:theo|về|để|nhằm|trong|với|đối với|trên cơ sở|căn cứ|thực hiện|từ|sau|trước|chậm nhất|định kỳ|hằng|khi|ngoài|riêng|nếu|trường hợp|tại|cùng|qua|ngay|liên quan|bên cạnh|song song|đồng thời với|cùng với|trên|đến|giai đoạn|quý|tháng|tuần)\s/iu.test(
      lead,
    );
  return adverbial && /[,:]$/u.test(lead) && lead.length < 400 && (context.instructing || CUE.test(after));
}

/** "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã …": a person by name before the office held. */
const PERSON = /^(?:giao\s+)?(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)(?:\s\p{Lu}\p{Ll}*){2,5}\s*[,–-]$/u;

/** "Các đơn vị hoàn toàn có thể đấu thầu": what they may do is not asked of them. */
const MAY = /^(?:(?:\s\p{Ll}+){0,4}?\shoàn toàn|\scũng)?\scó thể\s/u;

function predicates(run: Run, after: string, before: string, context: ClauseContext): boolean {
  const predicate = after
    .replace(CREDITED, '')
    .replace(/^\s*(?:\)|\([^)]*\))/u, '')
    .replace(
      /^\s*theo (?:chức năng|thẩm quyền|nhiệm vụ)(?:(?:,| và|, và) (?:nhiệm vụ|thẩm quyền|quyền hạn))*(?: (?:được giao|được phân công|của mình|quản lý))*,?/iu,
      '',
    )
    .replace(/^\s*(?:có liên quan|liên quan)(?!\p{L})/iu, '');
  if (CUE.test(predicate)) return true;
  if (MAY.test(predicate)) return false;
  if (run.mentions.at(-1)?.collective && narrows(predicate, context.instructing)) return true;
  if (/^\s*:/.test(predicate)) return before.trim() === '';
  if (!context.instructing) return false;
  const isIssuer = run.mentions.some((m) => m.id === context.issuer?.id);
  // "UBND tỉnh không xem xét": what the issuer will not do.
  if (isIssuer && /^[\s,]*không\s/iu.test(predicate)) return false;
  if (opensInstruction(predicate.replace(/^[\s,]+/u, ''))) return true;
  return context.official && !isIssuer && ANY_VERB.test(predicate) && !TOLD_OF.test(predicate);
}

/** In a paper that gives instructions whatever follows an owner is what it must do, unless it only goes on naming or telling. */
const ANY_VERB =
  /^\s(?!(?:của|và|tại|về|với|theo|từ|do|bởi|cho(?!\s(?:thôi|phép|vay|dừng|nghỉ|mượn))|nếu|mà|thì|trên|dưới|ở|cùng|hoặc|hay|như|so|ngoài|thuộc|gồm|bao gồm|liên quan|này|đó|nơi|các|những|số|năm|nhiều|một|hai|ba|nói|nêu|giai đoạn|khóa|nhiệm kỳ|lần|tỉnh|huyện|xã|cấp|đảng|chính quyền|quy định(?!\s(?:giá|mức|lại))|diễn ra|dự|đến|để|vì|nhưng|rất|khá|luôn|cũng|lại|thấy|biết|nghe)(?!\p{L}))\p{Ll}/u;

/** "Các phòng phụ trách tiêu chí chưa sâu sát": words between a name and what is said of it. */
const TOLD_OF = /^(?:\s\p{L}+){1,5}?\s(?:chưa|đã|đang|còn(?!\s+lại)|rất|khá)\s/u;

function withSubject(text: string, end: number, subject: Subject, runs: Run[]): Assignment | null {
  const { run } = subject;
  const lead = run.mentions.filter((m, i, all) => !isOrderer(m) && all.findIndex((o) => o.id === m.id) === i);
  if (lead.length === 0) return null;
  const noted = notedRoles(text, run);
  const leads = narrowed(text, noted ? noted.lead : lead, run, end);
  const behind = Math.max(subject.predicate, leads.at(-1)?.end ?? 0);
  const predicate = noted ? skip(text, behind, end, /^\s*\((?:chủ trì|phối hợp)\)/iu) : behind;
  const roles = readRoles(text, skip(text, skip(text, predicate, end, CREDITED), end, MODAL), end, runs);
  const action = { start: behindLeadIn(text, roles.start, end), end };
  if (!isAction(text, action)) return null;
  if (opensStatement(text.slice(action.start, end))) return null;
  return {
    lead: leads,
    support: without([...(noted?.support ?? []), ...roles.support, ...trailingSupport(text, action, runs)], leads),
    action,
    presides: roles.presides,
    origin: subject.origin,
  };
}

/** "Trên cơ sở Nghị quyết Đại hội, nhiệm kỳ 2025 - 2030, khẩn trương xây dựng …": the act begins behind what it rests on. */
function behindFooting(text: string, start: number, end: number, runs: readonly Run[]): number {
  const words = text.slice(start, end);
  if (!/^(?:trên cơ sở|căn cứ|sau khi|đối với|song song với|cùng với)\s/iu.test(words)) return start;
  // "Đối với Ban Chỉ đạo, cần thay đổi …": who is spoken of is not who was told before.
  if (runs.some((run) => run.start - start < 16 && /^đối với\s/iu.test(words))) return start;
  for (const comma of words.slice(0, 260).matchAll(/,\s+/gu)) {
    const at = start + comma.index + comma[0].length;
    // "Đối với đề xuất này, Chính phủ sẽ giao …": somebody else acts.
    if (runs.some((run) => run.start === at)) return start;
    const rest = text.slice(at, end);
    if (startsPlainAct(rest) || CUE.test(rest)) return at;
  }
  return start;
}

/** "Bộ này cũng …", "Sở phải …": the body named before. */
const PRONOUN =
  /^(?:(?:Bộ|Sở|Cơ quan|Đơn vị|Địa phương|Tỉnh|Thành phố|Ngành|Ngân hàng|Tập đoàn|Công ty|Tổng công ty|UBND tỉnh)\s+(?:này|trên|nói trên)|(?:Bộ|Sở|Cơ quan|Đơn vị|Tập đoàn)(?=\s+(?:cũng|còn|phải|cần|được giao|được yêu cầu)))\s+/u;

function withoutSubject(
  text: string,
  start: number,
  end: number,
  runs: Run[],
  context: ClauseContext,
): Assignment | null {
  if (context.standing.length === 0) return null;
  const named = PRONOUN.exec(text.slice(start, end));
  let from = named ? start + named[0].length : behindFooting(text, start, end, runs);
  const first = runs[0];
  if (
    context.underOwner &&
    first &&
    DELEGATES.test(text.slice(start, first.start)) &&
    opensInstruction(text.slice(first.end, end))
  )
    from = first.end;
  const roles = readRoles(text, skip(text, from, end, MODAL), end, runs);
  const action = { start: behindLeadIn(text, roles.start, end), end };
  const words = text.slice(action.start, end);
  const opening = text.slice(from, end);
  if (!isAction(text, action) || opensStatement(words) || CONDITION.test(opening)) return null;
  if (
    !context.underOwner &&
    named === null &&
    ![opensInstruction, opensProduct, opensDuty, opensDatedDuty].some((opens) => opens(opening))
  )
    return null;
  return {
    lead: [...context.standing],
    support: without([...roles.support, ...trailingSupport(text, action, runs)], context.standing),
    action,
    presides: roles.presides,
    origin: 'carried',
  };
}

/** "khi nhà ga mới vận hành thì nhà ga cũ vẫn phục vụ": what will be, not what is to be done. */
const CONDITION = /^\s*khi\s[^;]{3,120}?\sthì\s(?!(?:[^,;]{0,60}\s)?(?:phải|cần)\s)/iu;

function isAction(text: string, action: Range): boolean {
  const words = text.slice(action.start, action.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 2;
}
