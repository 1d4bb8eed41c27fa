import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';

const day = '2026-11-26';
const read = (text: string, hasRound: boolean) => {
  const { query } = readQuestion({ text, day, hasRound });
  return { kind: query.kind, round: query.kind === 'reporting' ? (query.round ?? null) : null };
};

describe('questions about a reporting round', () => {
  it.each([
    'bộ nào chưa gửi báo cáo đợt này',
    'bo nao chua gui bc',
    'ai chưa báo cáo đợt này',
    'con ai chua gui bao cao nhi',
    'cơ quan nào đã gửi báo cáo rồi',
    'bao nhiêu bộ đã gửi báo cáo',
    'đã nhận được bao nhiêu báo cáo',
    'tinh minh bao cao chua',
    'bên em gửi báo cáo quý IV chưa ạ',
    'BXD gửi bc chưa',
    'đợt báo cáo quý IV đến đâu rồi',
    'which ministries have not reported yet',
  ])('“%s” asks who has sent, where a round is open', (text) => {
    expect(read(text, true)).toEqual({ kind: 'reporting', round: 'state' });
  });

  it.each([
    'mẫu báo cáo quý đâu ạ',
    'cho em xin mẫu báo cáo',
    'hạn gửi báo cáo là bao giờ',
    'bên em nộp báo cáo khi nào',
    'gửi báo cáo đợt này trước ngày nào ạ',
    'gui bao cao ve dau a',
  ])('“%s” asks what is to be sent', (text) => {
    expect(read(text, true)).toEqual({ kind: 'reporting', round: 'template' });
  });

  it.each([
    ['tỉnh nào chưa báo cáo về cây xanh đô thị', 'reporting'],
    ['Bộ Xây dựng báo cáo kết quả rà soát suất đầu tư chưa', 'status'],
    ['NV-0003 tỉnh nào chưa báo cáo', 'reporting'],
    ['hạn gửi báo cáo về suất đầu tư là bao giờ', 'deadline'],
    ['đợt này có gì mới', 'changes'],
    ['Bộ Xây dựng phải báo cáo gì', 'list'],
  ])('“%s” is about a task, though a round is open', (text, kind) => {
    expect(read(text, true)).toEqual({ kind, round: null });
  });

  it('“còn Bộ Y tế?” goes on from it', () => {
    const previous = readQuestion({ text: 'bộ nào chưa gửi báo cáo', day, hasRound: true }).query;
    const { query } = readQuestion({ text: 'còn Bộ Y tế?', day, hasRound: true, previous });
    expect(query).toMatchObject({ kind: 'reporting', round: 'state', agencies: [{ name: 'Bộ Y tế' }] });
  });

  it('without an open round only a question that names one is about it', () => {
    expect(read('đợt báo cáo quý IV đến đâu rồi', false).round).toBe('state');
    expect(read('bộ nào chưa gửi báo cáo đợt này', false).round).toBe('state');
    expect(read('tỉnh nào chưa báo cáo', false)).toEqual({ kind: 'reporting', round: null });
    expect(read('Bộ Xây dựng đã gửi báo cáo chưa', false).kind).toBe('status');
  });
});
