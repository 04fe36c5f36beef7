import type { Check, Status } from './doctor/verdicts.js';
import type { EngineState } from './doctor/facts.js';
import type { Welcome } from './product/welcome.js';

const checks: Record<Check, string> = {
  platform: 'Hệ điều hành',
  node: 'Node.js 20.19 trở lên',
  npm: 'npm',
  git: 'git',
  python: 'Python 3.10 trở lên',
  venv: 'Mô-đun venv của Python',
  java: 'Java 17 trở lên',
  maven: 'Maven (mvn)',
  cache: 'Thư mục cài đặt',
  disk: 'Chỗ trống trên đĩa',
  memory: 'Bộ nhớ',
};

const remedies: Record<Check, string> = {
  platform: 'chạy trên Linux hoặc macOS; trên Windows dùng WSL 2: https://aka.ms/wsl',
  node: 'tải tại https://nodejs.org, hoặc: nvm install 20',
  npm: 'cài lại Node.js từ https://nodejs.org (npm đi kèm)',
  git: 'chỉ cần để lấy mã nguồn mới. Cài: sudo apt install git (macOS: xcode-select --install)',
  python: 'sudo apt install python3 python3-venv (macOS: brew install python3)',
  venv: 'sudo apt install python3-venv',
  java: 'sudo apt install openjdk-17-jre-headless (macOS: brew install openjdk@17)',
  maven: 'sudo apt install maven (macOS: brew install maven)',
  cache: 'cấp quyền ghi, hoặc đặt NENEP_CACHE_DIR sang thư mục khác',
  disk: 'cần ít nhất 1 GB trống, nên có 3 GB',
  memory: 'cần ít nhất 2 GB, nên có 4 GB',
};

const statuses: Record<Status, string> = {
  ok: 'có',
  warning: 'không thấy',
  missing: 'thiếu',
  unneeded: 'không cần',
};

const engineStates: Record<EngineState, string> = {
  reached: 'đã kết nối theo địa chỉ trong biến môi trường',
  unreachable:
    'KHÔNG kết nối được theo địa chỉ trong biến môi trường: khởi động nó hoặc bỏ biến này',
  path: 'có sẵn trên PATH',
  installed: 'đã cài',
  absent: 'sẽ tự cài khi chạy lần đầu',
};

/** What was found speaks for itself, unless it is not good enough. */
function stated(status: Status, found: string): string {
  if (found === '') return statuses[status];
  return status === 'missing' ? `${statuses[status]} (${found})` : found;
}

/** The source of every text of this package. */
export const vi = {
  alreadyRuns: (folder: string, pid: number) =>
    `Nề Nếp đang chạy trên thư mục dữ liệu ${folder} (tiến trình ${pid}). ` +
    'Dừng nó trước (Ctrl-C ở cửa sổ của nó), hoặc dùng thư mục dữ liệu khác.',
  runIsStopping: 'Đang dừng, không khởi động thêm.',
  cannotStart: (name: string, reason: string) => `Không khởi động được ${name}: ${reason}`,
  endedEarly: (name: string, exit: string, log: string) =>
    `${name} dừng trước khi sẵn sàng (${exit}). Cuối nhật ký ${log}`,
  notReadyInTime: (name: string, seconds: number, log: string) =>
    `${name} chưa sẵn sàng sau ${seconds} giây. Cuối nhật ký ${log}`,
  partFailed: (name: string, exit: string, logFile: string) =>
    `${name} dừng ngoài ý muốn (${exit}). Xem nhật ký ${logFile}`,
  notReached: (engine: string, variable: string, address: string, reason: string) =>
    `Không kết nối được ${engine} tại ${address} (${reason}). ` +
    `Khởi động máy chủ đó, sửa ${variable}, hoặc bỏ biến này để dùng bản tự cài.`,
  installing: (what: string) => `Đang cài ${what} (chỉ một lần)…`,
  stillInstalling: (what: string, seconds: number, line: string) =>
    `  ${what}: đã ${seconds} giây… ${line}`,
  installed: (what: string) => `Đã cài ${what}.`,
  installedByAnother: (what: string, pid: number) =>
    `Tiến trình ${pid} đang cài ${what}, chờ nó xong…`,
  installFailed: (what: string, command: string, output: string) =>
    `Không cài được ${what}. Kiểm tra mạng rồi chạy lại. Lệnh: ${command}\n${output}`,
  needed: (check: Check) => `Thiếu ${checks[check]}. Cách khắc phục: ${remedies[check]}`,
  engineReady: (engine: string, seconds: number) =>
    `${engine} sẵn sàng (${seconds.toFixed(1)} giây).`,
  temporalUi: (url: string) => `Giao diện Temporal: ${url}`,
  ctrlCStops: 'Ctrl-C để dừng.',
  stopping: 'Đang dừng…',

  check: (check: Check, status: Status, found: string) =>
    `${checks[check]}: ${stated(status, found)}`,
  remedy: (check: Check) => `    → ${remedies[check]}`,
  engineState: (engine: string, state: EngineState) => `${engine}: ${engineStates[state]}`,
  doctorFine: 'Máy này chạy được Nề Nếp. Bước tiếp theo: npm start',
  doctorMissing: 'Còn thiếu những mục có dấu ✗ ở trên.',

  nothingToReset: (folder: string) => `Không có gì để xóa: chưa có thư mục ${folder}.`,
  resetQuestion: (folder: string, uses: string) =>
    `Xóa mọi dữ liệu chạy trên máy này trong ${folder} (${uses})? Không lấy lại được. [y/N] `,
  resetNeedsYes: 'Không có bàn phím để hỏi. Thêm --yes nếu chắc chắn muốn xóa.',
  resetCancelled: 'Giữ nguyên, không xóa gì.',
  resetDone: (folder: string) => `Đã xóa ${folder}. Các máy chủ đã cài vẫn còn để dùng lại.`,
  resetSparesGiven: (variables: string) =>
    `Dữ liệu ở các máy chủ theo địa chỉ (${variables}) không bị xóa.`,

  startingService: (name: string) => `Đang khởi động ${name}…`,
  playingTimeLapse: 'Diễn lại tháng 5 và tháng 6 năm 2021 theo kế hoạch 323-KH (dữ liệu mô phỏng)…',
  timeLapseFailed: (script: string) =>
    `Không diễn lại được ${script}. Xem thông báo ở trên, rồi chạy lại npm start.`,
  running: (at: Welcome) => `
Nề Nếp đang chạy.

  Xem ở đâu
    API và tài liệu       ${at.api}/api/docs${at.temporal ? `\n    Giao diện Temporal    ${at.temporal}` : ''}
    Đã diễn lại           ${at.world.title} (mô phỏng): --world ${at.world.id}
    Đang diễn tập         kế hoạch của năm nay, kỳ đầu mở từ hôm nay, việc đang chờ

  Đăng nhập
    Quản trị              ${at.administrator.username}   mật khẩu ${at.administrator.password}
    Cán bộ (diễn tập)     ${at.cadre}   mật khẩu ${at.rehearsalPassword}
    Trưởng Ban (diễn tập) ${at.unitHead}   cùng mật khẩu, như mọi người trong diễn tập

  Ba lệnh để thử (ở cửa sổ khác)
    npm run nenep -- login --username ${at.administrator.username}
    npm run nenep -- timeline --world ${at.world.id}
    npm run nenep -- login --username ${at.cadre} && npm run nenep -- tasks

Dữ liệu còn nguyên khi chạy lại. Ctrl-C để dừng.`,
};
