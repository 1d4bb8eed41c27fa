import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';
import { type Run, readRoles, skip, trailingSupport } from './co-operation.ts';
import { opensInstruction, opensProduct, opensStatement } from './verbs.ts';

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
};

/** Who a clause tells to do what. `action` starts behind owners, modal words and the list of those who co-operate. */
export type Assignment = {
  lead: Mention[];
  support: Mention[];
  action: Range;
  /** "Chủ trì, phối hợp với …": those who co-operate do so in every part of the sentence. */
  presides: boolean;
  /** How the owners were found: named in this clause, or carried over. */
  origin: 'subject' | 'frame' | 'carried' | 'nobody';
};

const CONNECTIVE =
  /^[\s,;:]*(?:(?:trong đó|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|cụ thể(?: là| như sau)?|trước mắt|song song(?: với đó)?|theo đó|do đó|do vậy|vì vậy|đặc biệt|nhất là|tiếp đó|tiếp theo|mặt khác|thời gian tới|trong thời gian tới|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:một|hai|ba|bốn|năm|sáu|bảy) là|riêng|và|từ nay đến cuối năm|sau (?:cuộc|phiên) họp(?: này)?|trên cơ sở đó|để thực hiện|nhân dịp này|yêu cầu|về phía)(?:[\s,:]+|(?=$)))+/iu;

const GIVER =
  /(?:(?:Thường trực\s+)?(?:Phó\s+)?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Tổng Giám đốc|Tổng giám đốc|Bí thư|Trưởng Ban|Trưởng ban|Cục trưởng|Vụ trưởng|Hiệu trưởng|Thống đốc|Chánh Văn phòng|Chánh văn phòng|Trưởng phòng|Tổng Bí thư|Chủ nhiệm)|[Ll]ãnh đạo|[Nn]gười đứng đầu|[Hh]ội nghị|[Cc]uộc họp|[Pp]hiên họp|[Cc]hủ tọa|[Tt]hường trực|Ban Thường vụ|Ban Chỉ đạo|Đồng chí|đồng chí|Ông|ông|Bà|bà|Chính phủ|Hội đồng thành viên|Ban Giám đốc|Ban Tổng Giám đốc|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)/u;

const FRAME_VERB =
  /(?:giao(?: nhiệm vụ| trách nhiệm)?|yêu cầu|đề nghị|chỉ đạo|phân công|ủy quyền|lưu ý|nhắc nhở|quán triệt|thống nhất giao|đồng ý giao|kêu gọi|mong|cho phép|chỉ rõ|nêu rõ)(?:\s+(?:cho|tới|đến|rằng|là|các đồng chí|đồng chí|ngay|trực tiếp))*[\s:]*$/iu;

const MODAL =
  /^[\s,:)–-]*(?:(?:cũng|còn|đều|cùng|phải|cần|hãy|có trách nhiệm|chịu trách nhiệm(?: chính)?(?: trong việc)?|theo (?:chức năng|thẩm quyền|nhiệm vụ)(?:, (?:nhiệm vụ|thẩm quyền))*(?: (?:được giao|được phân công|của mình|quản lý))*|có nhiệm vụ|được giao(?: nhiệm vụ| trách nhiệm)?|được yêu cầu|được phân công|được đề nghị|tự|là cơ quan|nói trên|nêu trên|theo (?:chức năng|thẩm quyền|chức năng, nhiệm vụ)[^,;:]{0,40},|căn cứ[^,;:]{0,60},|trên cơ sở[^,;:]{0,60},|có liên quan|liên quan|theo dõi lĩnh vực)[\s,:]+)+/iu;

/**
 * Reads one clause. Returns null where it tells nobody to do anything: a statement, somebody else's request, a heading.
 */
