import type { Expected } from './question-table.ts';

/** `previous`: the questions before it, in order. */
export type ChatRow = [question: string, expected: Omit<Expected, 'previous'> & { previous?: string[] }];

const XD = ['bo-xay-dung'];
const TC = ['bo-tai-chinh'];
const YT = ['bo-y-te'];
const CT = ['bo-cong-thuong'];
const NV = ['bo-noi-vu'];
const TP = ['bo-tu-phap'];
const GD = ['bo-giao-duc-va-dao-tao'];
const KC = ['bo-khoa-hoc-va-cong-nghe'];
const NN = ['bo-nong-nghiep-va-moi-truong'];
const NH = ['ngan-hang-nha-nuoc-viet-nam'];
const HN = ['ha-noi'];
const HCM = ['ho-chi-minh'];
const VH = ['bo-van-hoa-the-thao-va-du-lich'];
const CA = ['bo-cong-an'];
const QP = ['bo-quoc-phong'];
const DT = ['bo-dan-toc-va-ton-giao'];
const D12 = '2025-12-31';

/** As officers, secretaries and leaders type in a messenger. */
export const CHAT: ChatRow[] = [
  ['bo xd con no nv nao den t12', { kind: 'list', who: XD, to: D12, status: ['open'] }],
  ['bo yte no gi den th12', { kind: 'list', who: YT, to: D12, status: ['open'] }],
  ['bo kh cn con nv nao k', { kind: 'list', who: KC, status: ['open'] }],
  ['bo khcn cn nợ gì', { kind: 'list', who: KC, status: ['open'] }],
  ['bo tc chua xong nv nao', { kind: 'list', who: TC, status: ['open'] }],
  ['bo gd ddt con no bn nv', { kind: 'count', who: GD, status: ['open'] }],
  ['bo gd dt con viec gi qua han ko', { kind: 'list', who: GD, status: ['overdue'] }],
  ['bo gtvt con no gi z', { kind: 'list', who: XD, status: ['open'] }],
  ['ubnd tp hn con viec gi q4', { kind: 'list', who: HN, from: '2025-10-01', to: D12, status: ['open'] }],
  ['tp hcm dc giao nhung gi', { kind: 'list', who: HCM }],
  ['tphcm con no gi ko ah', { kind: 'list', who: HCM, status: ['open'] }],
  ['ubnd tphcm chu tri nv nao', { kind: 'list', who: HCM, roles: ['lead'] }],
  ['nhnn co nv nao den han trong t12 k', { kind: 'list', who: NH, from: '2025-12-01', to: D12 }],
  ['bo nn mt qua han nhung gi', { kind: 'list', who: NN, status: ['overdue'] }],
  ['bo nnmt cn bn viec', { kind: 'count', who: NN, status: ['open'] }],
  ['bo nv chu tri bn viec', { kind: 'count', who: NV, roles: ['lead'] }],
  ['bo tp phoi hop viec j', { kind: 'list', who: TP, roles: ['support'] }],
  ['bo ct con viec nao trc 15/12', { kind: 'list', who: CT, to: '2025-12-15', status: ['open'] }],
  [
    'bo ca phai lam gi trong tuan nay',
    { kind: 'list', who: CA, from: '2025-11-17', to: '2025-11-23', status: ['open'] },
  ],
  ['bo qp co nv gi hok', { kind: 'list', who: QP }],
  ['bo vhttdl no nv nao', { kind: 'list', who: VH, status: ['open'] }],
  ['bo vh con viec gi', { kind: 'list', who: VH, status: ['open'] }],
  ['bo dttg co nhung nv nao vay', { kind: 'list', who: DT }],
  ['bxd cn nợ gì', { kind: 'list', who: XD, status: ['open'] }],
  ['btc cn no gi den het q4 ạ', { kind: 'list', who: TC, to: D12, status: ['open'] }],
  ['anh ơi bộ xd còn mấy việc đến t12 ạ', { kind: 'count', who: XD, to: D12, status: ['open'] }],
  ['chị ơi cho e hỏi byt đc giao bn nv ạ', { kind: 'count', who: YT }],
  ['e chào chị, bgddt còn việc gì chưa xong k ạ', { kind: 'list', who: GD, status: ['open'] }],
  ['bên bộ tp có việc nào trễ ko nhé', { kind: 'list', who: TP, status: ['overdue'] }],
  ['nv nào đến hạn trong tuần này z', { kind: 'list', from: '2025-11-17', to: '2025-11-23' }],
  ['hnay có nv nào đến hạn ko', { kind: 'list', from: '2025-11-20', to: '2025-11-20' }],
  ['hnay bộ nào trễ', { kind: 'list', status: ['overdue'] }],
  ['nv quá hạn bn cái rồi', { kind: 'count', status: ['overdue'] }],
  ['ds nv chưa xong của bộ yte nhé', { kind: 'list', who: YT, status: ['open'] }],
  ['đề án đô thị thông minh ntn rồi', { kind: 'status', topic: 'de an do thi thong minh' }],
  ['de an do thi thong minh den dau r a', { kind: 'status', topic: 'de an do thi thong minh' }],
  ['csdl đất đai ai ctrì z', { kind: 'owner', asked: 'lead', topic: 'csdl dat dai' }],
  ['csdl dat dai bgio xong vay', { kind: 'deadline', topic: 'csdl dat dai' }],
  ['hạn của gói tín dụng xanh là bgiờ nhỉ', { kind: 'deadline', topic: 'goi tin dung xanh' }],
  ['bxd ntn r', { kind: 'brief', who: XD }],
  ['bộ yte thế nào rồi ạ', { kind: 'brief', who: YT }],
  ['cv bxd phải làm trong th12', { kind: 'list', who: XD, from: '2025-12-01', to: D12, status: ['open'] }],
  ['viẹc bo tai chnh chua lam', { kind: 'list', who: TC, status: ['open'] }],
  ['bộ nào chậm nhất z', { kind: 'rank' }],
  ['bo nao no nhieu nhat v', { kind: 'rank' }],
  ['từ đầu năm giao bn, xong bn r', { kind: 'tally' }],
  ['tuần này có gì mới ko e', { kind: 'changes' }],
  [
    'tuan nay btc phai xong nhung gi',
    { kind: 'list', who: TC, from: '2025-11-17', to: '2025-11-23', status: ['open'] },
  ],
  ['chiều họp vs bộ yte, tóm tắt giúp a', { kind: 'brief', who: YT }],
  ['đầu mối bộ nnmt là ai z', { kind: 'contact', who: NN }],
  [
    'các bộ ngành đp còn nợ gì đến t12',
    { kind: 'list', who: ['group:bo-nganh-dia-phuong'], to: D12, status: ['open'] },
  ],
  ['bxd với bct cùng làm việc gì', { kind: 'list', who: [...XD, ...CT] }],
  ['nv chung cua cac bo nganh la gi', { kind: 'list', who: ['group:bo-nganh'] }],
  ['sếp hỏi bo xdung con may viec chua xong', { kind: 'count', who: XD, status: ['open'] }],
  ['bo nvu dc giao nv j', { kind: 'list', who: NV }],
  ['bộ ca vs bộ qp còn nợ gì k', { kind: 'list', who: [...CA, 'bo-quoc-phong'], status: ['open'] }],
  ['sở xd hn con no gi', { kind: 'list', who: ['local:so xay dung@ha-noi'], status: ['open'] }],
  ['e gửi chị, bộ gd trễ nv nào ạ', { kind: 'list', who: GD, status: ['overdue'] }],
  ['bn nv quá hạn tính đến hnay', { kind: 'count', status: ['overdue'] }],
  ['có nv nào mới ko a', { kind: 'changes' }],
  ['gói cho vay nhà ở ai lo nhỉ', { kind: 'owner', asked: 'lead', topic: 'goi cho vay nha o' }],
  [
    'cac bo no gi trong q1/2026',
    { kind: 'list', who: ['group:bo-nganh'], from: '2026-01-01', to: '2026-03-31', status: ['open'] },
  ],
  ['nv nao sap den han ma chua bc', { kind: 'list', status: ['due-soon', 'no-information'] }],
  ['đồng chí cho biết bộ TC chủ trì bn nv', { kind: 'count', who: TC, roles: ['lead'] }],
  ['bo tnmt cu con viec gi k', { kind: 'list', who: NN, status: ['open'] }],
  ['chỉ bộ nào chậm nhất thôi', { kind: 'rank' }],
];

