export interface HeldLock {
  release: () => void;
}

export function takeLock(file: string): HeldLock | { holder: number };
