import { isDay } from '#core/document/front-matter/property';
import type { Rule } from '../rule';
import { aboutDraft } from './whole-draft';

/** What may follow the day, as generators read a date. */
const TIME = /^(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[-+]\d{2}:?\d{2})?)?$/i;

export const dateRule: Rule = {
  id: 'readiness/date',
  group: 'readiness',
  severity: 'error',
  title: 'A date that is none',
  why: 'A blog that can’t read the date doesn’t build, or sorts the post to the wrong end.',
  check: ({ frontMatter: { date } }) =>
    date === undefined || isDate(date.trim())
      ? []
      : [aboutDraft(`“${date}” can’t be read as a date. Write it like 2026-03-31.`)],
};

function isDate(text: string): boolean {
  return isDay(text.slice(0, 10)) && TIME.test(text.slice(10));
}
