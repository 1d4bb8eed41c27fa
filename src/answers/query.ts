import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An agency asked about: `ids` holds the agency and, for a body that has since changed, what stands for it. */
export const AskedAgency = z.object({ id: z.string(), name: z.string() });
export type AskedAgency = z.infer<typeof AskedAgency>;

export const Role = z.enum(['lead', 'support', 'group']);
export type Role = z.infer<typeof Role>;

/** `undated`: true asks for tasks without a date only; null leaves it open. */
export const DueWindow = z.object({ from: Day.nullable(), to: Day.nullable(), undated: z.boolean().nullable() });
export type DueWindow = z.infer<typeof DueWindow>;

export const StatusFilter = z.enum([
  'open',
  'overdue',
  'due-soon',
  'in-time',
  'no-information',
  'submitted',
  'reported-done',
  'done',
  'cancelled',
]);
export type StatusFilter = z.infer<typeof StatusFilter>;

const about = {
  agencies: z.array(AskedAgency),
  /** "Ngoài Bộ Công an": bodies whose own tasks are left out. */
  excluded: z.array(AskedAgency),
  /** Empty: every role. */
  roles: z.array(Role),
  due: DueWindow,
  /** Empty: not asked (a list then means what is open). */
  status: z.array(StatusFilter),
  /** "Đã điều chỉnh thời hạn", "giao lại từ hai lần": the least number of changes of date; null when not asked. */
  moved: z.int().nullable(),
  /** "Quá hạn trên 30 ngày": past due by more days than this; null when not asked. */
  lateDays: z.int().nullable(),
  /** The words of the subject matter, as asked, without the question's own words; null when the question has none. */
  topic: z.string().nullable(),
  /** A document number ("489/TB-VPCP"), session ("phiên họp lần thứ 5") or task code ("NV-0012") named in the question. */
  document: z.string().nullable(),
  code: z.string().nullable(),
};

/** What a question asks for, whoever read it (rules or model). */
export const Query = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), ...about }),
  z.object({ kind: z.literal('count'), ...about }),
  z.object({
    kind: z.literal('owner'),
    ...about,
    /** "ai phối hợp": the question is about the supporting agencies. */ asked: Role.nullable(),
  }),
  z.object({ kind: z.literal('deadline'), ...about }),
  z.object({ kind: z.literal('status'), ...about }),
  z.object({ kind: z.literal('history'), ...about }),
  z.object({ kind: z.literal('document'), ...about }),
  z.object({ kind: z.literal('passages'), ...about }),
  /** "Bộ nào chậm nhất". */
  z.object({ kind: z.literal('rank'), ...about }),
  /** "Từ đầu năm giao bao nhiêu, xong bao nhiêu": `period` bounds the assignment; the figures are compared with those of `since`. */
  z.object({
    kind: z.literal('tally'),
    ...about,
    period: z.object({ from: Day.nullable(), to: Day.nullable() }),
    since: z.union([Day, z.literal('last-session')]).nullish(),
  }),
  /** "Tuần này có gì mới". */
  z.object({ kind: z.literal('changes'), ...about, period: z.object({ from: Day, to: Day }) }),
  z.object({ kind: z.literal('contact'), ...about }),
  z.object({ kind: z.literal('brief'), ...about }),
  /** "Vướng ở đâu nhiều nhất". */
  z.object({ kind: z.literal('obstacles'), ...about }),
  /** "Tỉnh nào chưa báo cáo": who of a group has told how far it is; of a reporting round, who has sent, or what is to be sent. */
  z.object({
    kind: z.literal('reporting'),
    ...about,
    round: z.enum(['state', 'template']).optional(),
    /** "Tỉnh nào", "bộ nào": only members of that kind; null asks for all. */
    among: z.enum(['provinces', 'ministries']).nullable().default(null),
  }),
  z.object({ kind: z.literal('help') }),
  /** Greetings, weather, orders to the assistant, questions about persons: `reason` says which. */
  z.object({ kind: z.literal('unsupported'), reason: z.enum(['small-talk', 'instruction', 'person', 'other']) }),
]);
export type Query = z.infer<typeof Query>;
