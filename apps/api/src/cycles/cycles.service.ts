import { fromAddress } from '@nenep/contracts';
import type { Language } from '@nenep/messages';
import { cycle, cycles, type InboxCycle } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { vocabularyOf } from '../directory/vocabulary.js';
import type { ReadQuery } from '../http/common.schema.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { mayRead, organizationFor } from '../worlds/organization-for.js';
import { waitFor } from '../worlds/own-writes.js';
import { markOf } from '../worlds/world-mark.js';
import { type OpenWorld, Worlds } from '../worlds/worlds.service.js';
import { cycleShown } from './cycle-shown.js';
import type { CyclePage, CycleShown, CyclesQuery } from './cycle.schema.js';

/** How far each cycle is: counts and dates, which everybody in the organization may know. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  async list(caller: Principal, query: CyclesQuery, language: Language): Promise<CyclePage> {
    const open = await this.worlds.open(query.world);
    const organization = await organizationFor(open, caller, query.organization);
    await waitFor(open.store, 'inbox', query.after);
    const { limit, cursor, plan, cycle, state } = query;
    const { items, next } = await cycles(
      open.store,
      { organization, plan, cycle, state },
      { limit, cursor },
    );
    return {
      items: await Promise.all(items.map((item) => this.shown(open, item, language))),
      next,
      zone: await this.directory.zone(open, organization),
      world: await markOf(open, organization),
    };
  }

  async show(
    caller: Principal,
    address: string,
    query: ReadQuery,
    language: Language,
  ): Promise<CycleShown> {
    const { open, found } = await this.find(caller, address, query);
    const words = await this.words(open, found, language);
    const shown = cycleShown(found, { language, words });
    return { ...shown, zone: words.zone, world: await markOf(open, found.organization) };
  }

  /** Rejects with `NOT_FOUND` where there is no such cycle in an organization the caller reads. */
  async find(
    caller: Principal,
    address: string,
    { world, after }: ReadQuery,
  ): Promise<{ open: OpenWorld; found: InboxCycle }> {
    const open = await this.worlds.open(world);
    await waitFor(open.store, 'inbox', after);
    const found = await cycle(open.store, fromAddress(address));
    if (!found || !mayRead(open, caller, found.organization)) throw new Problem('NOT_FOUND');
    return { open, found };
  }

  private async shown(open: OpenWorld, found: InboxCycle, language: Language) {
    return cycleShown(found, { language, words: await this.words(open, found, language) });
  }

  private async words(open: OpenWorld, found: InboxCycle, language: Language) {
    return vocabularyOf(await this.directory.plan(open, found), language);
  }
}
