import { findMentions } from '../src/agencies/mentions.ts';
for (const t of ['Bộ này cũng phải chủ trì, phối hợp với Bộ Tài chính điều chỉnh','Văn phòng Chính phủ theo chức năng được giao đôn đốc việc thực hiện','Tổng công ty Khí Việt Nam - CTCP (PV GAS) khẩn trương']) console.log(t,JSON.stringify(findMentions(t,{on:'2025-10-10'}).map(m=>[t.slice(m.start,m.end),m.id,m.name])));
