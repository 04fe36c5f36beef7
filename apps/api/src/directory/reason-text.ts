import type { RollReason } from '@nenep/contracts';
import { type Language, translate } from '@nenep/messages';
import { writtenDate } from '../http/moments.js';
import type { Vocabulary } from './vocabulary.js';

/** Why a date is not the nominal one, as part of a sentence. */
export function reasonText(
  reason: RollReason,
  cycle: string,
  { language, words }: { language: Language; words: Vocabulary },
): string {
  switch (reason.kind) {
    case 'WEEKEND':
      return translate(language, 'facts.rolled.WEEKEND', { date: writtenDate(reason.date) });
    case 'DAY_OFF':
      return translate(language, 'facts.rolled.DAY_OFF', {
        date: writtenDate(reason.date),
        name: reason.name,
      });
    case 'MINIMUM_GAP':
      return translate(language, 'facts.rolled.MINIMUM_GAP', {
        after: words.step(cycle, reason.after),
        workingDays: reason.workingDays,
      });
    case 'REPLANNED':
      return translate(language, 'facts.rolled.REPLANNED', {
        opening: writtenDate(reason.opening),
      });
    case 'SERVES':
      return translate(language, 'facts.rolled.SERVES', {
        step: words.step(cycle, reason.step),
        due: writtenDate(reason.due),
      });
    case 'OVERRIDDEN':
      return translate(language, 'facts.rolled.OVERRIDDEN', { reference: reason.reference });
    case 'ORDERED':
      return translate(language, 'facts.rolled.ORDERED', {
        by: words.role(reason.by),
        reference: reason.reference,
      });
  }
}
