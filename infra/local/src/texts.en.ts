import type { EngineState } from './doctor/facts.js';
import type { Check, Status } from './doctor/verdicts.js';
import type { Texts } from './texts.js';

const checks: Record<Check, string> = {
  platform: 'Operating system',
  node: 'Node.js 20.19 or newer',
  npm: 'npm',
  git: 'git',
  python: 'Python 3.10 or newer',
  venv: "Python's venv module",
  java: 'Java 17 or newer',
  maven: 'Maven (mvn)',
  cache: 'Installation folder',
  disk: 'Free disk space',
  memory: 'Memory',
};

const remedies: Record<Check, string> = {
  platform: 'run on Linux or macOS; on Windows use WSL 2: https://aka.ms/wsl',
  node: 'get it from https://nodejs.org, or: nvm install 20',
  npm: 'reinstall Node.js from https://nodejs.org (npm comes with it)',
  git: 'only needed to fetch newer sources. sudo apt install git (macOS: xcode-select --install)',
  python: 'sudo apt install python3 python3-venv (macOS: brew install python3)',
  venv: 'sudo apt install python3-venv',
  java: 'sudo apt install openjdk-17-jre-headless (macOS: brew install openjdk@17)',
  maven: 'sudo apt install maven (macOS: brew install maven)',
  cache: 'make it writable, or set NENEP_CACHE_DIR to another folder',
  disk: 'at least 1 GB free is needed, 3 GB is better',
  memory: 'at least 2 GB is needed, 4 GB is better',
};

const statuses: Record<Status, string> = {
  ok: 'present',
  warning: 'not found',
  missing: 'missing',
  unneeded: 'not needed',
};

const engineStates: Record<EngineState, string> = {
  reached: 'reached at the address in the environment',
  unreachable: 'NOT reached at the address in the environment: start it, or unset the variable',
  path: 'found on PATH',
  installed: 'installed',
  absent: 'will be installed on the first run',
};

function stated(status: Status, found: string): string {
  if (found === '') return statuses[status];
  return status === 'missing' ? `${statuses[status]} (${found})` : found;
}

export const en: Texts = {
  alreadyRuns: (folder, pid) =>
    `Nề Nếp already runs on the data folder ${folder} (process ${pid}). ` +
    'Stop it first (Ctrl-C in its window), or use another data folder.',
  runIsStopping: 'Stopping; nothing more is started.',
  cannotStart: (name, reason) => `Cannot start ${name}: ${reason}`,
  endedEarly: (name, exit, log) =>
    `${name} ended before it was ready (${exit}). The end of its log ${log}`,
  notReadyInTime: (name, seconds, log) =>
    `${name} is not ready after ${seconds} s. The end of its log ${log}`,
  partFailed: (name, exit, logFile) =>
    `${name} ended unexpectedly (${exit}). See its log ${logFile}`,
  notReached: (engine, variable, address, reason) =>
    `Cannot reach ${engine} at ${address} (${reason}). ` +
    `Start that server, correct ${variable}, or unset it to use one installed for you.`,
  installing: (what) => `Installing ${what} (only once)…`,
  stillInstalling: (what, seconds, line) => `  ${what}: ${seconds} s so far… ${line}`,
  installed: (what) => `Installed ${what}.`,
  installedByAnother: (what, pid) => `Process ${pid} is installing ${what}; waiting for it…`,
  installFailed: (what, command, output) =>
    `Could not install ${what}. Check the network and run again. Command: ${command}\n${output}`,
  needed: (check) => `Missing: ${checks[check]}. Remedy: ${remedies[check]}`,
  engineReady: (engine, seconds) => `${engine} is ready (${seconds.toFixed(1)} s).`,
  temporalUi: (url) => `Temporal's web UI: ${url}`,
  ctrlCStops: 'Ctrl-C stops them.',
  stopping: 'Stopping…',

  check: (check, status, found) => `${checks[check]}: ${stated(status, found)}`,
  remedy: (check) => `    → ${remedies[check]}`,
  engineState: (engine, state) => `${engine}: ${engineStates[state]}`,
  doctorFine: 'This machine can run Nề Nếp. Next: npm start',
  doctorMissing: 'What is marked ✗ above is still missing.',

  nothingToReset: (folder) => `Nothing to clear: there is no folder ${folder}.`,
  resetQuestion: (folder, uses) =>
    `Clear all data kept on this machine in ${folder} (${uses})? It cannot be undone. [y/N] `,
  resetNeedsYes: 'There is no keyboard to ask at. Add --yes if it is to be cleared.',
  resetCancelled: 'Nothing was cleared.',
  resetDone: (folder) => `Cleared ${folder}. The installed servers are kept for the next run.`,
  resetSparesGiven: (variables) =>
    `Data on servers given by their address (${variables}) is not touched.`,

  startingService: (name) => `Starting ${name}…`,
  playingTimeLapse: 'Playing May and June 2021 of plan 323-KH in time-lapse (simulated data)…',
  timeLapseFailed: (script) =>
    `The time-lapse ${script} could not be played. See above, then run npm start again.`,
  running: (at) => `
Nề Nếp is running.

  Where to look
    API and its documents   ${at.api}/api/docs${at.temporal ? `\n    Temporal's web UI       ${at.temporal}` : ''}
    Played in time-lapse    ${at.world.title} (simulated): --world ${at.world.id}
    In rehearsal            this year's plan; its first period opened today, tasks wait

  Sign in
    Administrator           ${at.administrator.username}   password ${at.administrator.password}
    Cadre (rehearsal)       ${at.cadre}   password ${at.rehearsalPassword}
    Unit head (rehearsal)   ${at.unitHead}   the same password, as everybody of the rehearsal

  Three commands to try (in another window)
    npm run nenep -- login --username ${at.administrator.username}
    npm run nenep -- timeline --world ${at.world.id}
    npm run nenep -- login --username ${at.cadre} && npm run nenep -- tasks

Data is kept for the next start. Ctrl-C stops.`,
};
