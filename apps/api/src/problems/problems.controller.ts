import { type Language, translate } from '@nenep/messages';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../http/answers.js';
import { V1 } from '../http/paths.js';
import { Speech } from '../http/speech.js';
import { Public } from '../session/authentication.guard.js';
import { PROBLEM_CODES, PROBLEM_STATUS, type ProblemCode } from './catalogue.js';
import { Problem } from './problem.js';

const explained = z
  .object({
    code: z.enum(PROBLEM_CODES),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'ExplainedProblem' });
type Explained = z.infer<typeof explained>;
const catalogue = z.object({ items: z.array(explained) }).meta({ id: 'ProblemCatalogue' });

/** What a problem's `type` leads to. */
@ApiTags('problems')
@Public()
@Controller(`${V1}/problems`)
export class ProblemsController {
  @Get()
  @Answers(200, catalogue)
  list(@Speech() language: Language): z.infer<typeof catalogue> {
    return { items: PROBLEM_CODES.map((code) => explain(code, language)) };
  }

  @Get(':code')
  @Answers(200, explained)
  show(
    @Param('code', { schema: z.string().max(60) }) wanted: string,
    @Speech() language: Language,
  ): Explained {
    const code = PROBLEM_CODES.find((each) => each === wanted);
    if (!code) throw new Problem('NOT_FOUND');
    return explain(code, language);
  }
}

/** What differs from case to case stays open, as `…`. */
function explain(code: ProblemCode, language: Language): Explained {
  const say = (part: 'title' | 'detail' | 'remedy') =>
    translate(language, `problems.${code}.${part}`)
      .replaceAll(/{{\w+}}/g, '…')
      .trim();
  return {
    code,
    status: PROBLEM_STATUS[code],
    title: say('title'),
    detail: say('detail'),
    remedy: say('remedy'),
  };
}
