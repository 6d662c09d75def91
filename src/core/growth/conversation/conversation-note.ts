import { addDays, type Day } from '../day';
import type { Quarter } from '../quarter';
import { writeFacts } from '../write-facts';

/** Thirteen weeks: the same day of the week, a quarter later. */
const UNTIL_NEXT = 91;

/** The Markdown of the note that a conversation is written down in. */
export function conversationNote(quarter: Quarter, day: Day): string {
  return [
    writeFacts(null, { conversation: quarter, date: day, next: addDays(day, UNTIL_NEXT) }),
    '',
    '## What was said',
    '',
    '- ',
    '',
    '## Promises',
    '',
    '- [ ] Me:',
    '- [ ] My manager:',
    '',
  ].join('\n');
}
