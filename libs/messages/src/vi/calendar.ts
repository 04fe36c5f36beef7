/** What `nenep calendar` says, and its help screens. */
export const calendar = {
  weekdays: {
    d1: 'thứ Hai',
    d2: 'thứ Ba',
    d3: 'thứ Tư',
    d4: 'thứ Năm',
    d5: 'thứ Sáu',
    d6: 'thứ Bảy',
    d7: 'Chủ nhật',
  },
  kinds: {
    HOLIDAY: 'ngày lễ',
    SUBSTITUTE: 'nghỉ bù',
    SWAP_OFF: 'nghỉ hoán đổi',
    SWAP_WORK: 'đi làm bù',
  },
  statuses: { OFFICIAL: 'chính thức', PROJECTED: 'dự kiến' },
  fields: {
    answer: 'Kết quả',
    calendar: 'Lịch',
    calendarText: '{{name}}, giờ {{zone}}, nghỉ {{weekend}}',
    covers: 'Bảng ngày nghỉ',
    coversYears: '{{firstYear}}–{{lastYear}}',
    coversNothing: 'không có; ngày nghỉ suy từ quy tắc chung',
    daysOff: 'Ngày thường được nghỉ',
    none: 'không có',
    pending: 'Chưa ấn định',
    reason: 'Vì sao',
    source: 'Căn cứ',
    status: 'Trạng thái',
    substituteMark: '** ** là ngày nghỉ bù',
    swaps: 'Hoán đổi',
    unknown: 'chưa biết',
  },
  columns: {
    date: 'Ngày',
    kind: 'Loại',
    name: 'Tên',
    source: 'Căn cứ',
    status: 'Trạng thái',
    weekday: 'Thứ',
  },
  projectedMark: '{{days}} (dự kiến)',
  withDoubts: '{{status}}: {{doubts}}',
  dayAndDate: '{{weekday}} {{date}}',
  betweenText:
    '{{days}} ngày làm việc, {{calendarDays}} ngày lịch (không tính {{from}}, tính cả {{to}})',
  reasons: {
    weekend: '{{date}} là {{weekday}}',
    named: '{{date}} là {{name}}',
    namedBriefly: '{{date}} ({{name}})',
    workday: '{{date}} là ngày làm việc',
    workdayNamed: '{{date}} là ngày làm việc ({{name}})',
    passed: 'không tính {{days}}',
    weekendDays: '{{number}} ngày cuối tuần',
    more: 'và {{number}} ngày nghỉ khác',
    nothingPassed: 'không có ngày nghỉ nào ở giữa',
  },
  doubts: {
    PROJECTED_DAY: '{{date}} ({{name}}) chưa được công bố',
    NOT_ANNOUNCED: 'chưa có thông báo cho {{from}} – {{to}}',
    OUTSIDE_TABLE: 'năm {{years}} nằm ngoài bảng ngày nghỉ',
  },
  failures: {
    notFound: {
      title: 'Không có lịch “{{name}}”.',
      remedy:
        'Dùng tên một bảng có sẵn ({{tables}}), một tệp calendar.yaml, thư mục của một kế hoạch, hoặc mã nước như VN, US-NY.',
    },
    unreadable: 'Kiểm tra lại đường dẫn; thư mục của kế hoạch cần có calendar.yaml.',
    invalid: {
      title: 'Tệp lịch {{file}} chưa hợp lệ.',
      remedy: 'Sửa từng chỗ được nêu (tệp:dòng:cột) rồi chạy lại.',
    },
    date: {
      title: '“{{text}}” không phải là một ngày.',
      remedy: 'Viết một ngày có thật dạng 2021-06-20, từ năm {{firstYear}} đến năm {{lastYear}}.',
    },
    year: {
      title: '“{{text}}” không phải là một năm.',
      remedy: 'Viết một năm từ {{firstYear}} đến {{lastYear}}.',
    },
    days: {
      title: '“{{text}}” không phải là một số ngày.',
      remedy: 'Viết một số nguyên từ -{{most}} đến {{most}}.',
    },
    directions: {
      title: '--forward và --backward không đi cùng nhau.',
      remedy: 'Chọn một hướng; nếu bỏ trống thì dời về sau.',
    },
    noWorkingDay: {
      title: 'Lịch không có ngày làm việc nào trong vòng một năm quanh ngày này.',
      remedy: 'Kiểm tra các ngày nghỉ trong bảng.',
    },
    projected: {
      title: 'Câu trả lời chỉ là dự kiến.',
      remedy:
        'Bỏ --official để xem câu trả lời dự kiến, hoặc cập nhật bảng ngày nghỉ khi đã có thông báo.',
    },
    unanswered: {
      title: 'Không trả lời được {{number}} trên {{total}} câu hỏi.',
      remedy: 'Xem những dòng có "error"; các dòng khác đã được trả lời.',
    },
  },
  batch: {
    at: '{{line}}:{{column}}: {{error}}',
    json: 'không phải JSON; mỗi dòng là một đối tượng như {{example}}',
    notAnObject: 'cần một đối tượng như {{example}}',
    tooLong: 'dòng dài quá {{limit}} ký tự',
    missing: 'thiếu "{{key}}"',
    unknownKey: 'không có mục "{{key}}" cho phép hỏi này',
    op: '"op" là một trong: roll, add, between, day',
    date: '"{{key}}" là một ngày có thật dạng 2021-06-20, từ năm {{firstYear}} đến năm {{lastYear}}',
    days: '"days" là một số nguyên từ -{{most}} đến {{most}}',
    direction: '"direction" là "forward" hoặc "backward"',
    id: '"id" là một số, hoặc chữ dài nhất 200 ký tự',
    projected: 'câu trả lời chỉ là dự kiến: {{doubts}}',
    noWorkingDay: 'lịch không có ngày làm việc nào trong vòng một năm quanh ngày này',
  },
  help: {
    group: {
      summary: 'tính ngày làm việc, không cần máy chủ',
      description:
        'Ngày nghỉ, nghỉ bù, hoán đổi; dời một ngày sang ngày làm việc; cộng và đếm ngày làm việc. Mỗi câu trả lời nêu lý do, và là chính thức hay mới chỉ dự kiến.',
    },
    options: {
      calendar:
        'tên bảng có sẵn (mặc định {{table}}), tệp calendar.yaml, thư mục của một kế hoạch, hoặc mã nước',
      official: 'từ chối khi câu trả lời dựa vào ngày dự kiến hoặc năm ngoài bảng',
      forward: 'dời về sau (mặc định)',
      backward: 'dời về trước',
    },
    words: {
      calendar: 'lịch',
      date: 'ngày',
      days: 'số-ngày',
      from: 'từ-ngày',
      to: 'đến-ngày',
      year: 'năm',
    },
    arguments: {
      date: 'một ngày, dạng 2021-06-20',
      days: 'số ngày làm việc, âm để lùi',
      from: 'ngày đầu, không tính vào',
      to: 'ngày cuối, tính vào nếu là ngày làm việc',
      year: 'một năm, dạng 2021',
    },
    show: {
      summary: 'ngày nghỉ của một năm',
      description:
        'Ngày thường được nghỉ, nghỉ bù, hoán đổi của một năm, mỗi ngày với tên, trạng thái và căn cứ.',
      examples: { year: 'ngày nghỉ năm 2021', plan: 'theo lịch của một kế hoạch' },
    },
    roll: {
      summary: 'dời một ngày sang ngày làm việc gần nhất',
      description:
        'Dời một ngày sang ngày làm việc gần nhất, về sau hoặc về trước, và nêu vì sao từng ngày bị bỏ qua. Ngày đã là ngày làm việc thì giữ nguyên.',
      examples: { backward: 'hạn nộp ra ngoài: dời về trước', forward: 'hạn nội bộ: dời về sau' },
    },
    add: {
      summary: 'cộng ngày làm việc',
      description: 'Ngày làm việc thứ n sau (hoặc trước) một ngày; bản thân ngày đó không tính.',
      examples: { later: 'ba ngày làm việc sau 28/4', earlier: 'ba ngày làm việc trước 10/6' },
    },
    between: {
      summary: 'đếm ngày làm việc giữa hai ngày',
      description: 'Đếm ngày làm việc sau ngày đầu, đến hết ngày cuối; âm khi ngày cuối sớm hơn.',
      examples: { plain: 'từ 28/4 đến 5/5', json: 'cho chương trình khác đọc' },
    },
    batch: {
      summary: 'trả lời nhiều câu hỏi từ đầu vào chuẩn',
      description:
        'Đọc mỗi dòng một câu hỏi JSON từ đầu vào chuẩn và in mỗi dòng một câu trả lời JSON, đúng thứ tự, có date, reason và status. Dòng sai được trả lời bằng error (dòng:cột), các dòng sau vẫn được trả lời. Mã thoát 2 khi có dòng sai, 5 khi chỉ có dòng bị từ chối vì --official.',
      examples: {
        roll: 'dời một ngày',
        file: 'cả một tệp câu hỏi',
      },
    },
  },
};
