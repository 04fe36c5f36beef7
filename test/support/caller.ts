import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a caller was told of a decision of theirs. */
export interface Told {
  decision: string;
  stream: string;
  sequence: number;
}

/** A decision that was taken: what was answered, and the very same request once more. */
export interface Taken extends Told {
  answer: ApiAnswer['body'];
  again(): Promise<ApiAnswer>;
}

/** What of a task that waits the tests go by. */
export interface OpenTask {
  id: string;
  step: string;
  version: number;
}

/** An answer of the api, whatever it was. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** What is sent beside method and path; a body is JSON unless `headers` say otherwise. */
export interface Asking {
  body?: object | string;
  headers?: Record<string, string>;
}

/** Somebody who uses the api from outside, signed in or not. */
export class Caller {
  private constructor(
    private readonly api: string,
    private readonly bearer: string | undefined,
  ) {}

  static signedOut(api: string): Caller {
    return new Caller(api, undefined);
  }

  static async signIn(api: string, username: string, password: string): Promise<Caller> {
    const answer = await Caller.signedOut(api).post('/tokens', { username, password });
    if (answer.status !== 201) throw new Error(`${username}: ${JSON.stringify(answer)}`);
    return new Caller(api, String(answer.body['token']));
  }

  /** The same person at another api process of the same product. */
  at(api: string): Caller {
    return new Caller(api, this.bearer);
  }

  get(path: string): Promise<ApiAnswer> {
    return this.ask('GET', path);
  }

  post(path: string, body: object | string): Promise<ApiAnswer> {
    return this.ask('POST', path, { body });
  }

  /** All that waits for this person now. */
  async openTasks(): Promise<OpenTask[]> {
    const { status, body } = await this.get('/tasks?state=OPEN&limit=200');
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body['items'] as OpenTask[];
  }

  /** Decides once, under an id of its own unless `given` has one; takes whatever is answered. */
  decide(task: string, given: object): Promise<ApiAnswer> {
    return this.post(`/tasks/${task}/decisions`, {
      decision: randomUUID(),
      version: 1,
      ...given,
    });
  }

  /**
   * Decides, and asks again under the same id for as long as it is not known whether the decision
   * was taken: what a careful client does. Rejects where it was refused.
   */
  async decideSurely(task: string, verb: string, answers: object, version = 1): Promise<Taken> {
    const given = { decision: randomUUID(), version, verb, answers };
    for (;;) {
      const answer = await this.tryOnce(task, given);
      if (answer?.status === 200) {
        const { stream, sequence } = answer.body as unknown as Told;
        const again = () => this.decide(task, given);
        return { decision: given.decision, stream, sequence, answer: answer.body, again };
      }
      if (answer && answer.status < 500 && answer.status !== 429) {
        throw new Error(`${task} was refused: ${JSON.stringify(answer.body)}`);
      }
      await sleep(200);
    }
  }

  /** Asks anything in any way. */
  async ask(method: string, path: string, { body, headers }: Asking = {}): Promise<ApiAnswer> {
    const response = await fetch(`${this.api}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as ApiAnswer['body']) : {},
    };
  }

  private async tryOnce(task: string, given: object): Promise<ApiAnswer | null> {
    try {
      return await this.decide(task, given);
    } catch {
      return null;
    }
  }
}
