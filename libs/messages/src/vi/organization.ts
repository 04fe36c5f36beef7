/** What decisions change of an organization, and what keeps them from being taken. */
export const organization = {
  change: {
    UNIT_FOUNDED: 'thành lập {{name}}',
    UNIT_RENAMED: '{{unit}} đổi tên thành {{name}}',
    UNIT_MERGED: 'nhập {{units}} vào {{into}}',
    UNIT_SPLIT: 'tách {{unit}} thành {{parts}}',
    UNIT_ABOLISHED: 'giải thể {{unit}}',
    PERSON_JOINED: '{{person}} về {{unit}}',
    PERSON_MOVED: '{{person}} chuyển sang {{unit}}',
    PERSON_LEFT: '{{person}} thôi công tác tại cơ quan',
    POSITION_TAKEN_UP: '{{person}} giữ chức danh {{role}}',
    POSITION_LEFT: '{{person}} thôi giữ chức danh {{role}}',
    SEAT_TAKEN_UP: '{{person}} vào {{role}}',
    SEAT_LEFT: '{{person}} thôi tham gia {{role}}',
    DELEGATED: '{{delegator}} ủy quyền cho {{delegate}} đến hết ngày {{until}}',
    DELEGATION_ENDED: '{{delegator}} chấm dứt ủy quyền cho {{delegate}}',
  },
  /** A role with the unit that it is held towards. */
  roleOf: '{{role}} ({{unit}})',
  standing: {
    PENDING: 'chờ phê duyệt',
    SCHEDULED: 'chờ đến ngày',
    IN_FORCE: 'đang có hiệu lực',
    REJECTED: 'không được phê duyệt',
  },
  next: {
    PENDING:
      'Ngày có hiệu lực đã qua nên quyết định chờ người khác phê duyệt ({{role}}); đến lúc đó chưa có gì thay đổi.',
    SCHEDULED: 'Quyết định có hiệu lực từ {{day}}; việc đang mở được giao lại vào ngày ấy.',
    IN_FORCE: 'Quyết định có hiệu lực; việc đang mở được giao lại ngay, việc đã xong giữ nguyên.',
    REJECTED: 'Quyết định không được phê duyệt; không có gì thay đổi.',
  },
  vacant: 'Từ {{day}} không ai giữ {{roles}}: hãy ghi quyết định cử người giữ.',
  refusal: {
    UNIT_UNKNOWN: 'Không có đơn vị {{subject}} vào ngày quyết định có hiệu lực.',
    UNIT_EXISTS: 'Đã có đơn vị {{subject}}, hoặc đơn vị được nhập vào chính nó.',
    STAFF_REMAIN: 'Đơn vị còn người ({{subject}}): hãy chuyển mọi người đi trong cùng quyết định.',
    SPLIT_INCOMPLETE:
      'Mỗi người của đơn vị được tách phải có đúng một nơi đến; xem lại {{subject}}.',
    PERSON_UNKNOWN:
      'Tổ chức không có người nào mang mã {{subject}}: thêm vào people của organization.yaml và áp dụng trước.',
    PERSON_NOT_THERE: '{{subject}} không công tác tại cơ quan vào ngày quyết định có hiệu lực.',
    PERSON_THERE_ALREADY: '{{subject}} đã ở đơn vị đó, hoặc đã thuộc cơ quan.',
    ROLE_UNKNOWN: 'Kế hoạch không có chức danh, tổ chức nào là {{subject}}.',
    UNIT_OF_ROLE:
      'Chức danh {{subject}} giữ đối với từng đơn vị thì phải ghi unit; của cả cơ quan thì không ghi.',
    HELD_ALREADY: '{{subject}} đã giữ vị trí này.',
    NOT_HELD: '{{subject}} không giữ vị trí này vào ngày quyết định có hiệu lực.',
    DELEGATION_INVALID: 'Không ai ủy quyền cho chính mình, hoặc đến một ngày trước khi bắt đầu.',
    NOBODY_APPROVES:
      'Ngày có hiệu lực đã qua, mà organization.yaml không ghi ai phê duyệt (backdated.approvedBy).',
    NOT_PENDING: 'Không có quyết định nào mang mã này đang chờ phê duyệt.',
    NOT_THE_APPROVER: 'Chỉ {{role}} được phê duyệt quyết định có hiệu lực từ ngày đã qua.',
    OWN_DECISION: 'Người ghi quyết định không tự phê duyệt.',
    CONCERNS_YOU: 'Quyết định có tên bạn: người khác phê duyệt.',
    DECISION_ID_REUSED: 'Mã quyết định này đã dùng cho nội dung khác.',
  },
  /** Which of the changes of a decision is at fault. */
  at: 'Thay đổi thứ {{number}}: {{text}}',
};
