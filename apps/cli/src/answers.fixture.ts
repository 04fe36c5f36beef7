/** Answers of the api about the plan of Tây Ninh, as its schemas describe them. */

export const WORLD = { id: 'record', simulated: false, rehearsal: false };
export const REHEARSAL = { id: 'record', simulated: false, rehearsal: true };
export const TIME_LAPSE = { id: 'tua-nhanh-2021', simulated: true, rehearsal: false };

export const ZONE = 'Asia/Ho_Chi_Minh';

const STREAM = 'tayninh/2021/monthly-evaluation/2021-05';
const ADDRESS = 'tayninh~2021~monthly-evaluation~2021-05';

const summary = {
  stream: STREAM,
  cycle: 'monthly-evaluation',
  period: '2021-05',
  unit: 'van-phong',
  openedAt: '2021-05-20T01:00:00.000Z',
};

export const SELF_TASK = {
  ...summary,
  id: `${ADDRESS}~self.cb-031`,
  key: 'self.cb-031',
  step: 'self',
  kind: 'self-evaluation',
  title: 'Tự đánh giá, kỳ 2021-05',
  state: 'OPEN',
  version: 1,
  subject: { id: 'cb-031', name: 'Huỳnh Thử Nghiệm' },
  dueAt: '2021-05-25T17:00:00.000Z',
  due: '24:00 25/05/2021',
  overdue: false,
  capacity: 'ASSIGNEE',
};

export const REVIEW_TASK = {
  ...summary,
  id: `${ADDRESS}~review.cb-001`,
  key: 'review.cb-001',
  step: 'review',
  kind: 'review',
  title: 'Đánh giá Lê Hư Cấu, kỳ 2021-05',
  state: 'OPEN',
  version: 2,
  subject: { id: 'cb-001', name: 'Lê Hư Cấu' },
  dueAt: '2021-05-28T17:00:00.000Z',
  due: '24:00 28/05/2021',
  overdue: true,
  capacity: 'TAKE_OVER',
};

const REVIEW_FORM = {
  fields: [
    { type: 'integer', id: 'points', label: 'Điểm', required: true, min: 0, max: 100 },
    {
      type: 'choice',
      id: 'class',
      label: 'Xếp loại',
      required: true,
      options: [
        { value: 'EXCELLENT', label: 'Hoàn thành xuất sắc nhiệm vụ' },
        { value: 'GOOD', label: 'Hoàn thành tốt nhiệm vụ' },
        { value: 'COMPLETED', label: 'Hoàn thành nhiệm vụ' },
        { value: 'NOT_COMPLETED', label: 'Không hoàn thành nhiệm vụ' },
      ],
    },
    { type: 'text', id: 'remark', label: 'Nhận xét', required: false, maxLength: 2000 },
  ],
};

export const REVIEW = {
  ...REVIEW_TASK,
  why: 'Việc đã quá hạn và được chuyển lên bạn (điều II.1b của kế hoạch).',
  clause: 'II.1b',
  assignees: [{ id: 'cb-031', name: 'Huỳnh Thử Nghiệm' }],
  form: REVIEW_FORM,
  verbs: [
    { verb: 'review', label: 'Đánh giá', needs: 'ANSWERS' },
    { verb: 'return', label: 'Trả lại', needs: 'REASONS' },
  ],
  targets: [{ task: 'self.cb-001', title: 'Tự đánh giá, kỳ 2021-05' }],
  earlier: [
    {
      task: 'self.cb-001',
      kind: 'self-evaluation',
      title: 'Tự đánh giá, kỳ 2021-05',
      verb: 'submit',
      by: { id: 'cb-001', name: 'Lê Hư Cấu' },
      at: '2021-05-24T02:15:00.000Z',
      late: false,
      answers: { work: 'Soạn báo cáo quý.', points: 85, class: 'GOOD' },
      answersShown: [
        {
          id: 'work',
          label: 'Kết quả công việc',
          value: 'Soạn báo cáo quý.',
          text: 'Soạn báo cáo quý.',
        },
        { id: 'points', label: 'Điểm', value: 85, text: '85' },
        { id: 'class', label: 'Xếp loại', value: 'GOOD', text: 'Hoàn thành tốt nhiệm vụ' },
      ],
      reasons: null,
    },
  ],
  table: null,
  decided: null,
  zone: ZONE,
  world: REHEARSAL,
};

