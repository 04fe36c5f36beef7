/**
 * What the api answers when it cannot do what was asked: what happened, why, and what to do. The
 * codes are part of the contract; `fields` are what can be wrong with one field of a request.
 */
export const problems = {
  BODY_MALFORMED: {
    title: 'Nội dung gửi lên không đọc được',
    detail: 'Nội dung không phải JSON hợp lệ.',
    remedy: 'Gửi lại nội dung ở dạng JSON hợp lệ, mã hóa UTF-8.',
  },
  BODY_TOO_LARGE: {
    title: 'Nội dung gửi lên quá lớn',
    detail: 'Nội dung vượt quá giới hạn {{limit}} KiB. Không có gì được ghi nhận.',
    remedy: 'Rút gọn nội dung rồi gửi lại.',
  },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'Kiểu nội dung không được hỗ trợ',
    detail: 'Địa chỉ này chỉ nhận application/json.',
    remedy: 'Đặt tiêu đề Content-Type: application/json và gửi nội dung ở dạng JSON.',
  },
  REQUEST_INVALID: {
    title: 'Yêu cầu chưa đúng',
    detail: 'Có nội dung thiếu hoặc sai trong yêu cầu. Không có gì được ghi nhận.',
    remedy: 'Sửa từng mục được nêu trong "errors" rồi gửi lại.',
  },
  CURSOR_INVALID: {
    title: 'Con trỏ trang không dùng được',
    detail: 'Con trỏ không do địa chỉ này trả về, hoặc thuộc về một bộ lọc khác.',
    remedy: 'Đọc lại từ trang đầu, không kèm "cursor".',
  },
  SIGNED_OUT: {
    title: 'Chưa đăng nhập',
    detail: 'Yêu cầu này cần đăng nhập; phiên đã hết hạn hoặc chưa có.',
    remedy: 'Đăng nhập rồi gửi lại yêu cầu.',
  },
  CREDENTIALS_WRONG: {
    title: 'Không đăng nhập được',
    detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    remedy:
      'Kiểm tra lại cả hai; nếu nhiều tổ chức có cùng tên đăng nhập, ghi rõ tên@tổ-chức. Quên mật khẩu thì nhờ người quản trị đặt lại.',
  },
  TOO_MANY_SIGN_INS: {
    title: 'Đăng nhập sai quá nhiều lần',
    detail: 'Đã có quá nhiều lần đăng nhập sai; tạm thời không đăng nhập được từ địa chỉ của bạn.',
    remedy: 'Chờ {{seconds}} giây rồi thử lại.',
  },
  CSRF_MISSING: {
    title: 'Thiếu mã xác nhận của phiên',
    detail: 'Yêu cầu thay đổi dữ liệu bằng phiên trình duyệt phải kèm mã xác nhận của phiên đó.',
    remedy:
      'Gửi tiêu đề X-CSRF-Token với giá trị của cookie "nenep-csrf"; hoặc đăng nhập lại nếu cookie đã mất.',
  },
  FORBIDDEN: {
    title: 'Không có quyền',
    detail: 'Tài khoản của bạn không có quyền làm việc này.',
    remedy: 'Nhờ người quản trị cấp quyền, hoặc đăng nhập bằng tài khoản có quyền.',
  },
  ROUTE_UNKNOWN: {
    title: 'Không có địa chỉ này',
    detail: 'Không có gì ở {{method}} {{path}}.',
    remedy: 'Xem các địa chỉ hiện có ở /api/docs.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Phương thức không được phép',
    detail: '{{path}} không nhận {{method}}.',
    remedy: 'Dùng một trong các phương thức: {{allowed}}.',
  },
  NOT_FOUND: {
    title: 'Không tìm thấy',
    detail: 'Không có mục này, hoặc bạn không được xem nó.',
    remedy: 'Kiểm tra lại mã trong địa chỉ.',
  },
  WORLD_UNKNOWN: {
    title: 'Không có thế giới này',
    detail: 'Không có thế giới nào mang mã "{{world}}"; có thể nó đã bị xóa.',
    remedy: 'Xem danh sách ở /api/v1/worlds.',
  },
  WORLD_READ_ONLY: {
    title: 'Thế giới này chỉ để xem',
    detail: 'Thế giới tua nhanh là mô phỏng đã chạy xong; không thể quyết định trong đó.',
    remedy: 'Bỏ tham số "world" để làm việc trên hồ sơ thật.',
  },
  ANSWERS_INVALID: {
    title: 'Phiếu chưa hợp lệ',
    detail: 'Có câu trả lời thiếu hoặc sai so với mẫu phiếu. Không có gì được ghi nhận.',
    remedy: 'Sửa từng mục được nêu trong "errors" rồi gửi lại.',
  },
  TASK_UNKNOWN: {
    title: 'Không có việc này',
    detail: 'Không có việc nào mang mã này trong kỳ.',
    remedy: 'Xem lại danh sách việc của bạn.',
  },
  TASK_NOT_OPEN: {
    title: 'Việc đã xong',
    detail: 'Việc này không còn chờ quyết định. {{who}}',
    remedy: 'Mở lại việc để xem ai đã làm và lúc nào; không cần làm gì thêm.',
  },
  TASK_CHANGED: {
    title: 'Việc đã thay đổi',
    detail: 'Việc này đã thay đổi sau khi bạn mở; quyết định của bạn chưa được ghi nhận.',
    remedy: 'Mở lại việc, xem bản mới rồi quyết định lại với một mã quyết định mới.',
  },
  NOT_YOURS: {
    title: 'Việc của người khác',
    detail: 'Việc này không giao cho bạn và bạn không thay được người được giao.',
    remedy: 'Người được giao, hoặc cấp được phép làm thay, phải quyết định việc này.',
  },
  NO_LONGER_YOURS: {
    title: 'Việc đã chuyển cho người khác',
    detail: 'Từ {{since}} việc này thuộc thẩm quyền của {{who}}, theo thay đổi của tổ chức.',
    remedy:
      'Người có thẩm quyền hiện nay quyết định việc này; quyết định bạn đã gửi trước đó vẫn giữ nguyên.',
  },
  APPROVAL_REFUSED: {
    title: 'Không được phê duyệt quyết định này',
    detail: '{{why}}',
    remedy:
      'Người khác có thẩm quyền phê duyệt; `nenep organization pending` liệt kê quyết định đang chờ.',
  },
  CHANGE_REFUSED: {
    title: 'Quyết định về tổ chức không ghi được',
    detail: '{{why}}',
    remedy:
      'Sửa quyết định rồi ghi lại; `nenep organization show --on` cho biết tổ chức vào một ngày.',
  },
  OWN_WORK: {
    title: 'Không tự đánh giá mình ở vai người duyệt',
    detail: 'Không ai được duyệt việc của chính mình.',
    remedy: 'Để người duyệt khác, hoặc cấp trên, quyết định việc này.',
  },
  COUNTED_ALREADY: {
    title: 'Bạn đã ký việc này rồi',
    detail: 'Mỗi người chỉ được tính một lần trong một lần phê duyệt. {{who}}',
    remedy: 'Không cần làm gì thêm; việc còn chờ chữ ký của những người khác.',
  },
  VERB_NOT_ALLOWED: {
    title: 'Không làm được như vậy với việc này',
    detail: 'Việc này không nhận hành động "{{verb}}" lúc này.',
    remedy: 'Mở lại việc và dùng một trong các hành động được nêu trong "verbs".',
  },
  CONTENT_REQUIRED: {
    title: 'Thiếu nội dung',
    detail: 'Hành động này cần nội dung: phiếu đã điền, hoặc lý do khi trả lại.',
    remedy: 'Gửi kèm "answers" theo mẫu phiếu, hoặc "reasons" khi trả lại.',
  },
  EXTENSION_INVALID: {
    title: 'Không lùi được đến ngày này',
    detail:
      'Hạn mới phải là một ngày làm việc sau hạn cũ và sau hôm nay, không quá 60 ngày làm việc.',
    remedy: 'Gửi lại với "until" là một ngày như vậy; `nenep calendar add` tính giúp.',
  },
  TARGET_INVALID: {
    title: 'Không trả lại được việc đã nêu',
    detail: 'Việc nêu trong "target" không thể trả lại từ đây, hoặc phải nêu rõ trả lại việc nào.',
    remedy: 'Chọn một trong các việc nêu trong "targets" của việc này.',
  },
  DECISION_ID_REUSED: {
    title: 'Mã quyết định đã dùng',
    detail: 'Mã quyết định này đã dùng cho một nội dung khác. Quyết định trước vẫn giữ nguyên.',
    remedy: 'Gửi lại với một mã quyết định mới.',
  },
  CYCLE_CLOSED: {
    title: 'Kỳ đã kết thúc',
    detail: 'Kỳ này đã đóng; không còn nhận quyết định.',
    remedy: 'Xem kết quả của kỳ; ý kiến về kết quả được gửi theo thủ tục kiến nghị.',
  },
  TOO_MANY_AT_ONCE: {
    title: 'Gửi quá nhiều yêu cầu cùng lúc',
    detail:
      'Tài khoản hoặc địa chỉ của bạn đang có quá nhiều yêu cầu chưa xử lý xong. Yêu cầu này chưa được nhận.',
    remedy: 'Chờ {{seconds}} giây rồi gửi lại; gửi ít yêu cầu cùng lúc hơn.',
  },
  API_BUSY: {
    title: 'Hệ thống đang quá tải',
    detail: 'Đang có quá nhiều yêu cầu chưa xử lý xong. Yêu cầu này chưa được nhận.',
    remedy: 'Chờ {{seconds}} giây rồi gửi lại; không có gì bị mất.',
  },
  DOOR_BUSY: {
    title: 'Đang quá nhiều người cùng gửi',
    detail: 'Quyết định của bạn chưa được nhận.',
    remedy: 'Chờ {{seconds}} giây rồi gửi lại với cùng mã quyết định.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Chưa biết quyết định đã được ghi nhận hay chưa',
    detail: 'Hệ thống điều hành chưa trả lời kịp. Quyết định có thể đã hoặc chưa được ghi nhận.',
    remedy: 'Gửi lại với cùng mã quyết định: nếu đã ghi nhận, bạn sẽ nhận lại đúng câu trả lời đó.',
  },
  STORE_UNAVAILABLE: {
    title: 'Kho dữ liệu tạm thời không trả lời',
    detail: 'Không đọc hoặc ghi được dữ liệu lúc này. Chưa có quyết định nào được ghi nhận.',
    remedy: 'Chờ {{seconds}} giây rồi gửi lại; gửi lại không làm gì hai lần.',
  },
  ENGINE_UNAVAILABLE: {
    title: 'Hệ thống điều hành tạm thời không trả lời',
    detail: 'Chưa chuyển được yêu cầu tới hệ thống điều hành.',
    remedy: 'Chờ {{seconds}} giây rồi gửi lại; gửi lại không làm gì hai lần.',
  },
  NOT_YET_READABLE: {
    title: 'Chưa đọc được điều vừa ghi',
    detail: 'Điều vừa ghi đã được giữ chắc, nhưng chưa tới bản để đọc.',
    remedy: 'Chờ {{seconds}} giây rồi đọc lại, hoặc đọc không kèm "after".',
  },
  PLAN_INVALID: {
    title: 'Kế hoạch chưa hợp lệ',
    detail: 'Có {{places}} chỗ cần sửa trong tệp kế hoạch. Không có gì được áp dụng.',
    remedy: 'Sửa từng chỗ được nêu trong "problems" (tệp:dòng:cột) rồi áp dụng lại.',
  },
  REHEARSAL_MIXED: {
    title: 'Không trộn diễn tập với hồ sơ thật',
    detail: 'Tổ chức "{{organization}}" đã có ở dạng kia (diễn tập hoặc thật).',
    remedy: 'Chọn một mã tổ chức khác cho bản diễn tập.',
  },
  PLAN_ENDED: {
    title: 'Kế hoạch đã kết thúc',
    detail:
      'Mọi kỳ của kế hoạch này đã được giải quyết, hoặc kế hoạch đã kết thúc trước hạn; kế hoạch không nhận bản mới hay lệnh nào nữa.',
    remedy: 'Áp dụng kế hoạch của năm mới với một mã kế hoạch khác.',
  },
  PLAN_PAUSED: {
    title: 'Kế hoạch đang tạm dừng',
    detail: 'Kế hoạch đang tạm dừng nên không mở kỳ nào, kể cả theo yêu cầu.',
    remedy: 'Cho kế hoạch chạy tiếp (nenep plan resume) rồi yêu cầu lại.',
  },
  INITIAL_PASSWORD_REFUSED: {
    title: 'Không đặt chung mật khẩu cho tổ chức thật',
    detail: '"initialPassword" chỉ dùng được cho diễn tập và tua nhanh.',
    remedy: 'Bỏ "initialPassword"; đặt mật khẩu riêng cho từng tài khoản.',
  },
  INTERNAL: {
    title: 'Lỗi của hệ thống',
    detail: 'Đã xảy ra lỗi không lường trước.',
    remedy: 'Thử lại; nếu vẫn lỗi, báo người vận hành kèm mã yêu cầu {{request}}.',
  },
  fields: {
    EXPECTED: {
      TEXT: 'Thiếu hoặc sai kiểu; cần một chuỗi ký tự.',
      NUMBER: 'Thiếu hoặc sai kiểu; cần một số nguyên.',
      BOOLEAN: 'Thiếu hoặc sai kiểu; cần true hoặc false.',
      LIST: 'Thiếu hoặc sai kiểu; cần một danh sách.',
      OBJECT: 'Thiếu hoặc sai kiểu; cần một đối tượng JSON.',
    },
    TOO_SMALL: 'Quá ngắn hoặc quá nhỏ; tối thiểu {{minimum}}.',
    TOO_BIG: 'Quá dài hoặc quá lớn; tối đa {{maximum}}.',
    FORMATS: {
      SLUG: 'Không đúng dạng mã: chỉ gồm chữ thường không dấu, chữ số và dấu nối, nhiều nhất 64 ký tự, ví dụ monthly-evaluation.',
      STREAM: 'Không đúng dạng chuỗi sự kiện, ví dụ tayninh/2021/monthly-evaluation/2021-05.',
      CYCLE: 'Không đúng dạng địa chỉ kỳ, ví dụ tayninh~2021~monthly-evaluation~2021-05.',
      TASK: 'Không đúng dạng mã việc, ví dụ tayninh~2021~monthly-evaluation~2021-05~self.cb-012.',
      TASK_KEY: 'Không đúng dạng mã việc trong kỳ, ví dụ self.cb-012.',
      DECISION:
        'Không đúng dạng mã quyết định: 8 đến 64 chữ không dấu, chữ số, dấu nối hoặc gạch dưới; một UUID là được, ví dụ 3f1c2b7e-5d0a-4c1e-9b7f-2a6d8e4c0b13.',
      AFTER: 'Không đúng dạng số của sự kiện, ví dụ tayninh/2021/monthly-evaluation/2021-05:17.',
      MOMENT:
        'Không đúng dạng thời điểm (UTC, đến phần nghìn giây), ví dụ 2021-05-20T00:00:00.000Z.',
      ROLE: 'Không đúng dạng chức danh, tổ chức: chỉ gồm chữ hoa không dấu, chữ số và gạch dưới, ví dụ UNIT_HEAD.',
      DATE: 'Không đúng dạng ngày, ví dụ 2021-05-20.',
    },
    CHOICE: 'Không có lựa chọn này; chọn một trong: {{values}}.',
    SURPLUS: 'Không có mục nào tên {{keys}}; bỏ đi.',
    PERIODS:
      'Chu kỳ “{{cycle}}” không có kỳ nào trong khoảng này; các kỳ của kế hoạch: {{values}}.',
    NO_ORGANIZATION: 'Chưa có tổ chức nào; hãy áp dụng một kế hoạch trước.',
    OTHER: 'Không hợp lệ.',
  },
};
