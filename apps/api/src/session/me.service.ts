import type { Language } from '@nenep/messages';
import { organizationById } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { markOf } from '../worlds/world-mark.js';
import { Worlds } from '../worlds/worlds.service.js';
import type { Principal } from './principal.js';
import type { Me } from './session.schema.js';

/** Says to people who they are here. */
@Injectable()
export class MeService {
  constructor(
    private readonly worlds: Worlds,
    private readonly directory: Directory,
  ) {}

  async describe(principal: Principal, language: Language): Promise<Me> {
    const { home } = this.worlds;
    const { username, organization, person, grants } = principal;
    const world = await markOf(home, organization);
    if (organization === null) {
      return { username, person: null, organization, grants, positions: [], world };
    }
    const kept = await organizationById(home.store, organization);
    const nameOf = await this.directory.names(home, organization, [person ?? undefined], language);
    const plan = await this.directory.currentPlan(home, organization);
    const positions = await this.directory.positions(home, organization, person);
    return {
      username,
      person: person === null ? null : nameOf(person),
      organization: {
        id: organization,
        name: kept?.name ?? organization,
        rehearsal: world.rehearsal,
      },
      grants,
      positions: positions.map(({ role, units }) => ({
        role,
        name: plan?.plan.roles[role]?.name[language] ?? role,
        units,
      })),
      world,
    };
  }
}
