import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Act, Script } from './script.js';

const token = z.object({ token: z.string() });
const task = z.object({
  id: z.string(),
  step: z.string(),
  state: z.string(),
  version: z.int(),
  subject: z.object({ id: z.string() }).nullable(),
});
const page = z.object({ items: z.array(task), next: z.string().nullable() });
const accepted = z.object({ stream: z.string(), sequence: z.int() });

/** A member of the cast: who they are in the plan, and how they sign in. */
export interface Player {
  person: string;
  username: string;
}

/** Where a stream stands, for whoever wants to read what was just written. */
export type Position = z.infer<typeof accepted>;

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
  async perform(act: Act, script: Script): Promise<Position[]> {
    const named = this.players.filter(
      ({ person }) =>
        (act.who === 'everyone' || act.who.includes(person)) && !act.except.includes(person),
    );
    const done: Position[] = [];
    for (const player of named) done.push(...(await this.deal(player, act, script)));
    return done;
  }

  private async deal(player: Player, act: Act, script: Script): Promise<Position[]> {
    const done: Position[] = [];
    for (const task of await this.tasksOf(player, act)) {
      const answer = await this.ask(player, 'POST', `/tasks/${task.id}/decisions`, {
        decision: randomUUID(),
        version: task.version,
        verb: act.verb,
        ...(act.answers && { answers: script.answers[act.answers] }),
        ...(act.reasons && { reasons: act.reasons }),
        ...(act.target && { target: act.target }),
      });
      done.push(accepted.parse(answer));
    }
    return done;
  }

  /** Not their own review, which the rules would refuse whoever it was assigned to. */
  private async tasksOf(player: Player, { step, verb }: Act) {
    const tasks: z.infer<typeof task>[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const found = page.parse(await this.ask(player, 'GET', `/tasks?limit=200${query}`));
      tasks.push(...found.items);
      cursor = found.next;
    }
    return tasks.filter(
      (task) =>
        task.step === step &&
        task.state !== 'DONE' &&
        (verb === 'submit' || task.subject?.id !== player.person),
    );
  }

  private async ask(player: Player, method: string, path: string, body?: object): Promise<unknown> {
    return this.request(method, path, await this.tokenOf(player), body);
  }

  private async tokenOf({ username }: Player): Promise<string> {
    const known = this.tokens.get(username);
    if (known) return known;
    const credentials = { username, password: this.password };
    const signedIn = token.parse(await this.request('POST', '/tokens', undefined, credentials));
    this.tokens.set(username, signedIn.token);
    return signedIn.token;
  }

  private async request(
    method: string,
    path: string,
    bearer: string | undefined,
    body?: object,
  ): Promise<unknown> {
    const response = await fetch(`${this.api}/api/v1${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path} was refused: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }
}
