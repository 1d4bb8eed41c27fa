import { describe, expect, it } from 'vitest';
import {
  readArrival,
  readCorrection,
  readLetter,
  readOpening,
  readOwnArrival,
} from '../../../src/tasks/rounds/told-round.ts';

const today = '2026-11-26';

describe('opening a round in words', () => {
  it.each([
    ['Mở đợt báo cáo quý IV, hạn 25/12/2026', 'Báo cáo quý IV', '2026-12-25'],
    ['mo dot bao cao quy iv han 25/12', 'Báo cáo quy iv', '2026-12-25'],
    ['Mở đợt báo cáo phục vụ phiên họp thứ 6, hạn gửi trước ngày 5/1', 'Báo cáo phục vụ phiên họp thứ 6', '2027-01-05'],
    ['tạo đợt báo cáo tháng 11 đến hết ngày 30/11/2026', 'Báo cáo tháng 11', '2026-11-30'],
    ['Mở đợt báo cáo năm 2026', 'Báo cáo năm 2026', null],
    ['mở đợt báo cáo', '', null],
  ])('“%s”', (text, name, cutOff) => {
    expect(readOpening(text, today)).toMatchObject({ name, cutOff });
  });

  it('says who is asked and where to send, where that is said', () => {
    const text = 'Mở đợt báo cáo quý IV, hạn 25/12, gồm các bộ, Bộ Y tế, nơi nhận: Văn phòng BCĐ, 024 1234 5678';
    expect(readOpening(text, today)).toEqual({
      name: 'Báo cáo quý IV',
      cutOff: '2026-12-25',
      agencies: 'các bộ, Bộ Y tế',
      sendTo: 'Văn phòng BCĐ, 024 1234 5678',
      template: null,
    });
  });

  it('takes what stands behind “nội dung:” as it is written', () => {
    const text = 'Mở đợt báo cáo quý IV, hạn 25/12, nội dung: 1. Kết quả đến 15/12\n2. Thêm kiến nghị của Bộ Y tế';
    expect(readOpening(text, today)).toMatchObject({
      name: 'Báo cáo quý IV',
      cutOff: '2026-12-25',
      agencies: null,
      template: '1. Kết quả đến 15/12\n2. Thêm kiến nghị của Bộ Y tế',
    });
  });

  it('is not read into a question or another order', () => {
    for (const text of ['đợt báo cáo quý IV đến đâu rồi', 'mở NV-0012', 'bộ nào chưa gửi báo cáo'])
      expect(readOpening(text, today)).toBeNull();
  });
});

describe('an arrival in words', () => {
  it.each([
    ['BXD gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/11', 'bo-xay-dung', '1234/BXD-QHKT', '2026-11-20'],
    ['bo y te da gui bc, cv 45/byt-vp 24/11', 'bo-y-te', '45/BYT-VP', '2026-11-24'],
    ['đã nhận báo cáo của tỉnh Nghệ An: 312/UBND-TH ngày 19/11/2026', 'nghe-an', '312/UBND-TH', '2026-11-19'],
    ['Bộ Nội vụ báo cáo rồi', 'bo-noi-vu', null, null],
    ['Bộ Nội vụ nộp báo cáo hôm qua', 'bo-noi-vu', null, '2026-11-25'],
  ])('“%s”', (text, id, number, sentOn) => {
    const told = readArrival(text, today);
    expect([told?.agencies.map((a) => a.id), told?.number, told?.sentOn]).toEqual([[id], number, sentOn]);
  });

  it('is not read where nobody is said to have sent anything', () => {
    for (const text of ['NV-0012 xong rồi', 'Bộ Xây dựng phải báo cáo gì', 'gửi báo cáo rồi ạ'])
      expect(readArrival(text, today)).toBeNull();
  });

  it.each([
    ['1234/BXD-QHKT ngày 20/11', '1234/BXD-QHKT', '2026-11-20'],
    ['số 45, ngày 3/11/2026', '45', '2026-11-03'],
    ['45', '45', null],
    ['ngày 20/11', null, '2026-11-20'],
  ])('the letter “%s”', (text, number, sentOn) => {
    expect(readLetter(text, today)).toEqual({ number, sentOn });
  });
});

describe('an agency that says it has sent', () => {
  it('names its letter, and is not taken to when it tells of a task', () => {
    expect(readOwnArrival('bên em gửi báo cáo quý IV rồi ạ, CV 1234/BXD-QHKT ngày 20/11', today)).toEqual({
      number: '1234/BXD-QHKT',
      sentOn: '2026-11-20',
    });
    expect(readOwnArrival('đã nộp báo cáo', today)).toEqual({ number: null, sentOn: null });
    expect(readOwnArrival('em gửi báo cáo tiến độ: đang làm 60%', today)).toBeNull();
    expect(readOwnArrival('xong rồi ạ', today)).toBeNull();
  });
});

describe('who is asked, corrected in words', () => {
  it('adds and leaves out', () => {
    expect(readCorrection('bỏ Bộ Y tế, thêm Bộ Nội vụ và Bộ Công an')).toEqual({
      drop: 'Bộ Y tế',
      add: 'Bộ Nội vụ và Bộ Công an',
    });
    expect(readCorrection('thêm bộ y tế')).toEqual({ add: 'bộ y tế', drop: null });
    expect(readCorrection('bo bo y te')).toEqual({ add: null, drop: 'bo y te' });
    expect(readCorrection('Bộ Y tế gửi chưa')).toEqual({ add: null, drop: null });
  });
});
