import {
  chooseLanguage,
  type Language,
  LANGUAGES,
  type MessageKey,
  type MessageParams,
  translate,
} from '@nenep/messages';
import { isNpmScript, type Surroundings } from './surroundings.js';

/** What every command is given: where it runs, and how it speaks. */
export interface Context {
  readonly surroundings: Surroundings;
  readonly language: Language;
  /** How the command is called here, for lines that people copy. */
  readonly nenep: string;
  /** A text of the catalogue; `{{nenep}}` in it is how the command is called here. */
  say(key: MessageKey, params?: MessageParams): string;
  /** Results, on standard output. */
  print(text: string): void;
  /** All that is not a result, on standard error. */
  note(text: string): void;
}

export function createContext(surroundings: Surroundings): Context {
  const language = languageOf(surroundings);
  const nenep = isNpmScript(surroundings.env) ? 'npm run nenep --' : 'nenep';
  return {
    surroundings,
    language,
    nenep,
    say: (key, params) => translate(language, key, { nenep, ...params }),
    print: (text) => void surroundings.stdout.write(`${text}\n`),
    note: (text) => void surroundings.stderr.write(`${text}\n`),
  };
}

/** Help and usage errors need the language before the line is parsed, so it is looked for in it. */
function languageOf({ args, env }: Surroundings): Language {
  const asked = LANGUAGES.find((language) =>
    args.some((arg, at) =>
      arg === '--lang' ? args[at + 1] === language : arg === `--lang=${language}`,
    ),
  );
  return asked ?? chooseLanguage(env['NENEP_LANG'] || env['LANG']);
}
