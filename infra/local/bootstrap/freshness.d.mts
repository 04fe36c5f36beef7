export function librariesMatchLock(root: string): boolean;
export function needsBuild(root: string): boolean;
export function markBuilt(root: string, began: Date): void;
