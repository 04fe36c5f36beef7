/** The help screens of the command `nenep`. */
export const cliHelp = {
  about:
    'Nề Nếp vận hành kế hoạch năm của một tổ chức: đến kỳ thì tự mở việc, giao đúng người, nhắc và chuyển cấp khi quá hạn, và ghi lại mọi quyết định.',
  titles: {
    usage: 'Cách dùng',
    commands: 'Lệnh',
    arguments: 'Đối số',
    options: 'Tùy chọn',
    globalOptions: 'Tùy chọn chung',
    examples: 'Ví dụ',
    exitCodes: 'Mã thoát',
    environment: 'Biến môi trường',
  },
  words: {
    account: 'tài khoản',
    assignment: 'mục=giá trị',
    command: 'lệnh',
    cursor: 'con trỏ',
    cycle: 'chu kỳ',
    address: 'địa chỉ',
    day: 'ngày',
    file: 'tệp',
    folder: 'thư mục',
    id: 'mã',
    key: 'mã việc',
    name: 'tên',
    number: 'số',
    options: 'tùy chọn',
    other: 'thư-mục|tổ-chức/kế-hoạch',
    period: 'kỳ',
    place: 'chuỗi:số',
    plan: 'tổ-chức/kế-hoạch',
    state: 'trạng thái',
    task: 'mã việc',
    text: 'chữ',
    value: 'giá trị',
    verb: 'hành động',
  },
  options: {
    help: 'xem hướng dẫn',
    helpCommand: 'xem hướng dẫn của một lệnh',
    version: 'xem phiên bản của lệnh này',
    server: 'địa chỉ máy chủ; nếu bỏ trống thì dùng máy chủ đăng nhập lần trước',
    json: 'in nguyên văn JSON của máy chủ, để chương trình khác đọc',
    lang: 'ngôn ngữ: vi (tiếng Việt) hoặc en (tiếng Anh)',
    world: 'xem một bản tua nhanh thay cho hồ sơ thật; danh sách ở lệnh worlds',
    after: 'chờ đến khi đọc được sự kiện này, ví dụ số mà lệnh decide vừa in ra',
    limit: 'số mục mỗi trang, nhiều nhất {{largest}}',
    cursor: 'xem tiếp từ con trỏ mà trang trước đã in ra',
    all: 'xem tất cả các trang; với --json, mỗi mục một dòng (JSON Lines)',
  },
  exitCodes: {
    OK: 'thành công',
    UNEXPECTED: 'lỗi không lường trước',
    INVALID: 'dùng lệnh chưa đúng, hoặc nội dung chưa hợp lệ',
    FORBIDDEN: 'chưa đăng nhập, hoặc không có quyền',
    NOT_FOUND: 'không tìm thấy',
    REFUSED: 'bị từ chối vì đã xong, đã thay đổi hoặc đã đóng',
    UNAVAILABLE: 'máy chủ không trả lời hoặc đang bận; chạy lại sau',
  },
  environment: {
    NENEP_SERVER: 'địa chỉ máy chủ khi không có --server',
    NENEP_PASSWORD: 'mật khẩu cho lệnh login',
    NENEP_LANG: 'ngôn ngữ khi không có --lang: vi hoặc en',
    NENEP_CONFIG_DIR: 'thư mục giữ thông tin đăng nhập, mặc định ~/.config/nenep',
  },
  start: {
    login: 'đăng nhập',
    tasks: 'việc đang chờ tôi',
    timeline: 'những gì vừa xảy ra',
    help: 'hướng dẫn của lệnh decide',
  },
  login: {
    summary: 'đăng nhập một máy chủ',
    description:
      'Đăng nhập một máy chủ. Thông tin đăng nhập được giữ riêng cho từng máy chủ, trong một tệp chỉ mình bạn đọc được; mật khẩu không được giữ lại.',
    username: 'tên đăng nhập; nếu bỏ trống thì lệnh sẽ hỏi',
    passwordStdin: 'đọc mật khẩu từ đầu vào chuẩn thay vì hỏi',
    examples: {
      asked: 'lệnh hỏi tên đăng nhập và mật khẩu',
      named: 'chỉ hỏi mật khẩu',
      piped: 'không hỏi gì, dùng trong kịch bản tự động',
    },
  },
  logout: {
    summary: 'đăng xuất',
    description: 'Hủy phiên đăng nhập trên máy chủ và xóa thông tin đăng nhập trên máy này.',
    examples: {
      last: 'đăng xuất khỏi máy chủ đăng nhập lần trước',
      server: 'đăng xuất khỏi máy chủ được nêu',
    },
  },
  whoami: {
    summary: 'xem bạn đang đăng nhập với tài khoản nào',
    description: 'Xem tài khoản, tổ chức, các vị trí và quyền của bạn trên máy chủ.',
    examples: { plain: 'tôi là ai', json: 'nguyên văn JSON' },
  },
  password: {
    summary: 'đặt mật khẩu mới cho một tài khoản (người quản trị)',
    description:
      'Đặt mật khẩu mới (ít nhất 12 ký tự) cho một tài khoản và hủy mọi phiên đăng nhập của tài khoản đó. Chỉ người quản trị dùng được. Lệnh hỏi mật khẩu hai lần, hoặc đọc từ đầu vào chuẩn.',
    username: 'tên đăng nhập; dạng tên@tổ-chức khi nhiều tổ chức có cùng tên',
    examples: {
      asked: 'lệnh hỏi mật khẩu mới',
      piped: 'lấy mật khẩu mới từ tệp, dùng trong kịch bản tự động',
    },
  },
  plan: {
    summary: 'kiểm tra và áp dụng kế hoạch',
    description:
      'Kế hoạch là một thư mục có ba tệp: plan.yaml (nội dung), organization.yaml (đơn vị, vị trí, người) và calendar.yaml (ngày nghỉ).',
    name: 'kế hoạch đang chạy, dạng tổ-chức/kế-hoạch, ví dụ tayninh/2021',
    folder: 'thư mục có plan.yaml, organization.yaml và calendar.yaml',
  },
  planCheck: {
    summary: 'kiểm tra kế hoạch, không cần máy chủ',
    description:
      'Kiểm tra ba tệp của kế hoạch ngay trên máy này và nêu từng chỗ cần sửa theo tệp:dòng:cột. Mã thoát 0 khi hợp lệ (kể cả có cảnh báo), 2 khi có lỗi.',
    sarif: 'in kết quả theo SARIF 2.1.0, cho phần mềm soạn thảo và CI',
    examples: {
      folder: 'kiểm tra kế hoạch mẫu',
      json: 'kiểm tra thư mục hiện tại, in JSON',
      sarif: 'kiểm tra thư mục hiện tại, in SARIF cho CI',
    },
  },
  planCoverage: {
    summary: 'điều khoản nào do đâu thực hiện',
    description:
      'Liệt kê mọi điều khoản của kế hoạch (mục clauses) và phần nào của kế hoạch thực hiện từng điều khoản: thông tin văn bản, chức danh, chu kỳ, bước. Chu kỳ thuộc loại chưa chạy được ghi là còn chờ. Mã thoát 0 khi không sót điều khoản nào, 2 khi có điều khoản không phần nào thực hiện hoặc kế hoạch có lỗi.',
    examples: {
      folder: 'bảng điều khoản của kế hoạch mẫu',
      json: 'như trên cho thư mục hiện tại, in JSON',
    },
  },
  planApply: {
    summary: 'áp dụng kế hoạch (người quản trị)',
    description:
      'Gửi kế hoạch tới máy chủ để kiểm tra và áp dụng. Áp dụng lại cùng một kế hoạch không làm gì thêm. Chỉ người quản trị dùng được.',
    dryRun: 'chỉ kiểm tra trên máy chủ, không áp dụng',
    rehearsal: 'áp dụng thành một bản diễn tập, cho một tổ chức riêng mang mã này',
    name: 'tên hiển thị của tổ chức diễn tập',
    initialPasswordStdin:
      'đọc từ đầu vào chuẩn một mật khẩu ban đầu cho mọi tài khoản của bản diễn tập',
    examples: {
      dryRun: 'xem máy chủ có nhận không, chưa áp dụng',
      apply: 'áp dụng thật',
      rehearsal: 'áp dụng thành bản diễn tập',
      rehearsalName: 'Tỉnh đoàn Tây Ninh (diễn tập)',
    },
  },
  planDiff: {
    summary: 'so sánh hai bản kế hoạch',
    description:
      'So sánh hai thư mục kế hoạch (cũ, mới) ngay trên máy này; hoặc so một thư mục với bản đang có hiệu lực trên máy chủ: kỳ nào thêm, bớt, dời, ngày cũ và ngày mới, quy định và người nào đổi, và những kỳ đang mở giữ bản nào.',
    one: 'thư mục của bản cũ; hoặc của bản mới khi so với bản đang có hiệu lực',
    other:
      'thư mục của bản mới, hoặc kế hoạch đang chạy, dạng tổ-chức/kế-hoạch (thư mục như vậy thì viết ./a/b)',
    examples: {
      folders: 'so hai thư mục',
      inForce: 'so với bản đang có hiệu lực',
    },
  },
  planPeriods: {
    summary: 'xem từng kỳ của kế hoạch: đã mở, lỡ, bỏ qua, sắp tới',
    description:
      'Sổ các kỳ: kế hoạch định mở kỳ nào vào lúc nào, thực tế đã mở khi nào, muộn bao nhiêu, vì sao lỡ hoặc bỏ qua; kèm các lệnh tạm dừng, chạy tiếp, kết thúc và mở bù.',
    examples: { plain: 'mọi kỳ của kế hoạch năm 2021', json: 'nguyên văn JSON' },
  },
  planBackfill: {
    summary: 'mở bù các kỳ đã lỡ (người quản trị)',
    description:
      'Mở bù những kỳ đã lỡ, bị bỏ qua, hoặc đến ngày mở trước khi kế hoạch có hiệu lực. Kỳ nào đã mở thì không mở lần thứ hai. Lệnh trả lời từng kỳ một. Chỉ người quản trị dùng được.',
    cycle: 'mã chu kỳ, ví dụ monthly-evaluation',
    from: 'từ kỳ này (2021-05), hoặc từ kỳ mở vào ngày này (2021-05-01) trở đi',
    to: 'đến hết kỳ này, hoặc đến kỳ mở vào ngày này',
    examples: {
      periods: 'mở bù từ kỳ tháng 5 đến kỳ tháng 7',
      days: 'theo ngày mở, in JSON',
    },
  },
  planOrders: {
    reason: 'lý do, bằng lời của bạn; được lưu và hiện cùng lệnh',
    json: 'in JSON',
    pause: {
      summary: 'tạm dừng kế hoạch (người quản trị)',
      description:
        'Từ lúc này không mở kỳ nào; các kỳ đang mở làm tiếp. Chỉ người quản trị dùng được.',
      example: 'tạm dừng cho đến khi cho chạy tiếp',
      reason: 'Chờ quyết định mới của Ban Thường vụ',
    },
    resume: {
      summary: 'cho kế hoạch chạy tiếp (người quản trị)',
      description:
        'Kế hoạch chạy tiếp. Kỳ đến ngày mở trong lúc tạm dừng được mở hay bỏ qua theo "catchUp" của chu kỳ. Chỉ người quản trị dùng được.',
      example: 'cho chạy tiếp',
      reason: 'Đã có quyết định mới',
    },
    end: {
      summary: 'kết thúc hẳn kế hoạch trước hạn (người quản trị)',
      description:
        'Không mở kỳ nào nữa, và không thể cho chạy lại. Lệnh nêu các kỳ đang mở; chúng làm tiếp đến hết rồi kế hoạch mới khép lại. Chỉ người quản trị dùng được.',
      example: 'kết thúc kế hoạch',
      reason: 'Thay bằng kế hoạch khác',
    },
  },
  organization: {
    summary: 'xem và thay đổi tổ chức: đơn vị, chức danh, người giữ, từ ngày nào',
    description:
      'Tổ chức được ghi theo thời gian: ai làm ở đâu, ai giữ chức danh nào vào từng ngày. Mỗi thay đổi là một quyết định có số, ngày và ngày hiệu lực; việc đang mở được giao lại cho người giữ vị trí mới, việc đã xong giữ nguyên.',
  },
  organizationShow: {
    summary: 'xem tổ chức vào một ngày',
    description: 'Xem vào một ngày ai làm ở đơn vị nào, ai giữ chức danh nào, đơn vị tên gì.',
    on: 'ngày cần xem, ví dụ 2021-08-30; mặc định là hôm nay',
    known: 'theo những gì đã biết đến hết ngày này, không kể quyết định ghi sau đó',
    examples: {
      day: 'tổ chức vào ngày 30/8/2021',
      known: 'ngày 20/8 như đã biết vào ngày 30/8',
    },
  },
  organizationChange: {
    summary: 'ghi một quyết định thay đổi tổ chức (người quản trị)',
    description:
      'Ghi một quyết định từ tệp: nhập, tách, đổi tên, giải thể, thành lập đơn vị; người về, chuyển, thôi; giữ và thôi chức danh; ủy quyền. Ngày hiệu lực đã qua thì quyết định chờ người khác phê duyệt. Gửi lại cùng một tệp không ghi hai lần. Chỉ người quản trị dùng được.',
    file: 'tệp YAML của quyết định; mẫu ở plans/tayninh-2021/changes',
    decision: 'mã của quyết định; nếu bỏ trống thì lấy theo nội dung tệp',
    examples: { plain: 'ghi quyết định nhập hai đơn vị', id: 'đặt mã cho quyết định, in JSON' },
  },
  organizationChanges: {
    summary: 'xem các quyết định đã ghi',
    description:
      'Xem mọi quyết định thay đổi tổ chức, mới nhất trước, và kết quả của từng quyết định.',
    examples: { plain: 'mọi quyết định', json: 'nguyên văn JSON' },
  },
  organizationPending: {
    summary: 'xem các quyết định chờ phê duyệt',
    description: 'Xem những quyết định có hiệu lực từ ngày đã qua và còn chờ người khác phê duyệt.',
    examples: { plain: 'các quyết định đang chờ', json: 'nguyên văn JSON' },
  },
  organizationVerdicts: {
    id: 'mã của quyết định, như lệnh organization pending in ra',
    reason: 'lý do, được giữ bên cạnh hồ sơ',
    words: 'Đúng với biên bản họp',
    withReason: 'kèm lý do',
    approve: {
      summary: 'phê duyệt quyết định có hiệu lực từ ngày đã qua',
      description:
        'Phê duyệt một quyết định đang chờ. Chỉ người giữ chức danh mà organization.yaml ghi ở backdated; không phải người đã ghi, cũng không phải người có tên trong quyết định. Những gì đã ghi không đổi.',
      example: 'phê duyệt',
    },
    reject: {
      summary: 'không phê duyệt quyết định có hiệu lực từ ngày đã qua',
      description: 'Không phê duyệt một quyết định đang chờ; nó không có hiệu lực.',
      example: 'không phê duyệt',
    },
  },
  cycles: {
    summary: 'xem các kỳ đã mở',
    description: 'Xem các kỳ đã mở của kế hoạch: đang ở bước nào, còn chờ bao nhiêu việc.',
    organization: 'xem các kỳ của tổ chức này; mặc định là tổ chức của bạn',
    plan: 'chỉ các kỳ của kế hoạch này, ví dụ 2021',
    cycle: 'chỉ các kỳ của chu kỳ này, ví dụ monthly-evaluation',
    state: 'chỉ các kỳ OPEN (đang chạy) hoặc CLOSED (đã đóng)',
    examples: {
      all: 'mọi kỳ bạn được xem',
      open: 'các kỳ đang chạy',
      cycle: 'mọi kỳ đánh giá hằng tháng của kế hoạch năm 2021',
      show: 'chi tiết một kỳ',
    },
  },
  cyclesShow: {
    summary: 'xem một kỳ',
    description: 'Xem một kỳ: từng bước, hạn, số việc đang chờ, đã xong và ghi thiếu.',
    address: 'địa chỉ của kỳ, như lệnh cycles in ra',
    examples: {
      plain: 'kỳ tháng 5 năm 2021',
      world: 'cùng kỳ đó trong một bản tua nhanh',
    },
  },
  cyclesResults: {
    summary: 'xem kết quả đã công bố của một kỳ',
    description:
      'Xem kết quả đã công bố của một kỳ: của chính bạn, và của những người bạn phụ trách. Chưa công bố thì chưa ai xem được.',
    examples: {
      plain: 'kết quả kỳ tháng 5 năm 2021',
      json: 'nguyên văn JSON',
    },
  },
  tasks: {
    summary: 'xem việc của bạn',
    description: 'Xem việc đang chờ bạn, việc hạn trước đứng trước.',
    escalated:
      'những việc quá hạn đã chuyển lên chức danh hay tổ chức của mình, thay vì việc của mình',
    state: 'chỉ việc ở trạng thái này: OPEN (đang chờ, mặc định), DONE (đã xong), GAP (ghi thiếu)',
    cycle: 'chỉ việc của chu kỳ này, ví dụ monthly-evaluation',
    period: 'chỉ việc của kỳ này, ví dụ 2021-05',
    examples: {
      open: 'việc đang chờ tôi',
      done: '20 việc tôi đã làm gần đây nhất',
      show: 'chi tiết một việc',
    },
  },
  tasksShow: {
    summary: 'xem một việc',
    description:
      'Xem một việc: vì sao có, phiếu cần điền, những gì đã làm trước đó, và bạn làm được gì với nó.',
    task: 'mã của việc, như lệnh tasks in ra',
    examples: { plain: 'việc phê duyệt của kỳ', json: 'nguyên văn JSON' },
  },
  decide: {
    summary: 'quyết định một việc',
    description:
      'Quyết định một việc: nộp, đánh giá, xác nhận tổng hợp, phê duyệt, công bố hoặc trả lại. Mỗi quyết định mang một mã: gửi lại với cùng mã và cùng nội dung thì nhận lại đúng câu trả lời trước, không có gì được ghi hai lần. Khi mất kết nối, lệnh tự hỏi lại trong 30 giây.',
    verb: 'một trong: {{verbs}}',
    answers: 'phiếu đã điền, một tệp JSON; - để đọc từ đầu vào chuẩn',
    set: 'điền một mục của phiếu; dùng được nhiều lần, đè lên --answers',
    reasons: 'lý do, bắt buộc khi trả lại',
    target: 'khi trả lại: việc nào phải làm lại',
    until: 'khi gia hạn: hạn mới là hết ngày này',
    decision: 'mã quyết định của lần gửi trước, để hỏi lại; nếu bỏ trống thì lệnh tự tạo',
    taskVersion: 'bản của việc mà bạn đã xem; nếu bỏ trống thì lệnh đọc bản hiện tại',
    examples: {
      approve: 'phê duyệt kết quả của kỳ',
      submit: 'nộp bản tự đánh giá từ một tệp, riêng điểm là 92',
      return: 'trả lại, kèm lý do',
      reasons: 'Chưa nêu kết quả công việc',
    },
  },
  timeline: {
    summary: 'xem những gì đã xảy ra',
    description:
      'Xem dòng thời gian: mọi sự kiện đã ghi, mới nhất trước, lọc theo các tùy chọn dưới đây. Các loại sự kiện cho --type: {{types}}.',
    organization: 'mã tổ chức',
    plan: 'mã kế hoạch',
    cycle: 'mã chu kỳ, ví dụ monthly-evaluation',
    period: 'mã kỳ, ví dụ 2021-05',
    unit: 'mã đơn vị',
    step: 'mã bước',
    task: 'mã việc trong kỳ, ví dụ self.cb-012',
    clause: 'điều của kế hoạch, ví dụ II.1b',
    type: 'loại sự kiện',
    actor: 'mã của người làm, hoặc system (hệ thống tự làm)',
    stream: 'chuỗi sự kiện',
    from: 'từ ngày này (2021-05-20, theo giờ của kế hoạch) hoặc thời điểm này',
    to: 'đến hết ngày này, hoặc trước thời điểm này',
    order: 'asc (cũ trước) hoặc desc (mới trước)',
    examples: {
      period: 'mọi việc trong kỳ tháng 5 năm 2021',
      person: '20 quyết định gần nhất của một người',
      all: 'xuất mọi sự kiện của điều II.1b ra tệp, mỗi dòng một sự kiện',
    },
  },
  worlds: {
    summary: 'xem các bản tua nhanh',
    description:
      'Mỗi bản tua nhanh là một thế giới mô phỏng đã chạy xong, tách hẳn khỏi hồ sơ thật, chỉ để xem bằng --world.',
    examples: { list: 'các bản tua nhanh hiện có', look: 'xem các kỳ trong một bản tua nhanh' },
  },
};
