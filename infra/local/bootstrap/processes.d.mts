export interface RecordedProcess {
  name: string;
  pid: number;
  /** When it began, as the operating system tells it; see `processIdentity`. */
  identity: string;
}

export function processIdentity(pid: number): string | undefined;
export function stillRuns(recorded: { pid: number; identity: string }): boolean;
export function signalGroup(pid: number, signal: NodeJS.Signals): void;
export function recordedProcesses(pidsFile: string): RecordedProcess[];
export function stopLeftovers(recorded: RecordedProcess[], graceMs?: number): Promise<void>;
