import { dateAt } from '@nenep/calendar';
import type { SealedFact } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { findTimeline, type TimelineEntry } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { unitNamesOn, vocabularyOf } from '../directory/vocabulary.js';
import type { Principal } from '../session/principal.js';
import { organizationFor } from '../worlds/organization-for.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import { factText, peopleIn } from './fact-text.js';
import { horizonOf, TIMELINE_POLICY } from '../policy.js';
import type { TimelinePage, TimelineQuery } from './timeline.schema.js';

@Injectable()
export class TimelineService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  async find(
    caller: Principal,
    { world: id, after, limit, cursor, order, organization: asked, to, ...filter }: TimelineQuery,
    language: Language,
  ): Promise<TimelinePage> {
    const open = await this.worlds.open(id);
    const organization = await organizationFor(open, caller, asked);
    await waitFor(open.store, 'timeline', after);
    const positions = await this.directory.positions(open, organization, caller.person);
    const horizon = horizonOf(TIMELINE_POLICY, { ...caller, positions });
    const { items, next } = await findTimeline(
      open.store,
      {
        ...filter,
        organization,
        until: to,
        ...(horizon && { concerning: { person: horizon.person ?? '', units: horizon.units } }),
      },
      { limit, cursor, order: order === 'asc' ? 'oldest' : 'newest' },
    );
    return {
      items: await this.told(open, organization, items, language),
      next,
      zone: await this.directory.zone(open, organization),
      world: await markOf(open, organization),
    };
  }

  private async told(
    open: OpenWorld,
    organization: string,
    entries: TimelineEntry[],
    language: Language,
  ) {
    const nameOf = await this.directory.names(
      open,
      organization,
      entries.flatMap(peopleIn),
      language,
    );
    const held = await this.directory.organization(open, organization);
    return Promise.all(
      entries.map(async ({ _id, partition, offset, ...entry }) => {
        const plan = await this.directory.plan(open, entry);
        const day = plan ? dateAt(plan.calendar, entry.occurredAt) : entry.occurredAt.slice(0, 10);
        const words = vocabularyOf(plan, language, unitNamesOn(held, day));
        return {
          id: _id,
          text: factText(entry as SealedFact, { language, nameOf, words }),
          ...entry,
        };
      }),
    );
  }
}
