import type { ProcessExit } from './processes/managed-process.js';

const vi = {
  alreadyRuns: (folder: string, pid: number) =>
    `Nề Nếp đang chạy trên thư mục dữ liệu ${folder} (tiến trình ${pid}). ` +
    'Dừng nó trước (Ctrl-C ở cửa sổ của nó), hoặc dùng thư mục dữ liệu khác.',
  runIsStopping: 'Đang dừng, không khởi động thêm.',
  cannotStart: (name: string, reason: string) => `Không khởi động được ${name}: ${reason}`,
  endedEarly: (name: string, exit: ProcessExit, log: string) =>
    `${name} dừng trước khi sẵn sàng (${ended(exit)}). Cuối nhật ký ${log}`,
  notReadyInTime: (name: string, timeoutMs: number, log: string) =>
    `${name} chưa sẵn sàng sau ${timeoutMs / 1000} giây. Cuối nhật ký ${log}`,
  partFailed: (name: string, exit: ProcessExit, logFile: string) =>
    `${name} dừng ngoài ý muốn (${ended(exit)}). Xem nhật ký ${logFile}`,
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
  engineReady: (engine: string, seconds: number) =>
    `${engine} sẵn sàng (${seconds.toFixed(1)} giây).`,
  temporalUi: (port: number) => `Giao diện Temporal: http://127.0.0.1:${port}`,
  ctrlCStops: 'Ctrl-C để dừng.',
  stopping: 'Đang dừng…',
  needsPython:
    'Cần Python 3.10 trở lên. Cài: sudo apt install python3 (macOS: brew install python3).',
  needsVenv: 'Python thiếu mô-đun venv. Cài: sudo apt install python3-venv.',
  needsJava:
    'Cần Java 17 trở lên. Cài: sudo apt install openjdk-17-jre-headless (macOS: brew install openjdk@17).',
  needsMaven: 'Cần Maven (lệnh mvn). Cài: sudo apt install maven (macOS: brew install maven).',
};

export type Texts = typeof vi;

const en: Texts = {
  alreadyRuns: (folder, pid) =>
    `Nề Nếp already runs on the data folder ${folder} (process ${pid}). ` +
    'Stop it first (Ctrl-C in its window), or use another data folder.',
  runIsStopping: 'Stopping; nothing more is started.',
  cannotStart: (name, reason) => `Cannot start ${name}: ${reason}`,
  endedEarly: (name, exit, log) =>
    `${name} ended before it was ready (${ended(exit)}). The end of its log ${log}`,
  notReadyInTime: (name, timeoutMs, log) =>
    `${name} is not ready after ${timeoutMs / 1000} s. The end of its log ${log}`,
  partFailed: (name, exit, logFile) =>
    `${name} ended unexpectedly (${ended(exit)}). See its log ${logFile}`,
  notReached: (engine, variable, address, reason) =>
    `Cannot reach ${engine} at ${address} (${reason}). ` +
    `Start that server, correct ${variable}, or unset it to use one installed for you.`,
  installing: (what) => `Installing ${what} (only once)…`,
  stillInstalling: (what, seconds, line) => `  ${what}: ${seconds} s so far… ${line}`,
  installed: (what) => `Installed ${what}.`,
  installedByAnother: (what, pid) => `Process ${pid} is installing ${what}; waiting for it…`,
  installFailed: (what, command, output) =>
    `Could not install ${what}. Check the network and run again. Command: ${command}\n${output}`,
  engineReady: (engine, seconds) => `${engine} is ready (${seconds.toFixed(1)} s).`,
  temporalUi: (port) => `Temporal's web UI: http://127.0.0.1:${port}`,
  ctrlCStops: 'Ctrl-C stops them.',
  stopping: 'Stopping…',
  needsPython:
    'Python 3.10 or newer is needed. Install: sudo apt install python3 (macOS: brew install python3).',
  needsVenv: 'Python lacks its venv module. Install: sudo apt install python3-venv.',
  needsJava:
    'Java 17 or newer is needed. Install: sudo apt install openjdk-17-jre-headless (macOS: brew install openjdk@17).',
  needsMaven: 'Maven (mvn) is needed. Install: sudo apt install maven (macOS: brew install maven).',
};

function ended({ code, signal }: ProcessExit): string {
  return signal ?? `exit ${code}`;
}

/** Vietnamese unless the reader's language is set to English. */
export function texts(env: NodeJS.ProcessEnv = process.env): Texts {
  const language = env['NENEP_LANG'] || env['LANG'] || '';
  return language.toLowerCase().startsWith('en') ? en : vi;
}
