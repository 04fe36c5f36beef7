import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a caller was told of a decision of theirs. */
export interface Told {
  decision: string;
  stream: string;
  sequence: number;
}

/** An answer of the api, whatever it was. */
export interface ApiAnswer {
  status: number;
  body: Record<string, unknown>;
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

  get(path: string): Promise<ApiAnswer> {
    return this.ask('GET', path);
  }

  post(path: string, body: object | string): Promise<ApiAnswer> {
    return this.ask('POST', path, body);
  }

  /** All that waits for this person now. */
  async openTasks(): Promise<{ id: string; step: string; version: number }[]> {
    const { body } = await this.get('/tasks?state=OPEN&limit=200');
    return body['items'] as { id: string; step: string; version: number }[];
  }

  /**
   * Decides, and asks again under the same id for as long as it is not known whether the decision
   * was taken: what a careful client does. Rejects where it was refused.
   */
  async decideSurely(task: string, verb: string, answers: object): Promise<Told> {
    const decision = randomUUID();
    for (;;) {
      const answer = await this.tryOnce(task, { decision, version: 1, verb, answers });
      if (answer?.status === 200) {
        const { stream, sequence } = answer.body as unknown as Told;
        return { decision, stream, sequence };
      }
      if (answer && answer.status < 500 && answer.status !== 429) {
        throw new Error(`${task} was refused: ${JSON.stringify(answer.body)}`);
      }
      await sleep(200);
    }
  }

  private async tryOnce(task: string, body: object): Promise<ApiAnswer | null> {
    try {
      return await this.post(`/tasks/${task}/decisions`, body);
    } catch {
      return null;
    }
  }

  private async ask(method: string, path: string, body?: object | string): Promise<ApiAnswer> {
    const response = await fetch(`${this.api}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as ApiAnswer['body']) : {} };
  }
}
