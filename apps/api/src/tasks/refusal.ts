import type { Refused } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import type { Names } from '../directory/directory.service.js';
import { writtenMoment } from '../http/moments.js';
import { Problem } from '../problems/problem.js';

/** Says a workflow's refusal as the problem of the same code: who was first, and what is there now. */
export function refusalOf(
  { code, by, at, holders, state, version }: Refused,
  {
    verb,
    zone,
    language,
    nameOf,
  }: { verb: string; zone: string; language: Language; nameOf: Names },
): Problem {
  if (holders && at) {
    const who = holders.map((person) => nameOf(person).name).join(', ');
    return new Problem(code, {
      params: {
        who: who || translate(language, 'facts.task.nobody'),
        since: writtenMoment(at, zone),
      },
      members: { at, holders: holders.map(nameOf) },
    });
  }
  const first = by && at ? { who: nameOf(by).name, at: writtenMoment(at, zone) } : null;
  return new Problem(code, {
    params: { verb, who: first ? translate(language, 'tasks.decidedBy', first) : '' },
    members: {
      ...(by && { by: nameOf(by) }),
      ...(at && { at }),
      ...(state && { state }),
      ...(version !== undefined && { version }),
    },
  });
}
