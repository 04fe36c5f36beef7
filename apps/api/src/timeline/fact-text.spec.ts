import { describe, expect, it } from '@jest/globals';
import { FACT_TYPES, type Fact, type FactType, type SealedFact } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import type { Vocabulary } from '../directory/vocabulary.js';
import { factText, peopleIn } from './fact-text.js';

const NAMES: Record<string, string> = { 'cb-002': 'Phạm Giả Thiết', 'cb-034': 'Đỗ Thử Nghiệm' };
const WORDS: Vocabulary = {
  zone: 'Asia/Ho_Chi_Minh',
  cycle: () => 'Đánh giá hằng tháng',
  step: (_, id) => ({ self: 'Tự đánh giá', review: 'Đánh giá' })[id] ?? id,
  role: (name) => ({ UNIT_HEAD: 'Trưởng đơn vị', OFFICE: 'Văn phòng' })[name] ?? name,
  unit: (id) => id,
};
const nameOf = (id: string) => ({ id, name: NAMES[id] ?? id });

function told(fact: Pick<Fact, 'type' | 'data'> & Partial<SealedFact>, language: Language = 'vi') {
  const around = { actor: 'system', cycle: 'monthly-evaluation', period: '2021-05', step: 'self' };
  return factText({ ...around, ...fact } as SealedFact, { language, nameOf, words: WORDS });
}

const DUE = '2021-05-25T17:00:00.000Z';
const HASH = 'a'.repeat(64);
const DOCUMENT = {
  number: '112-QĐ/TĐTN-TCKT',
  date: '2021-08-27',
  signedBy: 'STANDING_COMMITTEE',
};

/** One fact of each kind, and what the timeline says of it. */
const FROM_LADDER = {
  decision: 'decision-1',
  digest: HASH,
  kind: 'self-evaluation',
  version: 1,
  late: true,
  subject: 'cb-034',
  revision: 'r',
  commitment: HASH,
} as const;

