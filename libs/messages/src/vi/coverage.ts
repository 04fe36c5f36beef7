/** What `nenep plan coverage` says of a plan's clauses. */
export const coverage = {
  columns: { clause: 'Điều khoản', text: 'Nội dung', by: 'Do đâu thực hiện', state: 'Tình trạng' },
  states: {
    CARRIED: 'có thực hiện',
    PARTLY: 'còn chờ một phần',
    PENDING: 'còn chờ',
    GUIDING: 'chỉ định hướng',
    MISSING: 'BỎ SÓT',
  },
  parts: {
    plan: 'cả kế hoạch',
    document: 'văn bản: {{at}}',
    roles: 'chức danh, tổ chức: {{title}}',
    events: 'sự kiện: {{title}}',
    scales: 'thang xếp loại: {{title}}',
    numbering: 'dãy số văn bản',
    retention: 'thời hạn lưu giữ',
    indicators: 'chỉ tiêu: {{title}}',
    cycles: '{{title}} ({{at}}, {{kind}})',
    other: '{{at}}',
  },
  pending: '{{text}}: còn chờ',
  guiding: 'Không cần việc nào: {{reason}}',
  total:
    '{{number}} điều khoản: {{carried}} có thực hiện, {{partly}} còn chờ một phần, {{pending}} còn chờ, {{guiding}} chỉ định hướng, {{missing}} bỏ sót.',
  missing: {
    title: 'Có điều khoản không phần nào của kế hoạch thực hiện: {{clauses}}.',
    remedy:
      'Ghi điều khoản ở clause hoặc clauses của phần thực hiện nó trong plan.yaml, hoặc ghi ở guidingText kèm lý do.',
  },
  unlisted: {
    title: 'Kế hoạch chưa liệt kê điều khoản nào.',
    remedy: 'Ghi mọi điều khoản của văn bản ở mục clauses của plan.yaml; xem docs/plan-format.md.',
  },
  invalid: {
    title: 'Kế hoạch chưa hợp lệ, nên chưa xem được điều khoản nào do đâu thực hiện.',
    remedy: 'Sửa các lỗi mà “{{nenep}} plan check {{folder}}” nêu ra.',
  },
};
