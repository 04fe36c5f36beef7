import { type Language, translate } from '@nenep/messages';
import { z } from 'zod';
import { PROBLEM_CODES, PROBLEM_STATUS } from './catalogue.js';
import type { Problem } from './problem.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** What the api answers when it cannot do what was asked (RFC 9457). */
export const problemBody = z
  .looseObject({
    type: z.string().meta({ description: 'Where this kind of problem is explained.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'The path that was asked.' }),
    code: z.enum(PROBLEM_CODES),
    remedy: z.string().meta({ description: 'What to do about it.' }),
    request: z.string().meta({ description: 'The id of the request, as in the logs.' }),
    errors: z.array(z.object({ field: z.string(), message: z.string() })),
  })
  .meta({ id: 'Problem', description: 'A problem (RFC 9457).' });
export type ProblemBody = z.infer<typeof problemBody>;

/** Says a problem in a language, about one request. */
export function problemBodyOf(
  { code, details }: Problem,
  language: Language,
  about: { path: string; request: string },
): ProblemBody {
  const params = { ...details.params, request: about.request };
  const say = (part: 'title' | 'detail' | 'remedy') =>
    translate(language, `problems.${code}.${part}`, params).trim();
  return {
    type: `/api/v1/problems/${code}`,
    title: say('title'),
    status: PROBLEM_STATUS[code],
    detail: say('detail'),
    instance: about.path,
    code,
    remedy: say('remedy'),
    request: about.request,
    errors: (details.errors ?? []).map(({ field, key, params }) => ({
      field,
      message: translate(language, key, params),
    })),
    ...details.members,
  };
}
