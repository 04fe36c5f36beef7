import type { DocumentName, PlanProblem, ProblemCode } from '../problems.js';
import type { Path } from '../source/path.js';

/** Something wrong in a document, before anyone has looked up its line. */
export interface Finding {
  document: DocumentName;
  path: Path;
  code: ProblemCode;
  severity?: PlanProblem['severity'];
  /** Whether the key is at fault or, as mostly, its value. */
  what?: 'key' | 'value';
  params?: PlanProblem['params'];
}

/** As many as are told of one plan; whoever has mended these will see the next. */
export const MOST_FINDINGS = 200;
