/**
 * The tables of days in `tables/`, by name. Written by `npm run plan-format`: change the table, not
 * this.
 */
export const TABLES: Readonly<Record<string, string>> = {
  vietnam: `# Lịch làm việc của cơ quan nhà nước Việt Nam, 2021–2027: những ngày khác với tuần làm việc
# thứ Hai – thứ Sáu. Ngày nghỉ rơi vào thứ Bảy, Chủ nhật không ghi vì vốn đã nghỉ.
#
# kind:   HOLIDAY ngày lễ · SUBSTITUTE nghỉ bù · SWAP_OFF nghỉ hoán đổi · SWAP_WORK đi làm bù
# status: OFFICIAL đã công bố · PROJECTED dự kiến, phải xem lại khi có thông báo
#
# Năm 2027 là dự kiến: dịp Tết Nguyên đán và ngày nghỉ thứ hai của Quốc khánh chưa được ấn định.
# Cách ghi thông báo của một năm mới: docs/calendar.md.

format: nenep/calendar/v1
zone: Asia/Ho_Chi_Minh
weekend: [6, 7] # 1 là thứ Hai, 7 là Chủ nhật
firstYear: 2021
lastYear: 2027
officialThrough: 2026-12-31 # sau ngày này mọi ngày đều là dự kiến, kể cả ngày không có trong bảng
country: VN # mã nước, để dự kiến ngày nghỉ của những năm ngoài bảng

pending: # những gì chưa được ấn định
  - { year: 2027, name: Tết Nguyên đán }
  - { year: 2027, name: Ngày nghỉ thứ hai dịp Quốc khánh }
  - { year: 2027, name: Ngày nghỉ và ngày làm việc hoán đổi }

days:
  - date: 2021-01-01
    kind: HOLIDAY
    name: Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2021-02-10
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-02-11
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-02-12
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-02-15
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-02-16
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-04-21
    kind: HOLIDAY
    name: Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2021-04-30
    kind: HOLIDAY
    name: Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2021-05-03
    kind: SUBSTITUTE
    name: Nghỉ bù Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2021-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2021-09-03
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ

  - date: 2022-01-03
    kind: SUBSTITUTE
    name: Nghỉ bù Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2022-01-31
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-02-01
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-02-02
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-02-03
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-02-04
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-04-11
    kind: SUBSTITUTE
    name: Nghỉ bù Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2022-05-02
    kind: SUBSTITUTE
    name: Nghỉ bù Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2022-05-03
    kind: SUBSTITUTE
    name: Nghỉ bù Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2022-09-01
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2022-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ

  - date: 2023-01-02
    kind: SUBSTITUTE
    name: Nghỉ bù Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2023-01-20
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-01-23
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-01-24
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-01-25
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-01-26
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-05-01
    kind: HOLIDAY
    name: Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2023-05-02
    kind: SUBSTITUTE
    name: Nghỉ bù Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2023-05-03
    kind: SUBSTITUTE
    name: Nghỉ bù Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2023-09-01
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2023-09-04
    kind: SUBSTITUTE
    name: Nghỉ bù Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3

  - date: 2024-01-01
    kind: HOLIDAY
    name: Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2024-02-08
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-02-09
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-02-12
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-02-13
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-02-14
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-04-18
    kind: HOLIDAY
    name: Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2024-04-29
    kind: SWAP_OFF
    name: Nghỉ hoán đổi, làm bù ngày 4/5
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2024-04-30
    kind: HOLIDAY
    name: Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2024-05-01
    kind: HOLIDAY
    name: Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2024-05-04
    kind: SWAP_WORK
    name: Làm bù cho ngày 29/4
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2024-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2024-09-03
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ

  - date: 2025-01-01
    kind: HOLIDAY
    name: Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2025-01-27
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-01-28
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-01-29
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-01-30
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-01-31
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-04-07
    kind: HOLIDAY
    name: Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2025-04-26
    kind: SWAP_WORK
    name: Làm bù cho ngày 2/5
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2025-04-30
    kind: HOLIDAY
    name: Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2025-05-01
    kind: HOLIDAY
    name: Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2025-05-02
    kind: SWAP_OFF
    name: Nghỉ hoán đổi, làm bù ngày 26/4
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2025-09-01
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2025-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ

  - date: 2026-01-01
    kind: HOLIDAY
    name: Tết Dương lịch
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2026-01-02
    kind: SWAP_OFF
    name: Nghỉ hoán đổi, làm bù ngày 10/1
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2026-01-10
    kind: SWAP_WORK
    name: Làm bù cho ngày 2/1
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2026-02-16
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-02-17
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-02-18
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-02-19
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-02-20
    kind: HOLIDAY
    name: Tết Nguyên đán
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-04-27
    kind: SUBSTITUTE
    name: Nghỉ bù Giỗ Tổ Hùng Vương
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2026-04-30
    kind: HOLIDAY
    name: Ngày Chiến thắng 30/4
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2026-05-01
    kind: HOLIDAY
    name: Ngày Quốc tế lao động
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2026-08-22
    kind: SWAP_WORK
    name: Làm bù cho ngày 31/8
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2026-08-31
    kind: SWAP_OFF
    name: Nghỉ hoán đổi, làm bù ngày 22/8
    status: OFFICIAL
    source: Thông báo hoán đổi ngày làm việc của Thủ tướng Chính phủ
  - date: 2026-09-01
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: OFFICIAL
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
  - date: 2026-11-24
    kind: HOLIDAY
    name: Ngày Văn hóa Việt Nam
    status: PROJECTED
    source: Chưa có văn bản xác nhận

  - date: 2027-01-01
    kind: HOLIDAY
    name: Tết Dương lịch
    status: PROJECTED
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2027-04-16
    kind: HOLIDAY
    name: Giỗ Tổ Hùng Vương
    status: PROJECTED
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2027-04-30
    kind: HOLIDAY
    name: Ngày Chiến thắng 30/4
    status: PROJECTED
    source: Bộ luật Lao động 2019, Điều 112
  - date: 2027-05-03
    kind: SUBSTITUTE
    name: Nghỉ bù Ngày Quốc tế lao động
    status: PROJECTED
    source: Bộ luật Lao động 2019, Điều 111 khoản 3
  - date: 2027-09-02
    kind: HOLIDAY
    name: Quốc khánh
    status: PROJECTED
    source: Bộ luật Lao động 2019, Điều 112 khoản 3; thông báo hằng năm của Thủ tướng Chính phủ
`,
};
