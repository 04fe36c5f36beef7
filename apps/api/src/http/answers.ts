import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemBody } from '../problems/problem-body.js';

/** What a route answers with: documented as such, and nothing beyond it ever leaves the api. */
export function Answers(status: number, schema: z.ZodType) {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema, description: 'What was asked for.' }),
    orProblem(),
  );
}

/** A route that has done what was asked and has nothing to say. */
export function AnswersNothing() {
  return applyDecorators(
    HttpCode(204),
    ApiResponse({ status: 204, description: 'It was done.' }),
    orProblem(),
  );
}

function orProblem() {
  return ApiResponse({
    status: 'default',
    standardSchema: problemBody,
    description: 'Why it was not done, and what to do.',
  });
}