export function readClause(clause: Clause, context: ClauseContext): Assignment | null {
  const { text, range } = clause;
  const start = range.start + (CONNECTIVE.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
  const runs = runsOf(clause.mentions, text, start, range.end);
  const subject = findSubject(text, start, range.end, runs, context);
  if (subject === 'rejected') return null;
  if (subject) return withSubject(text, range.end, subject, runs);
  return withoutSubject(text, start, range.end, runs, context);
}

const JOIN = /^(?:[\s,/&+(]|[–-]\s*CTCP|và|cùng|cùng với|với|hoặc|\((?:chủ trì|phối hợp)\))*$/iu;

function runsOf(mentions: readonly Mention[], text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    const last = runs.at(-1);
    const alike = last && isOrderer(last.mentions[0]) === isOrderer(mention);
    if (last && alike && JOIN.test(text.slice(last.end, mention.start))) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else runs.push({ start: mention.start, end: mention.end, mentions: [mention] });
  }
  return runs;
}

/** Bodies that only give orders (Thủ tướng, Chính phủ …) are marked by the name finder. */
function isOrderer(mention: Mention | undefined): boolean {
  return mention?.id.startsWith('authority:') ?? false;
}

const DELEGATES = /^[\s,]*(?:chỉ đạo|giao|yêu cầu|phân công|hướng dẫn|đôn đốc)(?:\s+cho)?\s+$/iu;

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
    if (isGiver(run, after, context)) continue;
    const spokenTo = addressed(before, after);
    if (spokenTo !== null) return { run, origin: 'frame', predicate: run.end + spokenTo };
    // Under an owner's heading "Chỉ đạo Cục B …" is how that owner does it: the owner stays responsible.
    if (context.underOwner && DELEGATES.test(before)) return null;
    if (isFramed(before)) {
      if (opensStatement(after)) return 'rejected';
      return { run, origin: 'frame', predicate: run.end };
    }
    if (!opensClause(before, after, context)) continue;
    if (isAuthority(run) || opensStatement(after) || !predicates(run, after, before, context)) {
      rejected = true;
      if (before.trim() === '') continue;
      continue;
    }
    return { run, origin: 'subject', predicate: run.end };
  }
  return rejected ? 'rejected' : null;
}

function isAuthority(run: Run): boolean {
  return run.mentions.every(isOrderer);
}

/** "Thủ tướng yêu cầu …", "Chủ tịch UBND tỉnh giao …": the one who orders, not the one who is ordered. */
function isGiver(run: Run, after: string, context: ClauseContext): boolean {
  const orders =
    /^[^,;:]{0,60}?\s*(?:cũng|còn|đồng thời|tiếp tục)?\s*(?:giao|yêu cầu|đề nghị|chỉ đạo|kết luận|lưu ý|quán triệt|phân công)(?!\s+(?:thông|ban|dịch|đất))(?!\p{L})/iu.test(
      after,
    );
  return orders && (isAuthority(run) || run.mentions.every((m) => m.id === context.issuer?.id));
}

/** "Với các bộ, ngành, Phó Thủ tướng đề nghị khẩn trương …": owners first, then the order; returns where the action begins. */
function addressed(before: string, after: string): number | null {
  if (!/^[\s,]*(?:với|đối với|riêng(?: với| đối với)?|về phía)(?:\s+(?:các|những|lãnh đạo))?\s*$/iu.test(before))
    return null;
  const order =
    /^(?:\s+(?:có )?liên quan)?[\s,:]+(?:[^,;:]{0,80}?(?:giao|yêu cầu|đề nghị|chỉ đạo|lưu ý)(?:\s+(?:cần|phải))?\s*:?)?/iu.exec(
      after,
    );
  return order && /[,:]/.test(order[0]) ? order[0].length : null;
}

