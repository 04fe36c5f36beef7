import { dateAt } from '@nenep/calendar';
import type { Language } from '@nenep/messages';
import { type Result, resultsOf } from '@nenep/store';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.service.js';
import { classNameOf, unitNamesOn, vocabularyOf } from '../directory/vocabulary.js';
import type { ReadQuery } from '../http/common.schema.js';
import { horizonOf, type Horizon, RESULTS_POLICY } from '../policy.js';
import { Problem } from '../problems/problem.js';
import type { Principal } from '../session/principal.js';
import { markOf } from '../worlds/world-mark.js';
import type { ResultPage } from './cycle.schema.js';
import { CyclesService } from './cycles.service.js';

/** What was published of whom, each to those who may read it. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly cycles: CyclesService,
    private readonly directory: Directory,
  ) {}

  /** Rejects with `NOT_FOUND` while nothing is published. */
  async read(
    caller: Principal,
    address: string,
    query: ReadQuery,
    language: Language,
  ): Promise<ResultPage> {
    const { open, found } = await this.cycles.find(caller, address, query);
    if (!found.published) throw new Problem('NOT_FOUND');
    const { organization } = found;
    const positions = await this.directory.positions(open, organization, caller.person);
    const horizon = horizonOf(RESULTS_POLICY, { ...caller, positions });
    const results = (await resultsOf(open.store, found._id)).filter((each) => sees(horizon, each));
    const people = results.map(({ person }) => person);
    const nameOf = await this.directory.names(open, organization, people, language);
    const plan = await this.directory.plan(open, found);
    // As they were called when the cycle opened: a later name says nothing of earlier results.
    const held = await this.directory.organization(open, organization);
    const opened = plan ? dateAt(plan.calendar, found.openedAt) : found.openedAt.slice(0, 10);
    const words = vocabularyOf(plan, language, unitNamesOn(held, opened));
    return {
      items: results.map(({ person, unit, points, class: given, publishedAt }) => ({
        person: nameOf(person),
        unit,
        unitName: words.unit(unit),
        points: points ?? null,
        class: given ?? null,
        className: given === undefined ? null : classNameOf(plan, found, given, language),
        publishedAt,
      })),
      next: null,
      zone: words.zone,
      world: await markOf(open, organization),
    };
  }
}

function sees(horizon: Horizon, { person, unit }: Result): boolean {
  return horizon === null || horizon.person === person || horizon.units.includes(unit);
}
