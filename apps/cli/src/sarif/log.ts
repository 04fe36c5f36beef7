import { type Language, LANGUAGES } from '@nenep/messages';
import { describeProblem, type PlanProblem } from '@nenep/plan';
import { isAbsolute, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json';

/**
 * The problems of a plan's folder as a log of SARIF 2.1.0, which editors and CI read. A rule's id is
 * the problem's code and never changes its meaning; places are paths from where the command runs.
 * The message is in the reader's language; `properties` has it in every language.
 */
export function sarifLog(problems: readonly PlanProblem[], folder: string, language: Language) {
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nenep plan check',
            language,
            rules: codes.map((code) => ruleOf(code)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: problem.severity,
          message: { text: inFull(problem, language) },
          locations: [locationOf(problem, folder)],
          properties: {
            field: problem.field,
            ...Object.fromEntries(LANGUAGES.map((each) => [each, describeProblem(problem, each)])),
          },
        })),
      },
    ],
  };
}

/** What the rule says in general, in every language, with `…` for what differs from case to case. */
function ruleOf(code: PlanProblem['code']) {
  const general = Object.fromEntries(
    LANGUAGES.map((language) => {
      const { message, remedy } = describeProblem({ ...NOWHERE, code }, language);
      return [language, { message: withoutParams(message), remedy: withoutParams(remedy) }];
    }),
  );
  return { id: code, properties: general };
}

const NOWHERE = { severity: 'error', file: '', line: 1, column: 1, field: '', params: {} } as const;

function withoutParams(text: string): string {
  return text.replaceAll(/{{\w+}}/g, '…');
}

function inFull(problem: PlanProblem, language: Language): string {
  const { message, remedy } = describeProblem(problem, language);
  return `${message} ${remedy}`;
}

function locationOf({ file, line, column }: PlanProblem, folder: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(join(folder, file)) },
      region: { startLine: line, startColumn: column },
    },
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
