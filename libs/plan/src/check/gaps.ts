import { addDays } from '@nenep/calendar';
import type { LocalDate, RoleName } from '@nenep/contracts';
import type { Organization } from '../schema/organization.schema.js';

/** Days on which somebody holds something, both included; open where it has no end. */
export interface Span {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** When each role is held by anybody, or by anybody towards a unit. */
export interface HeldSpans {
  of(role: RoleName, unit?: string): readonly Span[];
}

/** Read once from all positions and bodies, since there may be thousands of both. */
export function spansOf({ positions, bodies }: Organization): HeldSpans {
  const anywhere = new Map<string, Span[]>();
  const towards = new Map<string, Span[]>();
  for (const { role, from, to, units } of positions) {
    add(anywhere, role, { from, to });
    for (const unit of units ?? ['']) add(towards, `${role} ${unit}`, { from, to });
  }
  for (const { role, from, to } of bodies) {
    add(anywhere, role, { from, to });
    add(towards, `${role} `, { from, to });
  }
  return {
    of(role, unit) {
      if (unit === undefined) return anywhere.get(role) ?? [];
      // Whoever names no unit holds it towards all.
      return [...(towards.get(`${role} ${unit}`) ?? []), ...(towards.get(`${role} `) ?? [])];
    },
  };
}

function add(to: Map<string, Span[]>, key: string, span: Span): void {
  const spans = to.get(key);
  if (spans) spans.push(span);
  else to.set(key, [span]);
}

/** The first days within `within` that no span covers, or null where there are none. */
export function firstGap(
  spans: readonly Span[],
  within: { from: LocalDate; to: LocalDate },
): { from: LocalDate; to: LocalDate } | null {
  let vacantFrom = within.from;
  for (const { from, to } of spans.toSorted(byBeginning)) {
    if (from && from > vacantFrom) {
      const last = addDays(from, -1);
      return { from: vacantFrom, to: last < within.to ? last : within.to };
    }
    if (!to || to >= within.to) return null;
    if (to >= vacantFrom) vacantFrom = addDays(to, 1);
  }
  return { from: vacantFrom, to: within.to };
}

/** Text order is order of time; without a beginning it has always been so. */
function byBeginning({ from: a = '' }: Span, { from: b = '' }: Span): number {
  return a < b ? -1 : Number(a > b);
}