/** The words before a mention end with an order: "… Thủ tướng giao", "; giao", "Đề nghị". */
function isFramed(before: string): boolean {
  const frame = FRAME_VERB.exec(before);
  if (!frame) return false;
  const ahead = before.slice(0, frame.index);
  if (
    /(?:được|bị|đã được|theo|đáp ứng|những|các|mọi|nhiệm vụ|bàn|ngoại|chuyển|thuộc|kiến nghị|văn bản|đề xuất và|nội dung|hiệu lực)\s*$/iu.test(
      ahead,
    )
  )
    return false;
  if (
    /^[\s,;:"“-]*$/u.test(ahead) ||
    /[,;:.]\s*(?:và\s+|đồng thời\s+|trước mắt\s+)?$/iu.test(ahead) ||
    /\s(?:và|đồng thời|cũng|còn|tiếp tục)\s+$/iu.test(ahead)
  )
    return (
      !/^(?:chỉ đạo|yêu cầu|mong|cho phép|nêu rõ|chỉ rõ|lưu ý)/iu.test(frame[0]) ||
      /^[\s,;:"“-]*$/u.test(ahead) ||
      GIVER.test(ahead)
    );
  return GIVER.test(ahead);
}

/** The clause opens with this mention, or only with a phrase that may stand before a subject. */
function opensClause(before: string, after: string, context: ClauseContext): boolean {
  const lead = before
    .trim()
    .replace(/(?:^|\s)(?:tất cả|toàn bộ)$/iu, '')
    .trim();
  if (lead === '' || /^(?:tất cả|toàn bộ|cả|từng|mỗi|các đồng chí|lãnh đạo|tập thể|do)$/iu.test(lead)) return true;
  if (/(?:^|\s)là$/iu.test(lead) && /nhiệm vụ|yêu cầu/iu.test(lead)) return true;
  const adverbial =
    /^(?:theo|về|để|nhằm|trong|với|đối với|trên cơ sở|căn cứ|thực hiện|từ|sau|trước|chậm nhất|định kỳ|hằng|khi|ngoài|riêng|nếu|trường hợp|tại|cùng|qua|ngay|liên quan|bên cạnh|song song|đồng thời với|cùng với|trên|đến|giai đoạn|quý|tháng|tuần)\s/iu.test(
      lead,
    );
  return adverbial && /[,:]$/u.test(lead) && lead.length < 400 && (context.instructing || CUE.test(after));
}

const CUE =
  /^[\s,(]*(?:phải|cần|chủ trì|đồng chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|được giao|được yêu cầu|được phân công|còn được giao|cũng được|khẩn trương|tiếp tục|chủ động)/iu;

/** "Các trường đại học | sư phạm | cần …": words that narrow a class stand before the modal word. */
const NARROWED = /^(?:\s\p{Ll}[\p{L}-]*){1,4}(?=\s(?:phải|cần|có trách nhiệm|chịu trách nhiệm|khẩn trương)\s)/u;

function predicates(run: Run, after: string, before: string, context: ClauseContext): boolean {
  const predicate = after
    .replace(/^\s*(?:\)|\([^)]*\))/u, '')
    .replace(
      /^\s*theo (?:chức năng|thẩm quyền|nhiệm vụ)(?:, (?:nhiệm vụ|thẩm quyền))*(?: (?:được giao|được phân công|của mình|quản lý))*,?/iu,
      '',
    )
    .replace(/^\s*(?:có liên quan|liên quan)(?!\p{L})/iu, '');
  if (CUE.test(predicate) || (run.mentions.at(-1)?.collective && NARROWED.test(predicate))) return true;
  if (/^\s*:/.test(predicate)) return before.trim() === '';
  return context.instructing && opensInstruction(predicate.replace(/^[\s,]+/u, ''));
}

function withSubject(text: string, end: number, subject: Subject, runs: Run[]): Assignment | null {
  const { run } = subject;
  const lead = run.mentions.filter((m, i, all) => !isOrderer(m) && all.findIndex((o) => o.id === m.id) === i);
  if (lead.length === 0) return null;
  const roles = readRoles(text, skip(text, subject.predicate, end, MODAL), end, runs);
  const noted = notedRoles(text, run);
  const leads = noted ? noted.lead : lead;
  const action = { start: roles.start, end };
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

/** "A (chủ trì), B (phối hợp)": roles noted behind the names. */
function notedRoles(text: string, run: Run): { lead: Mention[]; support: Mention[] } | null {
  const role = (m: Mention) => /^\s*\(\s*(chủ trì|phối hợp)/iu.exec(text.slice(m.end, m.end + 20))?.[1]?.toLowerCase();
  if (!run.mentions.some(role)) return null;
  return {
    lead: run.mentions.filter((m) => role(m) !== 'phối hợp'),
    support: run.mentions.filter((m) => role(m) === 'phối hợp'),
  };
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
  let from = start + (named?.[0].length ?? 0);
  const first = runs[0];
  if (
    context.underOwner &&
    first &&
    DELEGATES.test(text.slice(start, first.start)) &&
    opensInstruction(text.slice(first.end, end))
  )
    from = first.end;
  const roles = readRoles(text, skip(text, from, end, MODAL), end, runs);
  const action = { start: roles.start, end };
  const words = text.slice(action.start, end);
  if (!isAction(text, action) || opensStatement(words)) return null;
  const opening = text.slice(from, end);
  if (!context.underOwner && named === null && !opensInstruction(opening) && !opensProduct(opening)) return null;
  return {
    lead: [...context.standing],
    support: without([...roles.support, ...trailingSupport(text, action, runs)], context.standing),
    action,
    presides: roles.presides,
    origin: 'carried',
  };
}

function isAction(text: string, action: Range): boolean {
  const words = text.slice(action.start, action.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 2;
}

function without(mentions: Mention[], leads: readonly Mention[]): Mention[] {
  const taken = new Set(leads.map((l) => l.id));
  return mentions.filter((m) => !m.id.startsWith('authority:') && !taken.has(m.id) && taken.add(m.id));
}
