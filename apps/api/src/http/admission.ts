import type { NextFunction, Request, Response } from 'express';
import type { ApiLimits } from '../limits.js';
import { passing, type Problem } from '../problems/problem.js';
import { credentialsOf } from '../session/credentials.js';
import { tokenHash } from '../session/tokens.js';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/**
 * Lets a request in while there is room for it, before its body is read: `TOO_MANY_AT_ONCE` where
 * its own session or address has too many under way, `API_BUSY` where all together have. Whoever
 * asks how the process is must learn it just then, and is always let in.
 */
export function admission(limits: Omit<ApiLimits, 'connections'>): Middleware {
  const underWay = new Tally();

  return (request, response, next) => {
    if (request.path.startsWith('/health/')) return next();
    const shares = sharesOf(request, limits);
    const full = underWay.firstFull(shares);
    if (full) throw full.refusal();
    underWay.add(shares);
    onceDone(response, () => underWay.remove(shares));
    next();
  };
}

/** What a request counts towards, how much of that there may be, and what is said above it. */
interface Share {
  key: string;
  most: number;
  refusal: () => Problem;
}

/** Only counts above zero are kept: there are never more of them than requests under way. */
class Tally {
  private readonly counts = new Map<string, number>();

  firstFull(shares: readonly Share[]): Share | undefined {
    return shares.find(({ key, most }) => (this.counts.get(key) ?? 0) >= most);
  }

  add(shares: readonly Share[]): void {
    for (const { key } of shares) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(shares: readonly Share[]): void {
    for (const { key } of shares) {
      const left = (this.counts.get(key) ?? 1) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    }
  }
}

function sharesOf(
  request: Request,
  { inFlight, perAddress, perCaller }: Omit<ApiLimits, 'connections'>,
): Share[] {
  const tooMany = () => passing('TOO_MANY_AT_ONCE', 1);
  const credentials = credentialsOf(request);
  return [
    ...(credentials
      ? [{ key: `caller ${tokenHash(credentials.token)}`, most: perCaller, refusal: tooMany }]
      : []),
    { key: `address ${request.ip ?? ''}`, most: perAddress, refusal: tooMany },
    { key: 'all', most: inFlight, refusal: () => passing('API_BUSY', 2) },
  ];
}

/**
 * Runs `release` when the work for a request has ended: when its answer is out, or, where whoever
 * asked has gone away, when the work that goes on without them would have answered.
 */
function onceDone(response: Response, release: () => void): void {
  let left = false;
  let answered = false;
  response.once('close', () => {
    left = true;
    if (answered) release();
  });
  const end = response.end.bind(response) as (...rest: unknown[]) => Response;
  response.end = (...rest: unknown[]) => {
    if (!answered) {
      answered = true;
      if (left) release();
    }
    return end(...rest);
  };
}
