import type { Agency } from '../agency.ts';

function committee(id: string, name: string, short: string[], english: string[]): Agency {
  return { id, kind: 'committee', names: [{ name }], short, english };
}

/** National committees and councils that are given work by name, besides giving orders themselves. */
export const NATIONAL_COMMITTEES: Agency[] = [
  committee(
    'uy-ban-quoc-gia-ung-pho-su-co-thien-tai-va-tim-kiem-cuu-nan',
    'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn',
    [
      'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn',
      'Ủy ban Quốc gia Ứng phó sự cố thiên tai và Tìm kiếm cứu nạn',
      'Ủy ban Quốc gia Tìm kiếm Cứu nạn',
      'Ủy ban Quốc gia ƯPSCTT và TKCN',
    ],
    ['National Committee for Incident, Disaster Response and Search and Rescue'],
  ),
  {
    id: 'ban-chi-dao-quoc-gia-ve-phong-chong-thien-tai',
    kind: 'committee',
    // Law 60/2020/QH14 renamed it from 1 July 2021.
    names: [
      { name: 'Ban Chỉ đạo Trung ương về phòng, chống thiên tai', to: '2021-07-01' },
      { name: 'Ban Chỉ đạo Quốc gia về phòng, chống thiên tai', from: '2021-07-01' },
    ],
    short: [
      'Ban Chỉ đạo Trung ương về phòng chống thiên tai',
      'Ban Chỉ đạo quốc gia về phòng chống thiên tai',
      'Ban Chỉ đạo Trung ương Phòng, chống thiên tai',
    ],
    english: ['National Steering Committee for Natural Disaster Prevention and Control'],
  },
  committee(
    'ban-chi-dao-phong-thu-dan-su-quoc-gia',
    'Ban Chỉ đạo Phòng thủ dân sự quốc gia',
    ['Ban Chỉ đạo quốc gia về Phòng thủ dân sự', 'BCĐ Phòng thủ dân sự quốc gia'],
    ['National Steering Committee for Civil Defence'],
  ),
  committee(
    'uy-ban-an-toan-giao-thong-quoc-gia',
    'Ủy ban An toàn giao thông Quốc gia',
    ['Ủy ban ATGT Quốc gia', 'UBATGT Quốc gia', 'UBATGTQG'],
    ['National Traffic Safety Committee'],
  ),
  committee(
    'ban-chi-dao-389-quoc-gia',
    'Ban Chỉ đạo 389 quốc gia',
    ['BCĐ 389 quốc gia', 'Văn phòng Thường trực Ban Chỉ đạo 389 quốc gia'],
    ['National Steering Committee 389'],
  ),
  committee(
    'hoi-dong-tham-dinh-nha-nuoc',
    'Hội đồng thẩm định Nhà nước',
    ['Hội đồng Thẩm định Nhà nước', 'HĐTĐNN'],
    ['State Appraisal Council'],
  ),
];