const TOLD: { [T in FactType]: [Extract<Fact, { type: T }>['data'], string] } = {
  'plan.activated': [
    {
      version: 1,
      digest: HASH,
      rehearsal: false,
      validFrom: '2021-04-28',
      validTo: '2021-12-31',
      periods: 8,
    },
    'Kế hoạch có hiệu lực (bản 1): 8 kỳ, từ 28/04/2021 đến 31/12/2021.',
  ],
  'plan.updated': [{ version: 2, digest: HASH, periods: 7 }, 'Kế hoạch chuyển sang bản 2: 7 kỳ.'],
  'plan.ended': [{ periods: 8 }, 'Kế hoạch kết thúc sau 8 kỳ.'],
  'plan.paused': [
    { revision: 'r', commitment: HASH },
    'system tạm dừng kế hoạch: không mở kỳ nào cho đến khi cho chạy tiếp.',
  ],
  'plan.resumed': [{ revision: 'r', commitment: HASH }, 'system cho kế hoạch chạy tiếp.'],
  'plan.ended-early': [
    { revision: 'r', commitment: HASH, open: ['a/b/c/d'], skipped: 5 },
    'system kết thúc kế hoạch trước hạn: 5 kỳ không mở nữa, 1 kỳ đang mở làm tiếp đến hết.',
  ],
  'backfill.requested': [
    { cycle: 'monthly-evaluation', periods: ['2021-04', '2021-05'] },
    'system yêu cầu mở bù kỳ 04/2021, 05/2021 của Đánh giá hằng tháng.',
  ],
  'period.skipped': [
    { cycle: 'monthly-evaluation', period: '2021-05', plannedAt: DUE, reason: 'ENDED_EARLY' },
    'Kỳ 05/2021 của Đánh giá hằng tháng không mở: kế hoạch đã kết thúc trước hạn.',
  ],
  'period.backfilled': [
    {
      cycle: 'monthly-evaluation',
      period: '2021-05',
      opened: 'a/b/c',
      plannedAt: DUE,
      replanned: true,
    },
    'Mở bù kỳ 05/2021 của Đánh giá hằng tháng; các hạn được tính lại từ ngày mở.',
  ],
  'period.opened': [
    {
      cycle: 'monthly-evaluation',
      period: '2021-05',
      opened: 'a/b/c',
      plannedAt: DUE,
      replanned: false,
    },
    'Mở kỳ 05/2021 của Đánh giá hằng tháng.',
  ],
  'period.missed': [
    { cycle: 'monthly-evaluation', period: '2021-05', plannedAt: DUE, reason: 'MISSED_WHILE_DOWN' },
    'Kỳ 05/2021 của Đánh giá hằng tháng bị lỡ trong lúc hệ thống ngừng.',
  ],
  'stream.closed': [
    { closed: 'a/b/c', sequence: 9, head: HASH },
    'Chuỗi sự kiện a/b/c khép lại ở số 9.',
  ],
  'organization.applied': [
    { digest: HASH, units: 6, people: 46 },
    'Ghi nhận tổ chức theo kế hoạch: 6 đơn vị, 46 người.',
  ],
  'organization.updated': [
    { digest: HASH, units: 5, people: 46, contained: ['decision-1'] },
    'Tổ chức theo tệp mới: 5 đơn vị, 46 người; 1 quyết định đã có sẵn trong tệp.',
  ],
  'organization.changed': [
    {
      revision: 2,
      day: '2021-08-30',
      reasons: [{ decision: 'decision-1', document: DOCUMENT }],
      people: [],
      units: [],
      holders: {},
    },
    'Tổ chức thay đổi từ ngày 30/08/2021 (112-QĐ/TĐTN-TCKT): việc đang mở được giao theo người ' +
      'giữ vị trí hiện nay.',
  ],
  'change.recorded': [
    {
      decision: 'decision-1',
      digest: HASH,
      document: DOCUMENT,
      effectiveOn: '2021-08-16',
      changes: [
        { kind: 'UNIT_MERGED', units: ['thanh-nien'], into: 'doan-ket' },
        { kind: 'POSITION_LEFT', role: 'UNIT_HEAD', person: 'cb-002', unit: 'tuyen-giao' },
      ],
      standing: 'PENDING',
    },
    'system ghi Quyết định 112-QĐ/TĐTN-TCKT ngày 27/08/2021, có hiệu lực từ ngày đã qua ' +
      '(16/08/2021) nên chờ phê duyệt: nhập thanh-nien vào doan-ket; Phạm Giả Thiết thôi giữ ' +
      'chức danh Trưởng đơn vị (tuyen-giao).',
  ],
  'change.approved': [
    { decision: 'approval-1', digest: HASH, of: 'decision-1' },
    'system phê duyệt quyết định có hiệu lực từ ngày đã qua; những gì đã ghi vẫn giữ nguyên.',
  ],
  'change.rejected': [
    { decision: 'approval-1', digest: HASH, of: 'decision-1' },
    'system không phê duyệt quyết định có hiệu lực từ ngày đã qua.',
  ],
  'change.told': [
    { revision: 2, day: '2021-08-30', decisions: ['decision-1'], streams: 1 },
    'Báo thay đổi của tổ chức ngày 30/08/2021 cho 1 kỳ đang mở.',
  ],
  'change.taken': [
    { revision: 2, taken: 'a/b/c/d', tasks: 5 },
    'Kỳ a/b/c/d đã nhận thay đổi: 5 việc được giao lại.',
  ],
  'cycle.opened': [
    { people: 39, units: 6, asOf: '2021-05-20', snapshot: HASH, steps: [] },
    'Kỳ 05/2021 mở với 39 người ở 6 đơn vị.',
  ],
  'part.opened': [
    { people: 20, units: 3, snapshot: HASH, steps: [] },
    'Kỳ 05/2021 mở ở một nhóm 3 đơn vị với 20 người.',
  ],
  'part.reviewed': [
    { revision: 'r', digest: HASH, people: 20, reviewed: 20, gaps: 1 },
    'Một nhóm đơn vị đã đánh giá xong: 20 người, 20 đã được đánh giá, ghi thiếu 1.',
  ],
  'part.closed': [
    { people: 20, gaps: 1, late: 2 },
    'Kỳ 05/2021 kết thúc ở một nhóm đơn vị: 20 người, ghi thiếu 1, muộn 2.',
  ],
  'date.rolled': [
    {
      nominal: '2021-09-05',
      due: '2021-09-07',
      reasons: [
        { kind: 'WEEKEND', date: '2021-09-05' },
        { kind: 'DAY_OFF', date: '2021-09-02', name: 'Quốc khánh' },
        { kind: 'MINIMUM_GAP', after: 'review', workingDays: 1 },
        { kind: 'REPLANNED', opening: '2021-08-20' },
      ],
    },
    'Hạn của bước Tự đánh giá dời từ 05/09/2021 sang 07/09/2021: 05/09/2021 là ngày nghỉ cuối ' +
      'tuần; 02/09/2021 là ngày nghỉ (Quốc khánh); phải cách bước Đánh giá ít nhất 1 ngày làm ' +
      'việc; tính lại theo ngày mở 20/08/2021.',
  ],
  'step.dated': [
    { due: '2021-05-25', dueAt: DUE, because: 'OPENED_LATE' },
    'Bước Tự đánh giá mở sau hạn đã định; hạn mới là 24:00 25/05/2021.',
  ],
  'tasks.opened': [
    {
      kind: 'review',
      dueAt: DUE,
      because: 'GAP',
      tasks: [{ task: 'review.cb-034', version: 1, assignees: ['cb-002'] }],
    },
    'Đến lượt 1 việc Đánh giá dù phần trước ghi thiếu, hạn 24:00 25/05/2021.',
  ],
  'task.rerouted': [
    {
      kind: 'review',
      version: 1,
      subject: 'cb-034',
      from: ['cb-002'],
      to: [],
      takeOver: [],
    },
    'Việc Tự đánh giá (Đỗ Thử Nghiệm) chuyển từ Phạm Giả Thiết sang chưa có ai.',
  ],
  'task.signed': [
    {
      decision: 'decision-1',
      digest: HASH,
      kind: 'approval',
      version: 1,
      verb: 'approve',
      late: false,
      revision: 'r',
      commitment: HASH,
      content: HASH,
      approvals: 1,
      needed: 3,
    },
    'system ký phê duyệt ở bước Tự đánh giá: 1/3 chữ ký cần có.',
  ],
  'task.stopped': [
    { reason: 'QUORUM_UNREACHABLE' },
    'Bước Tự đánh giá dừng lại: không còn đủ người để biểu quyết.',
  ],
  'task.decided': [
    {
      decision: 'decision-1',
      digest: HASH,
      kind: 'review',
      version: 1,
      verb: 'return',
      late: true,
      subject: 'cb-034',
      target: 'self.cb-034',
    },
    'system trả lại Tự đánh giá (Đỗ Thử Nghiệm). (sau hạn)',
  ],
  'step.reminded': [
    { dueAt: DUE, reminder: 0, open: 3, assignees: [] },
    'Nhắc lần 1 ở bước Tự đánh giá: còn 3 việc, hạn 24:00 25/05/2021.',
  ],
  'step.overdue': [
    { dueAt: DUE, open: 3, tasks: [] },
    'Bước Tự đánh giá quá hạn 24:00 25/05/2021: còn 3 việc.',
  ],
  'step.escalated': [
    {
      dueAt: DUE,
      rung: 0,
      role: 'OFFICE',
      holders: ['cb-002', 'cb-034'],
      may: ['URGE', 'TAKE_OVER'],
      open: 2,
      tasks: [],
    },
    'Việc quá hạn ở bước Tự đánh giá (2 việc) được chuyển lên Văn phòng: Phạm Giả Thiết, ' +
      'Đỗ Thử Nghiệm (đôn đốc, được làm thay).',
  ],
  'rung.skipped': [
    { dueAt: DUE, rung: 0, role: 'OFFICE', reason: 'NOBODY_HOLDS' },
    'Nấc Văn phòng ở bước Tự đánh giá được bỏ qua: không ai giữ vị trí này.',
  ],
  'deadline.extended': [
    { ...FROM_LADDER, from: DUE, to: DUE, due: '2021-05-25', reminders: 1 },
    'system cho lùi hạn bước Tự đánh giá của Đỗ Thử Nghiệm đến 24:00 25/05/2021.',
  ],
  'task.let-go': [
    { ...FROM_LADDER, verb: 'waive' },
    'system miễn bước Tự đánh giá cho Đỗ Thử Nghiệm; kỳ làm tiếp.',
  ],
  'gap.declared': [
    { tasks: ['self.cb-034'] },
    'Ghi thiếu 1 việc ở bước Tự đánh giá, theo quy định của kế hoạch.',
  ],
  'step.completed': [
    { decided: 38, gaps: 1 },
    'Bước Tự đánh giá xong: 38 việc đã quyết định, 1 việc ghi thiếu.',
  ],
  'consolidation.assembled': [
    { revision: 'r', digest: HASH, people: 39, reviewed: 38, gaps: 1 },
    'Lập bảng tổng hợp của 39 người: 38 đã được đánh giá, ghi thiếu 1.',
  ],
  'results.published': [{ revision: 'r', people: 39 }, 'Công bố kết quả của 39 người.'],
  'cycle.closed': [
    { people: 39, gaps: 1, late: 2 },
    'Kỳ 05/2021 kết thúc: 39 người, ghi thiếu 1, muộn 2.',
  ],
};

