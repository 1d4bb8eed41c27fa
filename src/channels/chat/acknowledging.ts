import { tasksByCode } from '../../answers/task-page.ts';
import { wallTimeAt } from '../../shared/wall-time.ts';
import type { Context, Reply } from './message.ts';
import { groundInput, type MemberTalk, nowIso, saying } from './talk.ts';

/** "Đã nhận" on an assignment: recorded with day and person for the own agency's tasks, and never progress. */
export async function acknowledge(talk: MemberTalk, context: Context): Promise<Reply[]> {
  const { words, member, db, deps } = talk;
  const codes = context.assigned ? (context.codes ?? []) : [];
  const tasks = (await tasksByCode(db, groundInput(talk), codes, talk.locale)).filter((t) => t.own);
  if (tasks.length === 0 || member.agencyId === null) return [saying(words('noted'))];
  const { time } = wallTimeAt(deps.now(), deps.config.DONDOC_TIME_ZONE);
  for (const task of tasks)
    await db.query(
      `insert into acknowledgement (task_id, agency_id, effective_on, recorded_at, by_name, member_id)
       select $1, $2, $3, $4, $5, $6 where not exists (select 1 from acknowledgement where task_id = $1 and member_id = $6)`,
      [task.taskId, member.agencyId, deps.today(), nowIso(talk), member.name, member.id],
    );
  return [saying(words('received', { codes: tasks.map((t) => t.code).join(', '), time }))];
}
