export type Version = readonly [major: number, minor: number];

export const LEAST_NODE: Version = [20, 19];
/** What the pinned packages of the engines run on. */
export const LEAST_PYTHON: Version = [3, 10];
export const LEAST_JAVA: Version = [17, 0];

/** The first `x.y`, or lone `x`, in what a program says of its version. */
export function parseVersion(text: string): Version | undefined {
  const match = /(\d+)(?:\.(\d+))?/.exec(text);
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : undefined;
}

export function atLeast([major, minor]: Version, [leastMajor, leastMinor]: Version): boolean {
  return major === leastMajor ? minor >= leastMinor : major > leastMajor;
}
