import type { Context } from '../context.js';
import type { FailureText } from '../failure.js';
import { oneLine } from './text.js';

/** A failure as standard error shows it: what, why, what to do, and what to tell an operator. */
export function renderFailure({ say }: Context, text: FailureText): string {
  const { title, detail, remedy, places = [], code, request } = text;
  const reference = [code, request && say('cli.failures.request', { request })].filter(Boolean);
  return [
    say('cli.failures.title', { title: oneLine(title) }),
    ...(detail ? detail.split('\n').map((line) => `  ${oneLine(line)}`) : []),
    ...places.map((place) => `  - ${oneLine(place)}`),
    ...(remedy ? [`  ${say('cli.failures.remedy', { remedy: oneLine(remedy) })}`] : []),
    ...(reference.length > 0 ? [`  (${reference.join(', ')})`] : []),
  ].join('\n');
}
