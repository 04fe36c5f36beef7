export function needsInstall(root: string): boolean;
export function markInstalled(root: string): void;
export function needsBuild(root: string): boolean;
export function markBuilt(root: string, began: Date): void;
