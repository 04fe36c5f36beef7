/** What the commands that look at a plan's year ahead say, and their help screens. */
export const year = {
  explain: {
    opens: 'Mở kỳ {{period}} – {{cycle}} (điều {{clause}}): {{people}} người ở {{units}} đơn vị.',
    due: 'Hạn {{step}}, kỳ {{period}} (điều {{clause}})',
    dueAt: 'Hạn {{time}}: {{step}}, kỳ {{period}} (điều {{clause}})',
    rolled: 'Kế hoạch ghi {{nominal}}; chuyển sang {{due}} vì {{reasons}}.',
    counted:
      'Tính {{workingDays}} ngày làm việc từ khi bước {{step}} thực sự xong; ở đây coi như bước đó xong đúng hạn.',
    everybody: '{{unit}} ({{number}} người): {{people}}',
    reviews: '{{person}} ({{role}}) đánh giá {{number}} người: {{about}}',
    reviewsAny: '{{people}} ({{role}}), một trong số đó đánh giá {{number}} người: {{about}}',
    does: '{{person}} ({{role}})',
    doTogether: {
      ONE: '{{people}} ({{role}}), một trong số đó',
      ALL: '{{people}} ({{role}}), tất cả cùng ký',
      QUORUM: '{{people}} ({{role}}), đủ số phiếu kế hoạch quy định',
    },
    ofUnit: '{{people}} – {{unit}}',
    you: {
      'self-evaluation': 'Nộp bản tự đánh giá',
      review: 'Đánh giá {{number}} người: {{about}}',
      consolidation: 'Xác nhận bảng tổng hợp kết quả',
      approval: 'Phê duyệt kết quả, hoặc trả lại kèm lý do',
      publication: 'Công bố kết quả',
    },
    yours: '{{ask}} – kỳ {{period}}, điều {{clause}}',
    as: 'với tư cách {{role}}',
    withOthers: {
      ONE: 'một trong: {{people}}',
      ALL: 'tất cả cùng ký: {{people}}',
      QUORUM: 'đủ số phiếu kế hoạch quy định, trong: {{people}}',
    },
    reminders: 'nhắc lúc {{moments}}',
    climbs:
      'Nếu đến lúc {{time}} bước {{step}} kỳ {{period}} chưa xong: chuyển lên {{role}} ({{may}})',
    climbsUnits: '{{text}}, cho {{units}}',
    standBy: 'Chỉ khi có việc quá hạn',
    openings: 'kỳ được mở: {{number}}',
    summary: '{{organization}}, hiệu lực {{from}} – {{to}}',
    assumption:
      'Đây là những gì kế hoạch sẽ giao, đọc từ ba tệp như hiện nay; ngày sau một bước tính từ việc thực làm là ngày muộn nhất nếu ai cũng làm đúng hạn.',
    nothing: 'Kế hoạch không giao việc gì cho phần bạn chọn.',
    for: 'Việc của {{person}} ({{id}})',
    forUnit: 'Việc của {{unit}}',
  },
  ics: {
    name: '{{plan}} – {{person}}',
    summary: 'Hạn {{step}}, kỳ {{period}}',
    written: 'Đã ghi lịch của {{number}} người vào {{out}}.',
  },
  clone: {
    comments: {
      header:
        'BẢN NHÁP năm {{year}}, chép từ kế hoạch {{plan}} ({{number}}). Rà soát những dòng ghi RÀ SOÁT, rồi bỏ dòng này.',
      parent:
        'RÀ SOÁT: {{number}} không còn hiệu lực hết năm {{year}}; kế hoạch cấp trên nào thay thế? Thời hạn dưới đây là phỏng tính.',
      number: 'RÀ SOÁT: chưa có số; kế hoạch trước là {{number}}.',
      basis: 'RÀ SOÁT: căn cứ này còn hiệu lực năm {{year}} không, có văn bản nào thay thế không?',
    },
    done: 'Đã tạo bản nháp kế hoạch năm {{year}} trong {{out}}.',
    review: 'Cần rà soát',
    notes: {
      VALIDITY: 'hiệu lực tính lại: {{from}} – {{to}}',
      PARENT:
        'kế hoạch cấp trên {{number}} hết hiệu lực; thời hạn của kế hoạch tiếp theo phỏng tính là {{from}} – {{to}}',
      NUMBER: 'số văn bản chưa có (kế hoạch trước: {{was}})',
      LEGAL_BASIS: 'căn cứ {{clause}}: {{text}}',
      DATE: 'ngày tính lại ở {{field}}: {{was}} → {{now}}',
      OVERRIDE: 'bỏ quyết định riêng cho kỳ {{period}} của {{cycle}}; nó chỉ thuộc năm cũ',
      ENDED: 'không mang sang {{field}}: {{who}}, đã thôi ngày {{to}}',
    },
    unconfirmed: 'Chưa xác nhận',
    errors: 'Cần sửa trước khi áp dụng: {{number}} chỗ',
    next: 'Kiểm tra: {{nenep}} plan check {{out}}',
  },
  simulate: {
    begins: 'Đang mô phỏng cả năm kế hoạch; Ctrl-C để dừng…',
    mark: '*** MÔ PHỎNG “{{plan}}”: không phải hồ sơ thật; không có gì được lưu lại ***',
    lived: 'Đã sống qua',
    periods: 'Số kỳ',
    periodsText: 'mở {{opened}}, kết thúc {{closed}}, bị lỡ {{missed}}',
    decisions: 'Số quyết định',
    facts: 'Số sự kiện',
    took: 'Thời gian chạy',
    seconds: '{{seconds}} giây',
    notDone: 'chưa xong',
    sections: {
      load: 'Khối lượng việc của từng người',
      risks: 'Nguy cơ muộn',
      rolled: 'Ngày bị chuyển',
      escalated: 'Việc quá hạn được chuyển lên',
      missed: 'Bị lỡ, ghi thiếu, chưa xong',
    },
    columns: {
      asked: 'Được giao',
      late: 'Muộn',
      returned: 'Bị trả lại',
      takenOver: 'Làm thay',
      reminded: 'Bị nhắc',
      escalatedTo: 'Chuyển lên',
      busiest: 'Ngày nhiều hạn nhất',
      why: 'Vì sao',
      doneAt: 'Xong lúc',
    },
    risks: {
      OPENED_LATE: 'đến lượt khi hạn đã qua, phải đặt hạn mới',
      OVERDUE: '{{overdue}} việc quá hạn',
      DONE_LATE: '{{late}} việc làm muộn',
      LAST_DAY: 'chỉ xong trong ngày cuối',
    },
    escalated: '{{at}}: bước {{step}}, kỳ {{period}} ({{open}} việc) lên {{role}}: {{holders}}',
    escalatedOf:
      '{{at}}: bước {{step}} của {{unit}}, kỳ {{period}} ({{open}} việc) lên {{role}}: {{holders}}',
    skipped: '{{at}}: bước {{step}}, kỳ {{period}}: không ai giữ {{role}}, bỏ qua nấc này',
    missed: {
      GAP: 'Ghi thiếu ở bước {{step}}, kỳ {{period}}',
      NEVER_DONE: 'Đến cuối vẫn chưa xong bước {{step}}, kỳ {{period}}',
    },
  },
  help: {
    person: 'chỉ việc của người mang mã này',
    unit: 'chỉ việc của đơn vị này và của người trong đơn vị',
    from: 'từ ngày này, dạng 2021-05-20',
    to: 'đến hết ngày này',
    explain: {
      summary: 'kế hoạch sẽ giao gì, cho ai, ngày nào; không cần máy chủ',
      description:
        'Nêu từng ngày, từng người: kỳ nào mở, ai phải làm gì, hạn nào, ngày nào bị chuyển và vì sao, và việc quá hạn chuyển lên ai. Chỉ đọc ba tệp của kế hoạch.',
      examples: {
        folder: 'cả năm',
        person: 'việc của một người trong tháng 6',
        unit: 'việc của một đơn vị, cho chương trình khác đọc',
      },
    },
    ics: {
      summary: 'lịch hạn việc của từng người (.ics); không cần máy chủ',
      description:
        'Ghi các hạn việc của một người thành tệp lịch (.ics) để đưa vào điện thoại hoặc máy tính, kèm lời nhắc của kế hoạch. Đưa tệp mới vào lịch thì mục cũ được dời theo, không bị lặp.',
      out: 'tệp cần ghi; nếu không nêu --person thì là thư mục, mỗi người một tệp',
      examples: { person: 'lịch của một người', all: 'lịch của mọi người, mỗi người một tệp' },
    },
    clone: {
      summary: 'tạo bản nháp kế hoạch năm sau từ kế hoạch này; không cần máy chủ',
      description:
        'Chép kế hoạch thành bản nháp cho năm sau trong một thư mục mới: mã, năm, hiệu lực và các ngày được tính lại; căn cứ pháp lý được đánh dấu để rà soát; giá trị chưa xác nhận được liệt kê; người đã thôi trước năm mới không mang sang. Ghi chú trong tệp được giữ nguyên. Không bao giờ ghi đè một thư mục đã có.',
      year: 'năm của kế hoạch mới, sau năm của kế hoạch này',
      out: 'thư mục mới, chưa có',
      examples: { next: 'bản nháp năm 2022' },
    },
    simulate: {
      summary: 'chạy thử cả năm kế hoạch trong chốc lát, rồi báo cáo',
      description:
        'Chạy cả năm của kế hoạch trong thời gian tua nhanh, bằng chính phần mềm sẽ chạy thật: kỳ tự mở, người làm việc theo một kịch bản hoặc ngẫu nhiên, có việc bị trả lại để sửa, có người im lặng. Rồi báo cáo khối lượng việc của từng người, nguy cơ muộn, mọi ngày bị chuyển kèm lý do, việc bị lỡ và được chuyển lên. Lệnh tự khởi động những gì nó cần, tự dừng và không để lại gì; hồ sơ thật không bị động đến.',
      acts: 'kịch bản: ai làm gì ngày nào; ai không có trong kịch bản thì im lặng',
      random: 'hạt giống cho người làm ngẫu nhiên; cùng hạt giống cho cùng một năm (mặc định 1)',
      silence: 'phần trăm việc bị bỏ im khi ngẫu nhiên, từ 0 đến 100 (mặc định {{silence}})',
      returns:
        'phần trăm lần xử lý trả việc lại để sửa khi ngẫu nhiên, từ 0 đến 100 (mặc định {{returns}})',
      examples: {
        plain: 'một năm ngẫu nhiên',
        random: 'một năm khác, cứ bốn việc thì một việc bị bỏ im, cho chương trình khác đọc',
        acts: 'theo kịch bản tháng 5 và tháng 6, sau đó mọi người im lặng',
      },
    },
  },
  failures: {
    day: {
      title: '{{option}} không nhận “{{text}}”.',
      remedy: 'Viết một ngày có thật dạng 2021-05-20.',
    },
    person: {
      title: 'Tổ chức không có người nào mang mã “{{id}}”.',
      remedy: 'Dùng một mã trong mục people của organization.yaml.',
    },
    unit: {
      title: 'Tổ chức không có đơn vị “{{id}}”.',
      remedy: 'Dùng một mã trong mục units của organization.yaml.',
    },
    unaddressed: {
      title: 'Chưa rõ lịch của ai.',
      remedy: 'Nêu --person với mã của người đó, hoặc --out với thư mục để ghi lịch của mọi người.',
    },
    write: {
      title: 'Không ghi được {{file}}.',
      remedy: 'Kiểm tra thư mục và quyền ghi.',
    },
    outExists: {
      title: '{{out}} đã có; không ghi đè.',
      remedy: 'Nêu một thư mục chưa có ở --out.',
    },
    year: {
      title: 'Năm {{text}} không đứng sau năm {{year}} của kế hoạch này.',
      remedy: 'Nêu ở --year một năm sau {{year}}.',
    },
    actsAndRandom: {
      title: '--acts và --random không đi cùng nhau.',
      remedy: 'Chọn một: theo kịch bản, hoặc ngẫu nhiên.',
    },
    percent: {
      remedy: 'Viết một số nguyên từ 0 đến 100.',
    },
    simulation: {
      title: 'Không mô phỏng được đến hết năm.',
      remedy: 'Xem lý do ở trên; kiểm tra máy bằng npm run doctor rồi chạy lại.',
    },
  },
};