describe('the timeline', () => {
  it.each(FACT_TYPES)('tells %s in one sentence', (type) => {
    const [data, sentence] = TOLD[type];
    expect(told({ type, data } as Fact)).toBe(sentence);
  });

  it.each(FACT_TYPES)('tells %s in English too, and leaves nothing open', (type) => {
    const [data, sentence] = TOLD[type];
    const english = told({ type, data } as Fact, 'en');
    expect(english).not.toBe(sentence);
    expect(english).not.toMatch(/{{|}}|undefined/);
  });

  it('says in which capacity somebody acted, where it was not their own', () => {
    const [data] = TOLD['task.decided'];
    const decided = {
      type: 'task.decided',
      data: { ...data, verb: 'review', late: false },
    } as Fact;
    const head = { actor: 'cb-002', actingAs: { role: 'UNIT_HEAD', unit: 'tuyen-giao' } };
    expect(told({ ...decided, ...head })).toBe(
      'Phạm Giả Thiết đánh giá Đỗ Thử Nghiệm. Với tư cách: Trưởng đơn vị.',
    );
    expect(told({ ...decided, actor: 'cb-002', actingAs: { role: 'SELF' } })).toBe(
      'Phạm Giả Thiết đánh giá Đỗ Thử Nghiệm.',
    );
  });

  it('asks for the names that its sentence needs, and for no others', () => {
    const [data] = TOLD['task.decided'];
    const fact = { type: 'task.decided', actor: 'cb-002', data } as SealedFact;
    expect(peopleIn(fact)).toEqual(['cb-002', 'cb-034', 'cb-034']);
    const system = { type: 'cycle.closed', actor: 'system', data: TOLD['cycle.closed'][0] };
    expect(peopleIn(system as SealedFact)).toEqual([]);
  });
});
