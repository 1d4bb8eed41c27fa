import { seesRanking } from '../people/access.ts';
import { aboutTopic, findTasks } from './find-tasks.ts';
import { answerDocument, answerPassages, namedDocuments } from './find-text.ts';
import { type Drafted, type Ground, seesProgress } from './ground.ts';
import { renderObstacles, renderReporting } from './progress/render-reporting.ts';
import type { Query } from './query.ts';
import type { ReadQuestion } from './questions/read-question.ts';
import { unknownBody } from './reading.ts';
import { renderRank, renderTally } from './render-figures.ts';
import { listNotes, renderList } from './render-list.ts';
import { renderBrief, renderChanges, renderContact } from './render-overview.ts';
import { renderDeadline, renderHistory, renderOwner, renderStatus } from './render-task.ts';
import { renderRound } from './rounds/render-round.ts';
import { type Selected, selectTasks } from './selection.ts';
import { nothingListed, say, shorten, understoodAs } from './wording.ts';

/** The answer to a question as it was read, in words and rows. */
export async function draft(ground: Ground, read: ReadQuestion, question: string): Promise<Drafted> {
  const { query } = read;
  const m = say(ground.voice);
  if (query.kind === 'reporting' && query.round) return renderRound(ground, query, ground.rounds, question);
  const nothing = (text: string): Drafted => ({ answered: false, text, rows: [] });
  if (query.kind === 'help') return nothing(m('help'));
  if (query.kind === 'unsupported') return nothing(m(`unsupported-${query.reason}`));
  if (ground.documents.length === 0) return nothing(m('no-documents'));
  const unknown = unknownBody(read);
  if (unknown)
    return nothing(
      unknown.nearest.length > 0
        ? m('unknown-agency-nearest', { words: unknown.words, nearest: unknown.nearest.join(', ') })
        : m('unknown-agency', { words: unknown.words }),
    );
  switch (query.kind) {
    case 'list':
    case 'count':
      return draftList(ground, query);
    case 'owner':
    case 'deadline':
    case 'status':
    case 'history':
      return draftTask(ground, query);
    case 'document':
      return answerDocument(ground, query);
    case 'passages':
      return answerPassages(ground, query, question);
    case 'rank':
      return seesRanking(ground.viewer) ? renderRank(ground) : nothing(m('not-allowed'));
    case 'tally':
      return renderTally(ground, query);
    case 'changes':
      return renderChanges(ground, query);
    case 'contact':
      return renderContact(ground, query);
    case 'brief':
      return renderBrief(ground, query);
    case 'obstacles':
      return renderObstacles(ground, query);
    case 'reporting':
      return renderReporting(ground, query);
  }
}

function draftList(ground: Ground, query: Extract<Query, { kind: 'list' | 'count' }>): Drafted {
  const { voice, evidence } = ground;
  const m = say(voice);
  const inDocument = query.document
    ? new Set(namedDocuments(ground.documents, query.document).map((d) => d.versionId))
    : null;
  const given = inDocument
    ? ground.all.filter((f) => f.task.directives.some((d) => inDocument.has(d.versionId)))
    : ground.all;
  const narrowed = query.topic ? aboutTopic(given, query.topic, voice.locale) : given;
  const { selected, undatedOutside } = selectTasks(narrowed, query, voice.day);
  const rows =
    query.kind === 'count' && query.roles.length === 0 && query.agencies.length > 0 ? leadsFirst(selected) : selected;
  if (rows.length === 0) {
    const grouped =
      query.roles.length > 0 ? selectTasks(narrowed, { ...query, roles: ['group'] }, voice.day).selected.length : 0;
    return {
      answered: false,
      text: [nothingListed(query, voice), ...(grouped > 0 ? [m('group-tasks-too', { n: grouped })] : [])].join(' '),
      rows: [],
    };
  }
  const text = renderList(query, rows, undatedOutside, voice, evidence);
  const { split, outside, asOf } = listNotes(rows, undatedOutside, voice);
  const shown = { answered: true, rows, notes: [...split, ...outside, asOf] };
  if (query.kind === 'list') return { ...shown, text };
  const what = understoodAs(query, voice).split(' · ').slice(1).join(' · ');
  const count = what ? m('count-of', { n: rows.length, what }) : m('count', { n: rows.length });
  return { ...shown, text: `${count}\n${text}` };
}

/** "Bộ X có bao nhiêu nhiệm vụ" counts what it leads; support and group tasks are other questions. */
function leadsFirst(selected: Selected[]): Selected[] {
  const leads = selected.filter((s) => s.binding === 'lead');
  return leads.length > 0 ? leads : selected;
}

function draftTask(
  ground: Ground,
  query: Extract<Query, { kind: 'owner' | 'deadline' | 'status' | 'history' }>,
): Drafted {
  const { voice, evidence, viewer, opened } = ground;
  const m = say(voice);
  const found = findTasks(ground, query);
  if (found.length === 0)
    return {
      answered: false,
      text: m('nothing-on-topic', {
        words: shorten(query.topic ?? query.code ?? understoodAs(query, voice), 120),
        documents: voice.documents,
      }),
      rows: [],
    };
  const rows = found.map((facts) => ({ facts, binding: null, groupRole: null, via: null }));
  switch (query.kind) {
    case 'owner':
      return { answered: true, text: renderOwner(found, query.asked, voice, evidence), rows };
    case 'deadline':
      return { answered: true, text: renderDeadline(found, voice, evidence), rows };
    case 'history':
      return { answered: true, text: renderHistory(found, voice, evidence), rows };
    case 'status':
      if (!found.every((f) => seesProgress(viewer, opened, f, voice.day)))
        return { answered: false, text: m('not-allowed'), rows: [] };
      return { answered: true, text: renderStatus(found, voice, evidence), rows };
  }
}
