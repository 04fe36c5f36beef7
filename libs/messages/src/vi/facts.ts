/** One sentence for each kind of fact, as the timeline tells it; names are filled in when read. */
export const facts = {
  plan: {
    activated: 'Kế hoạch có hiệu lực (bản {{version}}): {{periods}} kỳ, từ {{from}} đến {{to}}.',
    updated: 'Kế hoạch chuyển sang bản {{version}}: {{periods}} kỳ.',
    ended: 'Kế hoạch kết thúc sau {{periods}} kỳ.',
    paused: '{{actor}} tạm dừng kế hoạch: không mở kỳ nào cho đến khi cho chạy tiếp.',
    resumed: '{{actor}} cho kế hoạch chạy tiếp.',
    endedEarly:
      '{{actor}} kết thúc kế hoạch trước hạn: {{skipped}} kỳ không mở nữa, {{open}} kỳ đang mở làm tiếp đến hết.',
    backfill: '{{actor}} yêu cầu mở bù kỳ {{periods}} của {{cycle}}.',
  },
  period: {
    opened: 'Mở kỳ {{period}} của {{cycle}}.',
    replanned: 'Mở kỳ {{period}} của {{cycle}}; các hạn được tính lại từ ngày mở.',
    backfilled: 'Mở bù kỳ {{period}} của {{cycle}}; giữ nguyên các hạn.',
    backfilledReplanned: 'Mở bù kỳ {{period}} của {{cycle}}; các hạn được tính lại từ ngày mở.',
    skipped: {
      WHILE_PAUSED:
        'Kỳ {{period}} của {{cycle}} không mở: đến ngày mở trong lúc kế hoạch tạm dừng.',
      ENDED_EARLY: 'Kỳ {{period}} của {{cycle}} không mở: kế hoạch đã kết thúc trước hạn.',
    },
    missed: {
      BEFORE_ACTIVATION:
        'Kỳ {{period}} của {{cycle}} không mở: đến ngày mở trước khi kế hoạch có hiệu lực.',
      MISSED_WHILE_DOWN: 'Kỳ {{period}} của {{cycle}} bị lỡ trong lúc hệ thống ngừng.',
    },
  },
  organization: {
    applied: 'Ghi nhận tổ chức theo kế hoạch: {{units}} đơn vị, {{people}} người.',
    updated:
      'Tổ chức theo tệp mới: {{units}} đơn vị, {{people}} người; {{contained}} quyết định đã có sẵn trong tệp.',
    changed:
      'Tổ chức thay đổi từ ngày {{day}} ({{reasons}}): việc đang mở được giao theo người giữ vị trí hiện nay.',
    byFile: 'theo tệp tổ chức',
  },
  change: {
    recorded: {
      IN_FORCE:
        '{{actor}} ghi Quyết định {{number}} ngày {{date}}, có hiệu lực {{effective}}: {{changes}}.',
      SCHEDULED:
        '{{actor}} ghi Quyết định {{number}} ngày {{date}}, sẽ có hiệu lực {{effective}}: {{changes}}.',
      PENDING:
        '{{actor}} ghi Quyết định {{number}} ngày {{date}}, có hiệu lực từ ngày đã qua ({{effective}}) nên chờ phê duyệt: {{changes}}.',
    },
    approved:
      '{{actor}} phê duyệt quyết định có hiệu lực từ ngày đã qua; những gì đã ghi vẫn giữ nguyên.',
    rejected: '{{actor}} không phê duyệt quyết định có hiệu lực từ ngày đã qua.',
    told: 'Báo thay đổi của tổ chức ngày {{day}} cho {{streams}} kỳ đang mở.',
    taken: 'Kỳ {{taken}} đã nhận thay đổi: {{tasks}} việc được giao lại.',
  },
  stream: {
    closed: 'Chuỗi sự kiện {{closed}} khép lại ở số {{sequence}}.',
  },
  cycle: {
    opened: 'Kỳ {{period}} mở với {{people}} người ở {{units}} đơn vị.',
    closed: 'Kỳ {{period}} kết thúc: {{people}} người, ghi thiếu {{gaps}}, muộn {{late}}.',
  },
  part: {
    opened: 'Kỳ {{period}} mở ở một nhóm {{units}} đơn vị với {{people}} người.',
    reviewed:
      'Một nhóm đơn vị đã đánh giá xong: {{people}} người, {{reviewed}} đã được đánh giá, ghi thiếu {{gaps}}.',
    closed:
      'Kỳ {{period}} kết thúc ở một nhóm đơn vị: {{people}} người, ghi thiếu {{gaps}}, muộn {{late}}.',
  },
  date: {
    rolled: 'Hạn của bước {{step}} dời từ {{nominal}} sang {{due}}: {{reasons}}.',
  },
  rolled: {
    WEEKEND: '{{date}} là ngày nghỉ cuối tuần',
    DAY_OFF: '{{date}} là ngày nghỉ ({{name}})',
    MINIMUM_GAP: 'phải cách bước {{after}} ít nhất {{workingDays}} ngày làm việc',
    REPLANNED: 'tính lại theo ngày mở {{opening}}',
    SERVES: 'phải xong trước khi bước {{step}} đến hạn ngày {{due}}',
    OVERRIDDEN: 'quyết định riêng cho kỳ này: {{reference}}',
    ORDERED: '{{by}} ấn định: {{reference}}',
  },
  step: {
    dated: {
      COUNTED_FROM_ACT: 'Bước {{step}} có hạn {{due}}, tính từ khi bước trước thực sự xong.',
      OPENED_LATE: 'Bước {{step}} mở sau hạn đã định; hạn mới là {{due}}.',
    },
    reminded: 'Nhắc lần {{reminder}} ở bước {{step}}: còn {{open}} việc, hạn {{due}}.',
    overdue: 'Bước {{step}} quá hạn {{due}}: còn {{open}} việc.',
    escalated:
      'Việc quá hạn ở bước {{step}} ({{open}} việc) được chuyển lên {{role}}: {{holders}} ({{may}}).',
    completed: 'Bước {{step}} xong: {{decided}} việc đã quyết định, {{gaps}} việc ghi thiếu.',
  },
  may: {
    URGE: 'đôn đốc',
    TAKE_OVER: 'được làm thay',
    EXTEND: 'được gia hạn',
    WAIVE: 'được miễn',
    RECORD_GAP: 'được ghi thiếu và cho làm tiếp',
  },
  tasks: {
    opened: {
      OPENING: 'Giao {{tasks}} việc {{kind}}, hạn {{due}}.',
      READY: 'Đến lượt {{tasks}} việc {{kind}}, hạn {{due}}.',
      GAP: 'Đến lượt {{tasks}} việc {{kind}} dù phần trước ghi thiếu, hạn {{due}}.',
      RETURNED: 'Làm lại {{tasks}} việc {{kind}} đã bị trả lại, hạn {{due}}.',
    },
  },
  task: {
    extended: '{{actor}} cho lùi hạn bước {{step}} của {{task}} đến {{due}}.',
    letGo: {
      waive: '{{actor}} miễn bước {{step}} cho {{task}}; kỳ làm tiếp.',
      'record-gap': '{{actor}} ghi thiếu bước {{step}} của {{task}}; kỳ làm tiếp.',
    },
    rerouted: 'Việc {{task}} chuyển từ {{from}} sang {{to}}.',
    nobody: 'chưa có ai',
    signed: '{{actor}} ký phê duyệt ở bước {{step}}: {{approvals}}/{{needed}} chữ ký cần có.',
    stopped: {
      NOBODY_ELIGIBLE: 'Bước {{step}} dừng lại: không ai được phép phê duyệt.',
      QUORUM_UNREACHABLE: 'Bước {{step}} dừng lại: không còn đủ người để biểu quyết.',
      NOT_CARRIED: 'Bước {{step}} dừng lại: không còn đủ người để đạt số phiếu cần có.',
      NEEDS_A_NEW_ACT:
        'Bước {{step}} dừng lại: tổ chức đã thay đổi, cần một chữ ký mới để xác nhận.',
    },
    decided: {
      submit: '{{actor}} nộp bản tự đánh giá.',
      review: '{{actor}} đánh giá {{subject}}.',
      consolidate: '{{actor}} xác nhận bảng tổng hợp.',
      approve: '{{actor}} phê duyệt kết quả.',
      publish: '{{actor}} cho công bố kết quả.',
      return: '{{actor}} trả lại {{target}}.',
    },
  },
  rung: {
    skipped: 'Nấc {{role}} ở bước {{step}} được bỏ qua: không ai giữ vị trí này.',
  },
  gap: {
    declared: 'Ghi thiếu {{tasks}} việc ở bước {{step}}, theo quy định của kế hoạch.',
  },
  consolidation: {
    assembled:
      'Lập bảng tổng hợp của {{people}} người: {{reviewed}} đã được đánh giá, ghi thiếu {{gaps}}.',
  },
  results: {
    published: 'Công bố kết quả của {{people}} người.',
  },
  undated: 'chưa định',
  late: '{{text}} (sau hạn)',
  actingAs: '{{text}} Với tư cách: {{role}}.',
};
