/** What each process says of how it is, and of what it depends on. */
export const health = {
  api: {
    up: 'Phục vụ đầy đủ.',
    partly: 'Vẫn phục vụ việc đọc; việc quyết định tạm thời chưa được.',
    down: 'Tạm thời không phục vụ được.',
  },
  worker: {
    up: 'Đang thực hiện công việc.',
    partly: 'Vẫn nhận công việc; phần cần thành phần đang ngừng được giữ lại và làm sau.',
    down: 'Tạm thời không nhận công việc; chưa có gì bị mất.',
  },
  projector: {
    up: 'Bản để đọc đang được cập nhật.',
    partly: 'Bản để đọc tạm thời chưa được cập nhật; chưa có gì bị mất.',
    down: 'Bản để đọc tạm thời chưa được cập nhật; chưa có gì bị mất.',
  },
  dependencies: {
    mongodb: { up: 'Kho dữ liệu trả lời.', down: 'Kho dữ liệu không trả lời.' },
    temporal: {
      up: 'Hệ thống điều hành trả lời.',
      down: 'Hệ thống điều hành không trả lời; các kỳ tạm dừng và sẽ chạy tiếp.',
    },
    kafka: {
      up: 'Nhật ký sự kiện trả lời.',
      down: 'Nhật ký sự kiện không trả lời; quyết định vẫn được nhận, bản để đọc sẽ cập nhật sau.',
    },
    reading: {
      up: 'Đang đọc nhật ký sự kiện.',
      down: 'Chưa đọc được nhật ký sự kiện; bản để đọc cũ đi từ lúc này.',
    },
  },
  behind:
    'Dữ liệu hiển thị tính đến {{asOf}}; những gì ghi nhận sau đó chưa hiện ra, không có gì bị mất.',
};
