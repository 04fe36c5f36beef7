import { fromTaskId, taskId } from '@nenep/contracts';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Door } from '../door/door.js';

/**
 * Tells the door who is on their way, before their session is looked up and their words are kept:
 * those who decide at the same time then go together.
 */
@Injectable()
export class ExpectDecision implements NestMiddleware {
  constructor(private readonly door: Door) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const task = taskId.safeParse(request.params['task']);
    if (task.success) response.once('close', this.door.expect(fromTaskId(task.data).stream));
    next();
  }
}
