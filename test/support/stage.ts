import {
  type Act,
  applyPlan,
  askApi,
  Cast,
  momentOf,
  openTimeLapseWorld,
  playersOf,
  readPlanFolder,
  Readers,
  type Script,
  signIn,
  skipTo,
} from '@nenep/timelapse';
import { keeperStream } from '@nenep/contracts';
import { randomBytes } from 'node:crypto';
import { engines } from './engines.js';

/** What an api answers to somebody on a stage, refused or not. */
export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/**
 * A plan in a time-lapse of its own, played act by act by a test that looks on in between. Times
 * are of the plan's own clock, `2021-08-30T08:00`.
 */
export async function openStage(folder: string, begins: string, answers: Script['answers']) {
  const source = await readPlanFolder(folder);
  const { plan, organization, calendar } = source.loaded;
  const id = `story-${randomBytes(3).toString('hex')}`;
  const world = await openTimeLapseWorld(id, momentOf(calendar, begins), engines());
  const readers = new Readers(world, keeperStream(plan.organization, plan.id));
  const password = await applyPlan(world, source);
  const players = playersOf(organization);
  const cast = new Cast(world.api, players, password);
  const script: Script = {
    title: { vi: id, en: id },
    begins,
    ends: begins,
    answers,
    acts: [],
  };
  const tokenOf = (person: string) => {
    const username = players.find((player) => player.person === person)?.username ?? '';
    return signIn(world.api, { username, password });
  };
  const ask = async (person: string, method: string, path: string, body?: object) => {
    const response = await fetch(`${world.api}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as Reply['body'] };
  };

  return {
    store: world.store,
    /** Lets time pass until a moment, when everybody could have read all that came before. */
    until: (at: string) => skipTo(world, readers, momentOf(calendar, at)),
    /** Waits until all that was made known is read by everybody. */
    settled: () => readers.catchUp(),
    /** Somebody deals with all that waits for them in a step. */
    play: async (act: Pick<Act, 'who' | 'step' | 'verb'> & Partial<Act>) => {
      await readers.catchUp();
      await cast.perform({ at: begins, except: [], ...act }, script);
    },
    get: (person: string, path: string): Promise<Reply> => ask(person, 'GET', path),
    post: (person: string, path: string, body: object): Promise<Reply> =>
      ask(person, 'POST', path, body),
    asAdministrator: async (path: string, body: object): Promise<unknown> => {
      const bearer = await signIn(world.api, world.administrator);
      return askApi(world.api, { method: 'POST', path, bearer, body });
    },
    close: () => world.throwAway(),
  };
}
