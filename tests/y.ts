import { findMentions } from '../src/agencies/mentions.ts';
import { readAgencyList } from '../src/agencies/agency-list.ts';
for (const t of ['Với các bộ, cơ quan và UBND các tỉnh, thành phố có liên quan, Phó Thủ tướng Nguyễn Chí Dũng đề nghị khẩn trương rà soát','họp giao ban tháng 6 năm 2026','yêu cầu người đứng đầu các cơ quan, đơn vị có liên quan tập trung chỉ đạo','Công ty Điện lực Gia Lai kiểm tra, phát quang','Theo yêu cầu của lãnh đạo Chính phủ, tất cả các bộ, ngành, địa phương phải']) console.log(JSON.stringify(findMentions(t,{on:'2025-10-10'}).map(m=>[t.slice(m.start,m.end),m.id,m.name])));
console.log(readAgencyList('Phòng Quản lý nhà + Phòng Kế hoạch - Tài chính',{on:'2025-10-10'}));
