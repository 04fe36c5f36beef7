import type { Instant } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import type { WorldMark } from '../http/common.schema.js';
import { writtenMoment } from '../http/moments.js';
import { languageOf } from '../http/request.js';
import { ReadersWatch } from './readers-watch.js';
import { Worlds } from './worlds.service.js';

/** An answer that says from which world it is, and perhaps in which zone its moments are. */
interface Marked {
  world: WorldMark;
  zone?: string | null;
}

/**
 * Says in whatever is read of the record, in words, when it is old for now. A decision's answer does
 * not rest on it, and stays the same however often it is asked for.
 */
@Injectable()
export class SayBehind implements NestInterceptor {
  constructor(
    private readonly readers: ReadersWatch,
    private readonly worlds: Worlds,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method !== 'GET') return next.handle();
    const language = languageOf(request);
    return next.handle().pipe(map((body: unknown) => this.marked(body, language)));
  }

  private marked(body: unknown, language: Language): unknown {
    if (!isMarked(body) || body.world.id !== this.worlds.home.world.id) return body;
    const asOf = this.readers.behindSince();
    return asOf === null ? body : withBehind(body, asOf, language);
  }
}

function isMarked(body: unknown): body is Marked {
  return typeof body === 'object' && body !== null && 'world' in body;
}

function withBehind(body: Marked, asOf: Instant, language: Language): Marked {
  const shown = body.zone ? writtenMoment(asOf, body.zone) : asOf;
  const behind = { asOf, text: translate(language, 'health.behind', { asOf: shown }) };
  return { ...body, world: { ...body.world, behind } };
}
