/**
 * What can be wrong with the files of a plan, each with what to do about it, and the words of the
 * form that every plan has.
 */
export const plan = {
  'file-too-big': 'Tệp lớn hơn {{limit}} KiB.',
  'file-too-big-remedy': 'Kiểm tra xem có chọn nhầm tệp không; một kế hoạch chỉ dài vài chục KiB.',
  'too-many-values': 'Tệp có hơn {{limit}} giá trị.',
  'too-many-values-remedy': 'Kiểm tra xem có chọn nhầm tệp không.',
  'file-empty': 'Tệp không có nội dung.',
  'file-empty-remedy': 'Chép một tệp mẫu trong plans/tayninh-2021 rồi sửa lại.',
  'yaml-syntax': 'Sai cú pháp YAML (trình đọc báo: {{detail}}).',
  'yaml-syntax-remedy':
    'Xem lại dấu hai chấm, dấu ngoặc, dấu nháy và thụt đầu dòng ở dòng này và dòng ngay trước.',
  'yaml-tab': 'Dòng được thụt vào bằng phím Tab.',
  'yaml-tab-remedy': 'Thay mỗi Tab bằng hai dấu cách; YAML không nhận Tab ở đầu dòng.',
  'yaml-several-documents': 'Tệp chứa nhiều tài liệu, ngăn bằng “---”.',
  'yaml-several-documents-remedy': 'Mỗi tệp chỉ giữ một tài liệu; bỏ dòng “---” ở giữa.',
  'yaml-alias': 'Tên viết tắt (*tên) trong tệp không tìm thấy gốc, tự trỏ vào mình hoặc quá nhiều.',
  'yaml-alias-remedy': 'Viết đầy đủ nội dung thay cho *tên.',
  'yaml-too-deep': 'Nội dung lồng vào nhau quá nhiều tầng.',
  'yaml-too-deep-remedy': 'Tìm dấu ngoặc [ hay { chưa đóng, hoặc *tên trỏ vào chính nó.',
  'duplicate-key': 'Mục “{{key}}” đã có trong cùng một nhóm.',
  'duplicate-key-remedy': 'Gộp hai mục làm một hoặc bỏ mục thừa.',

  'unknown-key': 'Không có mục “{{key}}” ở đây.',
  'unknown-key-remedy': 'Ở đây chỉ dùng được: {{known}}.',
  'key-missing': 'Thiếu mục “{{key}}”.',
  'key-missing-remedy': 'Thêm mục “{{key}}” vào đây.',
  'value-missing': 'Mục “{{key}}” để trống.',
  'value-missing-remedy': 'Điền giá trị vào sau dấu hai chấm, hoặc bỏ mục này nếu không bắt buộc.',
  'expected-text': 'Ở đây cần một dòng chữ, không phải “{{value}}”.',
  'expected-text-remedy': 'Đặt giá trị trong dấu nháy, ví dụ "2021".',
  'expected-number': 'Ở đây cần một số nguyên, không phải “{{value}}”.',
  'expected-number-remedy': 'Viết một số nguyên, không có dấu nháy và phần thập phân.',
  'expected-list': 'Ở đây cần một danh sách, không phải “{{value}}”.',
  'expected-list-remedy': 'Viết mỗi phần tử trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.',
  'expected-mapping': 'Ở đây cần một nhóm các mục “tên: giá trị”, không phải “{{value}}”.',
  'expected-mapping-remedy': 'Viết mỗi mục trên một dòng, thụt vào thêm hai dấu cách.',
  'expected-truth': 'Ở đây cần true hoặc false, không phải “{{value}}”.',
  'expected-truth-remedy': 'Viết true (đúng) hoặc false (sai), không có dấu nháy.',
  'unknown-value': 'Không hiểu giá trị “{{value}}”.',
  'unknown-value-remedy': 'Dùng một trong các giá trị: {{options}}.',
  'wrong-value': 'Giá trị “{{value}}” không dùng được ở đây.',
  'wrong-value-remedy': 'So với cùng mục đó trong plans/tayninh-2021.',
  'text-empty': 'Dòng chữ này để trống.',
  'text-empty-remedy': 'Viết ít nhất một chữ, hoặc bỏ mục này nếu không bắt buộc.',
  'text-too-long': 'Dòng chữ này dài hơn {{limit}} ký tự.',
  'text-too-long-remedy': 'Rút ngắn lại.',
  'list-empty': 'Danh sách này trống.',
  'list-empty-remedy': 'Thêm ít nhất một phần tử, bắt đầu bằng dấu gạch ngang “- ”.',
  'list-too-long': 'Danh sách này có hơn {{limit}} phần tử.',
  'list-too-long-remedy': 'Bỏ bớt phần tử.',
  'number-too-small': '{{value}} nhỏ hơn {{limit}}.',
  'number-too-small-remedy': 'Viết một số từ {{limit}} trở lên.',
  'number-too-big': '{{value}} lớn hơn {{limit}}.',
  'number-too-big-remedy': 'Viết một số không quá {{limit}}.',
  'minimum-above-maximum': 'Số lớn nhất ({{value}}) nhỏ hơn số nhỏ nhất.',
  'minimum-above-maximum-remedy': 'Sửa min hoặc max để min không lớn hơn max.',
  'impossible-date': 'Lịch không có ngày {{value}}.',
  'impossible-date-remedy': 'Sửa lại ngày; tháng đó không có ngày này.',
  'not-a-date': '“{{value}}” không phải là ngày.',
  'not-a-date-remedy': 'Viết ngày theo dạng năm-tháng-ngày, ví dụ 2021-04-28.',
  'date-out-of-range': 'Ngày {{value}} nằm ngoài các năm 1900–2199.',
  'date-out-of-range-remedy': 'Kiểm tra lại năm.',
  'not-a-time': '“{{value}}” không phải là giờ.',
  'not-a-time-remedy': 'Viết giờ và phút theo dạng 08:00; 24:00 là hết ngày.',
  'not-an-id': '“{{value}}” không phải là một mã.',
  'not-an-id-remedy':
    'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, dài không quá 64 ký tự, ví dụ van-phong.',
  'not-a-constant': '“{{value}}” không phải là một tên viết hoa.',
  'not-a-constant-remedy':
    'Tên chức danh, tổ chức, loại đơn vị và mức xếp loại chỉ gồm chữ HOA không dấu, chữ số và dấu _, ví dụ UNIT_HEAD.',
  'ends-before-it-begins': 'Kết thúc ({{value}}) trước khi bắt đầu.',
  'ends-before-it-begins-remedy': 'Sửa ngày hoặc năm bắt đầu, hoặc ngày hoặc năm kết thúc.',
  'validity-too-long': 'Kế hoạch kéo dài hơn 10 năm.',
  'validity-too-long-remedy': 'Kiểm tra lại năm trong validity.',
  'not-a-country': '“{{value}}” không phải là mã nước.',
  'not-a-country-remedy':
    'Dùng mã hai chữ cái theo ISO 3166, có thể thêm mã vùng, ví dụ VN hoặc US-NY.',
  'unknown-zone': 'Không có múi giờ “{{value}}”.',
  'unknown-zone-remedy': 'Dùng tên trong cơ sở dữ liệu IANA, ví dụ Asia/Ho_Chi_Minh.',

  'did-you-mean': 'Có phải ý là “{{near}}”? Nếu đúng, hãy sửa lại như vậy.',
  'unknown-role': 'Kế hoạch không có chức danh hay tổ chức “{{value}}”.',
  'unknown-role-remedy': 'Khai báo tên này trong mục roles của kế hoạch, hoặc dùng một tên đã có.',
  'unknown-scale': 'Kế hoạch không có thang xếp loại “{{value}}”.',
  'unknown-scale-remedy':
    'Khai báo thang này trong mục scales của kế hoạch, hoặc dùng một thang đã có.',
  'unknown-organization': 'Tệp tổ chức không phải của “{{value}}”.',
  'unknown-organization-remedy':
    'Mục organization của kế hoạch và mục id của tệp tổ chức phải giống nhau.',
  'unknown-person': 'Tổ chức không có người nào mang mã “{{value}}”.',
  'unknown-person-remedy': 'Thêm người này vào mục people, hoặc dùng một mã đã có.',
  'unknown-unit': 'Tổ chức không có đơn vị “{{value}}”.',
  'unknown-unit-remedy': 'Thêm đơn vị này vào mục units, hoặc dùng một mã đã có.',
  'unknown-unit-kind': 'Tổ chức không có đơn vị nào thuộc loại “{{value}}”.',
  'unknown-unit-kind-remedy': 'Dùng một loại (kind) đã ghi ở mục units của tệp tổ chức.',
  'unknown-event': 'Kế hoạch không có sự kiện “{{value}}”.',
  'unknown-event-remedy': 'Ghi sự kiện này và các ngày của nó ở mục events của kế hoạch.',
  'unknown-period': 'Chu kỳ không có kỳ “{{value}}”.',
  'unknown-period-remedy': 'Ghi mã kỳ như nhật ký vẫn ghi: 2021-05, 2021-q2, 2021-w20, 2021-05-a.',
  'unknown-step': 'Chu kỳ không có bước “{{value}}”.',
  'unknown-step-remedy': 'Dùng mã (id) của bước ngay trước.',
  'duplicate-id': '“{{value}}” đã được dùng ở trên.',
  'duplicate-id-remedy': 'Đặt một giá trị khác, hoặc bỏ mục trùng.',

  'step-missing': 'Chu kỳ đánh giá thiếu bước loại {{kind}}.',
  'step-missing-remedy':
    'Một chu kỳ đánh giá có đủ năm bước: self-evaluation, review, consolidation, approval, publication.',
  'step-out-of-order': 'Bước loại {{kind}} không thể đứng sau bước loại {{before}}.',
  'step-out-of-order-remedy':
    'Xếp các bước theo thứ tự self-evaluation, review, consolidation, approval, publication, mỗi loại một bước.',
  'dates-out-of-order': 'Hạn của bước “{{step}}” đến trước “{{before}}”.',
  'dates-out-of-order-remedy': 'Sửa ngày (day), hoặc ghi month: NEXT nếu hạn ở tháng sau.',
  'after-not-before': 'Hạn chỉ tính được từ lúc bước ngay trước xong, không phải từ “{{value}}”.',
  'after-not-before-remedy': 'Ghi ở after mã của bước ngay trước.',
  'act-among-several': 'Trong nhiều ngày để chọn không tính được từ lúc một bước xong thật.',
  'act-among-several-remedy': 'Ghi end: PLANNED để tính từ hạn của bước ấy, hoặc bỏ ngày này.',
  'anchor-not-here': 'Ở đây không tính được từ “{{value}}”.',
  'anchor-not-here-remedy': 'Tính từ PERIOD_START, PERIOD_END, một sự kiện, hoặc ghi một ngày.',
  'date-unknown': 'Ở kỳ “{{value}}” quy tắc này không cho ngày nào.',
  'date-unknown-remedy': 'Thêm ngày của sự kiện vào events, hoặc dùng quy tắc khác.',
  'counted-in-a-circle': 'Hạn tính từ “{{value}}”, mà hạn ấy lại tính từ chính bước này.',
  'counted-in-a-circle-remedy': 'Cho một trong các bước một ngày không tính từ bước khác.',
  'override-empty': 'Kỳ được nêu riêng nhưng không thay đổi gì.',
  'override-empty-remedy': 'Ghi ít nhất một trong: skip, merge, span, opens, due.',
  'override-of-skipped': 'Kỳ đã bỏ thì không còn ngày nào để đổi.',
  'override-of-skipped-remedy': 'Bỏ skip, hoặc bỏ merge, span, opens, due.',
  'opens-too-soon':
    'Kỳ “{{value}}” mở chỉ {{days}} ngày sau kỳ trước; ít nhất phải {{limit}} ngày.',
  'opens-too-soon-remedy': 'Sửa ngày mở (opens, overrides) hoặc spacing.',
  'opens-too-late':
    'Kỳ “{{value}}” mở tới {{days}} ngày sau kỳ trước; nhiều nhất là {{limit}} ngày.',
  'opens-too-late-remedy': 'Sửa ngày mở (opens, overrides) hoặc spacing.',
  'beyond-parent': 'Thời hạn vượt ra ngoài kế hoạch cấp trên {{value}} ({{from}} – {{to}}).',
  'beyond-parent-remedy': 'Xem lại validity, hoặc thời hạn của kế hoạch cấp trên ở parent.',
  'not-yet-supported': 'Mục “{{field}}” chưa được thực hiện: {{consequence}}.',
  'not-yet-supported-remedy':
    'Bỏ mục này, hoặc giữ lại nếu chấp nhận được; danh sách ở docs/plan-format.md.',
  'kind-not-yet-run':
    'Chu kỳ “{{value}}” thuộc loại {{kind}} chưa chạy được: không kỳ nào mở, các điều khoản còn chờ: {{clauses}}.',
  'kind-not-yet-run-remedy': 'Giữ lại để dùng sau; tạm thời làm việc này ngoài phần mềm.',
  'rung-repeated': '“{{value}}” đã có ở bậc dưới của cùng thang nhắc.',
  'rung-repeated-remedy': 'Giữ mỗi chức danh, tổ chức một bậc.',
  'rung-out-of-order':
    'Bậc “{{value}}” đến lượt trước hoặc cùng lúc với bậc “{{before}}” ở dưới nó.',
  'rung-out-of-order-remedy': 'Cho mỗi bậc chờ (wait) lâu hơn bậc dưới.',

  'nobody-evaluated': 'Ngày {{date}} không có ai để đánh giá.',
  'nobody-evaluated-remedy':
    'Thêm người vào các đơn vị thuộc loại ghi ở evaluates, với thời gian gồm cả ngày này.',
  'nobody-judges': 'Ngày {{date}} không ai nhận xét được người mang mã “{{value}}”.',
  'nobody-judges-remedy':
    'Không ai tự nhận xét mình: giao chức danh này cho thêm người, hoặc thêm vào thang một bậc có TAKE_OVER.',
  'nobody-holds': 'Ngày {{date}} không ai giữ “{{value}}”.',
  'nobody-holds-remedy': 'Thêm người giữ vào mục positions hoặc bodies của tệp tổ chức.',
  'nobody-holds-in-unit': 'Ngày {{date}} không ai giữ “{{value}}” đối với đơn vị “{{unit}}”.',
  'nobody-holds-in-unit-remedy': 'Thêm người giữ; nếu không, việc sẽ chuyển thẳng lên bậc kế tiếp.',
  'person-in-two-units': '“{{value}}” cùng lúc còn thuộc đơn vị “{{unit}}”.',
  'person-in-two-units-remedy': 'Ghi ngày chuyển: to ở đơn vị cũ và from ở đơn vị mới.',
  'units-missing':
    'Chức danh “{{value}}” được giữ đối với từng đơn vị, nhưng không ghi đơn vị nào.',
  'units-missing-remedy': 'Thêm units: [mã đơn vị].',
  'units-surplus': 'Chức danh “{{value}}” thuộc cả tổ chức, không thuộc đơn vị nào.',
  'units-surplus-remedy': 'Bỏ mục units, hoặc ghi scope: UNIT cho chức danh này trong kế hoạch.',
  'never-opens': 'Chu kỳ “{{value}}” không mở lần nào trong thời gian hiệu lực của kế hoạch.',
  'never-opens-remedy': 'Sửa ngày mở (opens) hoặc thời gian hiệu lực (validity).',
  'year-not-covered': 'Kế hoạch kéo sang năm {{year}} nhưng lịch không có năm này.',
  'year-not-covered-remedy': 'Thêm ngày nghỉ năm {{year}} vào lịch rồi sửa firstYear, lastYear.',
  'values-unconfirmed':
    '{{count}} giá trị của chu kỳ “{{value}}” chỉ là mặc định, chưa ai xác nhận: {{values}}.',
  'values-unconfirmed-remedy':
    'Khi đã có quyết định, ghi provenance: LOCAL_DECISION và reference cho từng giá trị.',

  'unknown-clause': 'Danh sách clauses của kế hoạch không có điều khoản “{{value}}”.',
  'unknown-clause-remedy':
    'Viết đúng như trong danh sách clauses, hoặc thêm điều khoản này vào danh sách.',
  'no-working-day': 'Từ {{from}} đến {{to}} lịch không có ngày làm việc nào.',
  'no-working-day-remedy': 'Kiểm tra lại các ngày trong days và weekend của lịch.',
  'year-without-days-off': 'Lịch ghi là có năm {{value}} nhưng không ghi ngày nghỉ nào của năm đó.',
  'year-without-days-off-remedy':
    'Thêm ngày nghỉ của năm đó, hoặc sửa firstYear, lastYear cho đúng những năm đã ghi.',
  'dates-cross-when-rolled':
    'Kỳ {{period}}: sau khi dời, hạn của bước “{{step}}” ({{date}}) đến trước “{{before}}” ({{dateBefore}}).',
  'dates-cross-when-rolled-remedy':
    'Cho hai hạn cách xa nhau hơn, giảm minimumGap, hoặc sửa hạn đã định riêng ở overrides.',
  'period-outside':
    'Kỳ “{{value}}” mở ngày {{date}}, ngoài thời hạn của kế hoạch ({{from}} – {{to}}), nên không được thực hiện.',
  'period-outside-remedy': 'Sửa ngày của kỳ, sửa validity, hoặc bỏ kỳ này.',
  'role-vacant': 'Từ {{from}} đến {{to}} không ai giữ “{{value}}”.',
  'role-vacant-remedy':
    'Thêm người giữ cho những ngày ấy vào positions hoặc bodies của tệp tổ chức.',
  'role-vacant-in-unit':
    'Từ {{from}} đến {{to}} không ai giữ “{{value}}” đối với đơn vị “{{unit}}”.',
  'role-vacant-in-unit-remedy':
    'Thêm người giữ cho những ngày ấy; nếu không, việc sẽ chuyển thẳng lên bậc kế tiếp.',
  'approves-own':
    'Ngày {{date}} chỉ người mang mã “{{value}}” duyệt được, mà chính người ấy là người trình.',
  'approves-own-remedy':
    'Giao việc trình hoặc việc duyệt cho thêm người khác, hoặc thêm vào thang của bước duyệt một bậc có TAKE_OVER.',
  'quorum-too-large':
    'Cần {{needed}} người giữ “{{value}}” nhưng ngày {{date}} chỉ {{eligible}} người được quyết định.',
  'quorum-too-large-remedy':
    'Giảm số người cần có, hoặc thêm thành viên; người trình không được quyết định việc mình trình.',
  'unit-too-large':
    'Đơn vị “{{value}}” có {{people}} người vào ngày {{date}}; nhiều nhất là {{limit}}.',
  'unit-too-large-remedy': 'Chia thành nhiều đơn vị trong tệp tổ chức.',
  'value-unconfirmed': 'Giá trị ở “{{value}}” chỉ là mặc định, chưa ai xác nhận.',
  'value-unconfirmed-remedy': 'Khi đã có quyết định, ghi provenance: LOCAL_DECISION và reference.',

  'return-reasons': 'Lý do trả lại',
};
