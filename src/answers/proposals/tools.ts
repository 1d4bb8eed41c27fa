import { z } from 'zod';
import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { type DenseQuestion, searchPassages } from '../../documents/search/search-passages.ts';
import type { AgentTool } from '../../model/model.ts';
import { fenced } from '../../model/prompts.ts';
import { aboutTopic } from '../find-tasks.ts';
import type { Ground } from '../ground.ts';
import { type AskedAgency, type Query, StatusFilter } from '../query.ts';
import { presentBodies } from '../questions/bodies.ts';
import { selectTasks } from '../selection.ts';
import { type Shown, sourcesOf } from './sources.ts';

const MOST_PASSAGES = 8;
/** Looked up before the model is asked: most questions then need no further look, and each look sends everything again. */
const FIRST_PASSAGES = 5;
const MOST_TASKS = 15;
/** Characters all tools together show in one run: some 6,000 tokens. */
const MOST_SHOWN = 18_000;
const FULL = 'Đã đủ dữ liệu. Hãy trả lời bằng những gì đã có.';
const NOTHING = 'Không tìm thấy.';

const Words = z.object({ words: z.string().max(400) });
const Code = z.object({ code: z.string().max(20) });
const Agency = z.object({ agency: z.string().max(120).nullable() });
const Tasks = z.object({
  agency: z.string().max(120).nullable(),
  status: StatusFilter.nullable(),
  topic: z.string().max(200).nullable(),
});

/** `first`: what was looked up before the model is asked, not fenced yet. */
export type Looking = { first: string; tools: AgentTool[] };

/**
 * What an agent may look things up with: reads alone, over what the viewer of `ground` may read. Everything it was shown is kept in
 * `shown`: only that may be cited.
 */
export async function lookingUp(
  ground: Ground,
  query: Query,
  question: string,
  shown: Map<string, Shown>,
): Promise<Looking> {
  let left = MOST_SHOWN;
  const tell = async (ids: readonly string[]): Promise<string> => {
    const told: string[] = [];
    for (const source of (await sourcesOf(ground, ids)).values()) {
      if (source.told.length > left) return told.join('\n') || FULL;
      left -= source.told.length;
      shown.set(source.id, source);
      told.push(source.told);
    }
    return told.join('\n') || NOTHING;
  };
  const show = async (ids: readonly string[]) => fenced(await tell(ids));
  const first =
    'agencies' in query && query.agencies.length > 0
      ? tasksOf(ground, query.agencies, null, null)
      : await passagesAbout(ground, question, FIRST_PASSAGES, ground.dense);
  return { first: await tell(first), tools: toolsOver(ground, show) };
}

function toolsOver(ground: Ground, show: (ids: readonly string[]) => Promise<string>): AgentTool[] {
  return [
    {
      name: 'search_passages',
      description: 'Tìm đoạn văn bản theo từ ngữ. Mỗi đoạn có mã như [d12].',
      schema: Words,
      run: async (args) => show(await passagesAbout(ground, Words.parse(args).words, MOST_PASSAGES)),
    },
    {
      name: 'list_tasks',
      description: 'Danh sách nhiệm vụ theo cơ quan, tình trạng, nội dung. Mỗi nhiệm vụ có mã như [NV-0003].',
      schema: Tasks,
      run: async (args) => show(tasksFor(ground, Tasks.parse(args))),
    },
    {
      name: 'task_card',
      description: 'Một nhiệm vụ theo mã.',
      schema: Code,
      run: async (args) => show([Code.parse(args).code.trim().toUpperCase()].filter((code) => /^NV-\d+$/.test(code))),
    },
    {
      name: 'figures',
      description: 'Số liệu tổng hợp của một cơ quan hoặc của tất cả. Chép nguyên một dòng, kèm mã như [kpi].',
      schema: Agency,
      run: async (args) => show(figuresFor(ground, Agency.parse(args).agency)),
    },
  ];
}

/** `dense`: the vector of the question itself; what the agent looks for in its own words is found by words. */
async function passagesAbout(
  { db, scope, documents }: Ground,
  text: string,
  limit: number,
  dense: DenseQuestion | null = null,
): Promise<string[]> {
  const versionIds = documents.map((d) => d.versionId);
  const query = { committeeId: scope.committeeId, text, versionIds, limit, ...(dense ? { dense } : {}) };
  const hits = await searchPassages(db, query);
  return hits.map((hit) => `d${hit.passageId}`);
}

function tasksFor(ground: Ground, { agency, status, topic }: z.infer<typeof Tasks>): string[] {
  const agencies = agency === null ? [] : bodiesIn(ground, agency);
  return agency !== null && agencies.length === 0 ? [] : tasksOf(ground, agencies, status, topic);
}

function tasksOf(ground: Ground, agencies: AskedAgency[], status: StatusFilter | null, topic: string | null): string[] {
  const { all, voice } = ground;
  const query: Query = {
    ...{ kind: 'list', agencies, excluded: [], roles: [], due: { from: null, to: null, undated: null } },
    ...{ status: status ? [status] : [], moved: null, lateDays: null, topic, document: null, code: null },
  };
  const about = topic ? aboutTopic(all, topic, voice.locale) : all;
  const { selected } = selectTasks(about, query, voice.day);
  return selected.slice(0, MOST_TASKS).map(({ facts }) => facts.task.code);
}

function figuresFor(ground: Ground, agency: string | null): string[] {
  if (agency === null) return ['kpi'];
  return bodiesIn(ground, agency).map(({ id }) => `kpi-${id}`);
}

function bodiesIn({ voice }: Ground, name: string) {
  return presentBodies(findAskedAgencies(name, voice.day).found, voice.day);
}
