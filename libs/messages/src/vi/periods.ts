/** What the ledger says of the periods of a plan, and what comes of a backfill. */
export const periods = {
  backfill: {
    OPENING: 'Kỳ {{period}}: đang mở bù.',
    OPENED_BEFORE: 'Kỳ {{period}}: đã mở từ trước; một kỳ chỉ mở một lần.',
    DUE: 'Kỳ {{period}}: đã đến ngày mở và tự mở.',
    TO_COME: 'Kỳ {{period}}: chưa đến ngày mở; đến ngày sẽ tự mở.',
    NOT_IN_PLAN: 'Kỳ {{period}}: bản kế hoạch hiện hành không có kỳ này.',
  },
  explained: {
    TO_COME: 'Chưa đến ngày mở.',
    DUE: 'Đã đến ngày mở, chưa mở.',
    PAUSED: 'Đã đến ngày mở; chưa mở vì kế hoạch đang tạm dừng.',
    NOT_HELD: 'Theo kế hoạch không tổ chức kỳ này: {{reason}} ({{reference}}).',
    MERGED: 'Theo kế hoạch gộp vào kỳ {{period}}: {{reason}} ({{reference}}).',
    onTime: 'Mở đúng ngày.',
    ON_REQUEST: 'Mở bù theo yêu cầu, muộn {{late}}.',
    WHILE_PAUSED: 'Mở muộn {{late}} vì kế hoạch tạm dừng.',
    NOT_RUNNING: 'Mở muộn {{late}}: đến ngày mở hệ thống không chạy hoặc chưa biết kỳ này.',
    REHEARSAL: 'Mở ngay khi bắt đầu diễn tập.',
    replanned: '{{text}} Các hạn được tính lại từ ngày mở.',
    notInPlan: '{{text}} Bản hiện hành không còn kỳ này; chu kỳ theo bản lúc mở.',
  },
  late: { days: '{{days}} ngày {{hours}} giờ', hours: '{{hours}} giờ' },
};