/** How the list before is changed in a word or two. */
export const CHANGES: ChatRow[] = [
  [
    'chỉ những việc chủ trì',
    { kind: 'list', who: XD, roles: ['lead'], to: D12, status: ['open'], previous: ['bo xd con no gi den t12'] },
  ],
  ['chỉ chủ trì', { kind: 'list', who: YT, roles: ['lead'], status: ['open'], previous: ['Bộ Y tế còn nợ gì?'] }],
  [
    'chi lay viec qua han thoi',
    { kind: 'list', who: TC, roles: ['lead'], status: ['overdue'], previous: ['btc chu tri nhung viec nao'] },
  ],
  [
    'chỉ lấy việc quá hạn thôi nhé',
    { kind: 'list', who: TC, status: ['overdue'], previous: ['Bộ Tài chính có những nhiệm vụ nào?'] },
  ],
  [
    'bỏ nhiệm vụ chung đi',
    { kind: 'list', who: XD, roles: ['lead', 'support'], status: ['open'], previous: ['bxd cn nợ gì'] },
  ],
  [
    'bo nv chung ra',
    {
      kind: 'list',
      who: CT,
      roles: ['lead', 'support'],
      to: D12,
      status: ['open'],
      previous: ['bct con no gi den t12'],
    },
  ],
  [
    'không tính nv chung',
    { kind: 'list', who: YT, roles: ['lead', 'support'], previous: ['Bộ Y tế có những nhiệm vụ nào?'] },
  ],
  [
    'thế còn phối hợp?',
    { kind: 'list', who: NV, roles: ['support'], previous: ['Bộ Nội vụ chủ trì những nhiệm vụ nào?'] },
  ],
  [
    'con phoi hop thi sao a',
    {
      kind: 'list',
      who: NV,
      roles: ['support'],
      to: D12,
      status: ['open'],
      previous: ['bo nv con no viec chu tri nao den t12', 'chi chu tri thoi'],
    },
  ],
  [
    'trừ việc phối hợp',
    { kind: 'list', who: XD, roles: ['lead', 'group'], status: ['open'], previous: ['bxd con no gi'] },
  ],
  [
    'thêm cả phối hợp nữa',
    { kind: 'list', who: XD, roles: ['lead', 'support'], status: ['open'], previous: ['bxd con no gi', 'chỉ chủ trì'] },
  ],
  [
    'cho xem cả nv chung',
    { kind: 'list', who: XD, roles: ['lead', 'group'], status: ['open'], previous: ['bxd con no gi', 'chỉ chủ trì'] },
  ],
  [
    'lọc việc trong t12 thôi',
    { kind: 'list', who: CT, from: '2025-12-01', to: D12, status: ['open'], previous: ['bct con no gi'] },
  ],
  [
    'chỉ trong q4',
    { kind: 'list', who: HN, from: '2025-10-01', to: D12, previous: ['hà nội được giao những nhiệm vụ nào'] },
  ],
  ['vậy còn bo yte', { kind: 'list', who: YT, to: D12, status: ['open'], previous: ['bxd còn nợ gì đến t12'] }],
  ['bo kh cn thi s', { kind: 'list', who: KC, status: ['overdue'], previous: ['bxd quá hạn việc gì'] }],
  [
    'bn cái quá hạn r',
    {
      kind: 'count',
      who: XD,
      status: ['overdue'],
      roles: ['lead'],
      previous: ['Bộ Xây dựng chủ trì những nhiệm vụ nào?'],
    },
  ],
  [
    'mấy cái đó hạn bgio',
    { kind: 'deadline', topic: 'de an nha o xa hoi', previous: ['Ai chủ trì đề án nhà ở xã hội?'] },
  ],
  ['ai ph v', { kind: 'owner', asked: 'support', topic: 'csdl dat dai', previous: ['csdl đất đai ai ctrì z'] }],
  ['xong chưa z', { kind: 'status', topic: 'csdl dat dai', previous: ['csdl đất đai ai ctrì z'] }],
  ['chỉ việc chưa có hạn', { kind: 'list', who: XD, undated: true, status: ['open'], previous: ['bxd còn nợ gì'] }],
  ['đừng lấy việc quá hạn', { kind: 'list', who: XD, status: ['in-time'], previous: ['bxd còn nợ gì'] }],
  ['riêng của bộ tc', { kind: 'list', who: TC, status: ['overdue'], previous: ['nhiệm vụ nào quá hạn'] }],
  [
    'chỉ về đất đai thôi',
    { kind: 'list', who: NN, topic: 'dat dai', status: ['open'], previous: ['bo nnmt con no gi'] },
  ],
  ['đến t12 thôi ạ', { kind: 'list', who: NN, to: D12, status: ['open'], previous: ['bo nnmt con no gi'] }],
  ['thế bo yt', { kind: 'list', who: YT, status: ['open'], to: D12, previous: ['bo xd con no gi den t12'] }],
  ['còn bo ct với bo tp', { kind: 'list', who: [...CT, ...TP], status: ['open'], previous: ['bo xd con no gi'] }],
  ['chỉ lấy mấy cái trễ', { kind: 'list', who: XD, status: ['overdue'], previous: ['bo xd con no gi'] }],
  [
    'chi viec bo xd chu tri',
    { kind: 'list', who: XD, roles: ['lead'], status: ['open'], previous: ['bo xd con no gi'] },
  ],
  [
    'loại nv chung ra',
    { kind: 'list', who: XD, roles: ['lead', 'support'], status: ['open'], previous: ['bo xd con no gi'] },
  ],
  [
    'k tính phối hợp',
    { kind: 'list', who: XD, roles: ['lead', 'group'], status: ['open'], previous: ['bo xd con no gi'] },
  ],
  [
    'phối hợp nữa',
    { kind: 'list', who: XD, roles: ['support'], status: ['open'], previous: ['bo xd con no gi', 'chỉ chủ trì'] },
  ],
  [
    'tuần sau thôi',
    { kind: 'list', who: XD, from: '2025-11-24', to: '2025-11-30', status: ['open'], previous: ['bo xd con no gi'] },
  ],
  [
    'cả nv chung nữa',
    { kind: 'list', who: CT, roles: ['lead', 'group'], previous: ['Bộ Công Thương chủ trì việc gì?'] },
  ],
];
