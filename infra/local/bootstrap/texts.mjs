/* What the first step says, before any dependency or catalogue exists. */
import { readerLanguage } from './language.mjs';

const vi = {
  nodeTooOld: (needed, found) =>
    `Cần Node.js ${needed} trở lên, đang dùng ${found}. Tải tại https://nodejs.org, hoặc: nvm install ${needed}`,
  waiting: (pid) => `Tiến trình ${pid} đang chuẩn bị mã nguồn, chờ nó xong…`,
  installing: 'Đang cài các thư viện (npm install), một hai phút…',
  installFailed: 'npm install không thành công. Kiểm tra mạng rồi chạy lại.',
  compiling: 'Đang biên dịch…',
  compileFailed: 'Biên dịch không thành công: sửa các lỗi trên rồi chạy lại.',
};

const en = {
  nodeTooOld: (needed, found) =>
    `Node.js ${needed} or newer is needed, this is ${found}. Get it from https://nodejs.org, or: nvm install ${needed}`,
  waiting: (pid) => `Process ${pid} is preparing the sources; waiting for it…`,
  installing: 'Installing libraries (npm install), a minute or two…',
  installFailed: 'npm install failed. Check the network and run again.',
  compiling: 'Compiling…',
  compileFailed: 'Compilation failed: correct the errors above and run again.',
};

export const texts = readerLanguage(process.env) === 'en' ? en : vi;
