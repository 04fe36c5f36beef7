import { type AnyVerb, isLadderVerb } from '@nenep/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askApi, signIn } from './ask-api.js';
import type { Act, Script } from './script.js';

const task = z.object({
  id: z.string(),
  cycle: z.string(),
  step: z.string(),
  state: z.string(),
  version: z.int(),
  subject: z.object({ id: z.string() }).nullable(),
  capacity: z.string(),
});
const page = z.object({ items: z.array(task), next: z.string().nullable() });

/** A member of the cast: who they are in the plan, and how they sign in. */
export interface Player {
  person: string;
  username: string;
}

/** What somebody decides, under an id that is made for it. */
export interface CastDecision {
  task: string;
  version: number;
  verb: AnyVerb;
  answers?: Record<string, string | number> | undefined;
  reasons?: string | undefined;
  target?: string | undefined;
  until?: string | undefined;
}

/**
 * The people of a time-lapse. They pass the same door as everybody: they sign in to the api of
 * their world, look at their tasks, and decide (law 2).
 */
export class Cast {
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly api: string,
    private readonly players: readonly Player[],
    private readonly password: string,
  ) {}

  /** Everybody named by the act deals with all that waits for them in its step. */
  async perform(act: Act, script: Script): Promise<void> {
    const named = this.players.filter(
      ({ person }) =>
        (act.who === 'everyone' || act.who.includes(person)) && !act.except.includes(person),
    );
    for (const player of named) await this.deal(player, act, script);
  }

  /** One person decides one task. Throws where there is no such person, or the api refuses. */
  async decide(person: string, { task, ...decision }: CastDecision): Promise<void> {
    const player = this.players.find((candidate) => candidate.person === person);
    if (!player) throw new RangeError(`Nobody in the cast is ${person}.`);
    const bearer = await this.tokenOf(player);
    const path = `/tasks/${task}/decisions`;
    const body = { decision: randomUUID(), ...decision };
    await askApi(this.api, { method: 'POST', path, bearer, body });
  }

  private async deal(player: Player, act: Act, script: Script): Promise<void> {
    for (const { id, version } of await this.tasksOf(player, act)) {
      await this.decide(player.person, {
        task: id,
        version,
        verb: act.verb,
        ...(act.answers && { answers: script.answers[act.answers] }),
        ...(act.reasons && { reasons: act.reasons }),
        ...(act.target && { target: act.target }),
        ...(act.until && { until: act.until }),
      });
    }
  }

  /** Not their own review, which the rules would refuse whoever it was assigned to. */
  private async tasksOf(player: Player, { step, verb, cycle }: Act) {
    const bearer = await this.tokenOf(player);
    const tasks: z.infer<typeof task>[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const scope = isLadderVerb(verb) ? 'ESCALATED' : 'MINE';
      const path = `/tasks?limit=200&scope=${scope}${query}`;
      const found = page.parse(await askApi(this.api, { method: 'GET', path, bearer }));
      tasks.push(...found.items);
      cursor = found.next;
    }
    return tasks.filter(
      (task) =>
        task.step === step &&
        (cycle === undefined || task.cycle === cycle) &&
        task.state !== 'DONE' &&
        (!isLadderVerb(verb) || task.capacity !== 'ASSIGNEE') &&
        (verb === 'submit' || task.subject?.id !== player.person),
    );
  }

  private async tokenOf({ username }: Player): Promise<string> {
    const known = this.tokens.get(username);
    if (known) return known;
    const token = await signIn(this.api, { username, password: this.password });
    this.tokens.set(username, token);
    return token;
  }
}
