import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import type { Decided } from '../../../tasks/progress/decide.ts';
import type { Decision } from '../../../tasks/progress/decision.ts';
import { isQuick, type ToldDocument, type ToldReport } from '../../../tasks/progress/report.ts';
import { shortened } from '../answer-view.ts';
import { bold, type RichText, rich } from '../rich-text.ts';

/** "Quyết định 2111/QĐ-BXD, ngày 18/11/2026". */
export function documentWords({ kind, number, date }: ToldDocument, m: Words): string {
  const named = [kind ?? m('paper'), number].filter(Boolean).join(' ');
  return date ? m('paper-dated', { paper: named, day: formatDay(date) }) : named;
}

/** Everything that was understood of a report, line by line: what is stored is what stands here. */
export function reportBlocks(code: string, report: ToldReport, facts: TaskFacts, m: Words): RichText[] {
  const { state, percent, product, obstacle, expectedOn, extension, request } = report;
  const line = (id: string, text: string) => rich(`   ${id}: `, bold(text));
  return [
    rich('• ', bold(code), ` · ${shortened(facts.latest.title, 160)}`),
    ...(state && state !== 'no-change' ? [line(m('told-state'), m(`told-${state}`))] : []),
    ...(percent === null ? [] : [line(m('told-percent'), `${percent}%`)]),
    ...(product ? [line(m('told-product'), documentWords(product, m))] : []),
    ...(expectedOn ? [line(m('told-expected'), formatDay(expectedOn))] : []),
    ...(obstacle ? [line(m('told-obstacle', { kind: m(`obstacle-${obstacle.kind}`) }), `“${obstacle.text}”`)] : []),
    ...(extension
      ? [
          line(m('told-extension'), extension.to ? formatDay(extension.to) : m('not-told')),
          ...(extension.reason ? [line(m('told-reason'), `“${extension.reason}”`)] : []),
          rich(`   ${stillDue(facts, m)}`),
        ]
      : []),
    ...(request
      ? [line(m(`request-${request.kind}`), `“${shortened(request.text, 300)}”`), rich(`   ${m('request-waits')}`)]
      : []),
    ...(state && isQuick({ state, productNumber: product?.number ?? null, productDate: product?.date ?? null })
      ? [rich(`   ${m('quick')}`)]
      : []),
  ];
}

/** "Hạn vẫn là 30/11/2026 cho đến khi được đồng ý." */
export function stillDue(facts: Pick<TaskFacts, 'due'>, m: Words): string {
  return facts.due ? m('still-due', { day: formatDay(facts.due) }) : m('still-no-due');
}

/** What a decision does, in words, with the old day and the new. */
export function decisionWords(code: string, decision: Decision, from: string | null, m: Words): string {
  const { kind, to, document, reason } = decision;
  const moved = { code, from: from ? formatDay(from) : m('no-due-yet'), to: to ? formatDay(to) : m('not-told') };
  const said =
    kind === 'granted'
      ? m('decision-granted', moved)
      : kind === 'corrected'
        ? m('decision-corrected', moved)
        : m(`decided-${kind}`, { code });
  return [
    said,
    ...(document?.number || document?.date
      ? [m(kind === 'done' ? 'decision-product' : 'decision-document', { paper: documentWords(document, m) })]
      : []),
    ...(reason ? [m('decision-reason', { reason: shortened(reason, 400) })] : []),
  ].join('\n');
}

/** Why a decision was not recorded: somebody was first, or the state forbids it. */
export function refusalWords(decided: Exclude<Decided, { kind: 'decided' }>, m: Words): string {
  return decided.kind === 'already'
    ? m('already-decided', { by: decided.by, what: m(`what-${decided.what}`) })
    : m(`refused-${decided.why}`);
}