export const APPROVAL = {
  ...summary,
  id: `${ADDRESS}~approve.all`,
  key: 'approve.all',
  step: 'approve',
  kind: 'approval',
  title: 'Phê duyệt kết quả, kỳ 2021-05',
  state: 'OPEN',
  version: 1,
  unit: null,
  subject: null,
  dueAt: '2021-06-07T17:00:00.000Z',
  due: '24:00 07/06/2021',
  overdue: false,
  capacity: 'ASSIGNEE',
  why: 'Phần việc trước đã xong; điều II.1b của kế hoạch giao việc này cho bạn.',
  clause: 'II.1b',
  assignees: [{ id: 'cb-017', name: 'Huỳnh Minh Họa' }],
  form: {
    fields: [{ type: 'text', id: 'remark', label: 'Ý kiến', required: false, maxLength: 2000 }],
  },
  verbs: [
    { verb: 'approve', label: 'Phê duyệt', needs: 'NOTHING' },
    { verb: 'return', label: 'Trả lại', needs: 'REASONS' },
  ],
  targets: [{ task: 'consolidate.all', title: 'Tổng hợp kết quả, kỳ 2021-05' }],
  earlier: [],
  table: [
    {
      person: { id: 'cb-001', name: 'Lê Hư Cấu' },
      unit: 'van-phong',
      selfPoints: 85,
      points: 88,
      class: 'GOOD',
      className: 'Hoàn thành tốt nhiệm vụ',
      gap: false,
    },
    {
      person: { id: 'cb-030', name: 'Bùi Tưởng Tượng' },
      unit: 'van-phong',
      selfPoints: null,
      points: 91,
      class: 'EXCELLENT',
      className: 'Hoàn thành xuất sắc nhiệm vụ',
      gap: true,
    },
  ],
  decided: null,
  zone: ZONE,
  world: WORLD,
};

export const ACCEPTED = {
  outcome: 'accepted',
  decision: '3f1c2b7e-0000-4000-8000-000000000001',
  stream: STREAM,
  sequence: 57,
  at: '2021-06-07T03:00:00.000Z',
  late: false,
  next: {
    step: 'publish',
    waitsFor: 0,
    dueAt: '2021-06-10T17:00:00.000Z',
    text: 'Tiếp theo: Công bố, hạn 24:00 10/06/2021.',
  },
  zone: ZONE,
  world: WORLD,
};

export const CYCLE = {
  address: ADDRESS,
  stream: STREAM,
  organization: 'tayninh',
  plan: '2021',
  planVersion: 1,
  cycle: 'monthly-evaluation',
  period: '2021-05',
  title: 'Đánh giá, xếp loại cán bộ hằng tháng',
  clause: 'II.1b',
  state: 'OPEN',
  openedAt: '2021-05-19T17:00:00.000Z',
  closedAt: null,
  publishedAt: null,
  people: 39,
  units: 6,
  late: null,
  steps: [
    cycleStep('self', 'Tự đánh giá', '2021-05-25', { done: 38, gaps: 1 }),
    cycleStep('review', 'Lãnh đạo đơn vị nhận xét', '2021-05-28', {
      open: 3,
      done: 36,
      overdue: 3,
    }),
    cycleStep('approve', 'Thường trực phê duyệt', '2021-06-07', {
      rolled: ['05/06/2021 là ngày nghỉ cuối tuần'],
    }),
    cycleStep('publish', 'Công bố', null, {}),
  ],
};

export const RESULTS = [
  {
    person: { id: 'cb-001', name: 'Lê Hư Cấu' },
    unit: 'van-phong',
    unitName: 'Văn phòng',
    points: 88,
    class: 'GOOD',
    className: 'Hoàn thành tốt nhiệm vụ',
    publishedAt: '2021-06-10T03:00:00.000Z',
  },
];

export const ENTRIES = [
  entry(58, 'task.decided', '2021-06-07T03:00:00.000Z', 'Huỳnh Minh Họa phê duyệt kết quả.'),
  entry(57, 'step.overdue', '2021-05-28T17:00:00.000Z', 'Bước Lãnh đạo đơn vị nhận xét quá hạn.'),
];

function cycleStep(step: string, name: string, due: string | null, counts: object) {
  const none = { open: 0, done: 0, gaps: 0, overdue: 0 };
  return { step, kind: 'review', name, due, dueAt: null, rolled: [], ...none, ...counts };
}

function entry(sequence: number, type: string, occurredAt: string, text: string) {
  return {
    id: `${STREAM}#${sequence}`,
    stream: STREAM,
    sequence,
    type,
    clause: 'II.1b',
    actor: 'cb-017',
    occurredAt,
    data: { decision: 'abc-12345' },
    text,
  };
}
