/** The words around a task: what it is, why it is here, what can be done, what comes next. */
export const tasks = {
  kinds: {
    'self-evaluation': 'Tự đánh giá',
    review: 'Đánh giá',
    consolidation: 'Tổng hợp',
    approval: 'Phê duyệt',
    publication: 'Công bố',
  },
  titles: {
    'self-evaluation': 'Tự đánh giá, kỳ {{period}}',
    review: 'Đánh giá {{subject}}, kỳ {{period}}',
    consolidation: 'Tổng hợp kết quả, kỳ {{period}}',
    approval: 'Phê duyệt kết quả, kỳ {{period}}',
    publication: 'Công bố kết quả, kỳ {{period}}',
  },
  verbs: {
    submit: 'Nộp',
    review: 'Đánh giá',
    consolidate: 'Xác nhận tổng hợp',
    approve: 'Phê duyệt',
    publish: 'Công bố',
    return: 'Trả lại',
    extend: 'Gia hạn',
    waive: 'Miễn',
    'record-gap': 'Ghi thiếu và làm tiếp',
  },
  states: {
    OPEN: 'Đang chờ',
    DONE: 'Đã xong',
    GAP: 'Đã ghi thiếu, vẫn nhận muộn',
  },
  why: {
    OPENING: 'Kỳ đã mở; điều {{clause}} của kế hoạch giao việc này cho bạn.',
    READY: 'Phần việc trước đã xong; điều {{clause}} của kế hoạch giao việc này cho bạn.',
    GAP: 'Phần việc trước đã được ghi thiếu; điều {{clause}} của kế hoạch giao việc này cho bạn.',
    RETURNED: 'Việc đã được trả lại, kèm lý do; cần làm lại (điều {{clause}} của kế hoạch).',
    ESCALATED: 'Việc đã quá hạn và được chuyển lên bạn (điều {{clause}} của kế hoạch).',
    OTHER: 'Việc này thuộc điều {{clause}} của kế hoạch; bạn xem được, không phải người được giao.',
  },
  next: {
    begun: 'Tiếp theo: {{step}}, hạn {{due}}.',
    waits: 'Tiếp theo: {{step}}, còn chờ {{waitsFor}} việc trước đó, hạn {{due}}.',
    signatures: 'Đã ghi nhận chữ ký ở bước {{step}}; còn cần {{waitsFor}} chữ ký nữa, hạn {{due}}.',
    none: 'Không còn bước nào chờ.',
  },
  decidedBy: 'Người quyết định: {{who}}, lúc {{at}}.',
  unknownPerson: 'một người không còn trong danh sách',
};
