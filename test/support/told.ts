import { findTimeline, type Store, type TimelineEntry } from '@nenep/store';
import { DateTime } from 'luxon';

/** Every entry of an organization's timeline, in the order in which it was recorded. */
export async function wholeTimeline(store: Store, organization: string): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await findTimeline(
      store,
      { organization },
      { limit: 500, order: 'oldest', ...(cursor && { cursor }) },
    );
    entries.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return entries;
}

/** A moment as the stories write it: `Thu 20/5 00:00`, in Tây Ninh unless another zone is named. */
export function local(
  at: string | null | undefined,
  zone = 'Asia/Ho_Chi_Minh',
): string | undefined {
  if (!at) return undefined;
  const moment = DateTime.fromISO(at, { zone, locale: 'en' });
  return moment.toFormat('ccc d/L HH:mm');
}

/** The day that a deadline belongs to: one at 24:00 ends its day. */
export function dueDay(at: string | null | undefined): string | undefined {
  return at
    ? local(new Date(Date.parse(at) - 1).toISOString())?.replace(/ \d+:\d+$/, '')
    : undefined;
}
