/** How long an answer is good for: what is asked is not asked more often, however many look. */
const GOOD_FOR_MS = 15_000;
/** How long whoever looks is kept waiting. */
const PATIENCE_MS = 2_000;

/**
 * What costs something to find out, asked at most every 15 s. Resolves to the last answer while it
 * is good; to null where it cannot be had within two seconds, which is then not measured rather
 * than measured wrong.
 */
export function sampled<T>(ask: () => Promise<T>): () => Promise<T | null> {
  let answer: Promise<T | null> | undefined;
  let askedAt = 0;
  return () => {
    if (answer === undefined || Date.now() - askedAt >= GOOD_FOR_MS) {
      askedAt = Date.now();
      answer = ask().catch(() => null);
    }
    return within(PATIENCE_MS, answer);
  };
}

/** Resolves to null where `promise` takes longer. */
export async function within<T>(patienceMs: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
