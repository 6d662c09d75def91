import type { LocalTime } from '#core/note/local-time';
import type { Day } from '../day';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const AGO = /^(?:about )?(an?|\d{1,4}) (second|minute|hour|day|week|month|year)s? ago$/;
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:,? (\d{4}))?(?:,? (?:at )?\d.*)?$/;
const DAY_FIRST = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.?(?:,? (\d{4}))?(?:,? (?:at )?\d.*)?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ t].*)?$/;

/**
 * The day that a page means by `2 days ago`, `yesterday`, `on Mar 3` or `3 Mar 2026`: the latest
 * such day up to now.
 *
 * @returns null where it means none
 */
export function readSpokenTime(words: string, now: LocalTime): Day | null {
  const said = words.trim().toLowerCase().replace(/^on /, '').replaceAll(/\s+/g, ' ');
  if (/^(?:just )?now$/.test(said)) return now.date;
  if (said === 'yesterday') return daysBefore(now, 1);
  const last = /^last (week|month|year)$/.exec(said)?.[1];
  if (last !== undefined) return before(now, 1, last);
  const [, count, unit = ''] = AGO.exec(said) ?? [];
  if (count !== undefined) return before(now, /^an?$/.test(count) ? 1 : Number(count), unit);
  const [, year, month, day] = DATE.exec(said) ?? [];
  if (day !== undefined) return toDay(Number(year), Number(month), Number(day));
  const [, name, number, inYear] = MONTH_FIRST.exec(said) ?? [];
  if (name !== undefined) return latest(now, name, Number(number), inYear);
  const [, number2, name2 = '', inYear2] = DAY_FIRST.exec(said) ?? [];
  return number2 === undefined ? null : latest(now, name2, Number(number2), inYear2);
}

/** @param unit in the singular */
function before(now: LocalTime, count: number, unit: string): Day | null {
  const [year = 0, month = 1, day = 1] = now.date.split('-').map(Number);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour': {
      const [hour = 0, minute = 0] = now.time.split(':').map(Number);
      const minutes = unit === 'second' ? count / 60 : unit === 'minute' ? count : count * 60;
      return daysBefore(now, Math.ceil((minutes - hour * 60 - minute) / (24 * 60)));
    }
    case 'day':
      return daysBefore(now, count);
    case 'week':
      return daysBefore(now, 7 * count);
    default: {
      const months = year * 12 + month - 1 - (unit === 'month' ? count : 12 * count);
      const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
      // A month ago, on the 31st, may be the last day of a shorter month.
      for (const wanted of [day, 30, 29, 28]) {
        const found = wanted <= day ? toDay(inYear, inMonth, wanted) : null;
        if (found !== null) return found;
      }
      return null;
    }
  }
}

function daysBefore({ date }: LocalTime, days: number): Day {
  const then = new Date(`${date}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() - Math.max(0, days));
  return then.toISOString().slice(0, 10);
}

/** The latest day of that name up to now, where no year is said. */
function latest(now: LocalTime, name: string, day: number, inYear?: string): Day | null {
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return null;
  if (inYear !== undefined) return toDay(Number(inYear), month, day);
  const year = Number(now.date.slice(0, 4));
  // Nine years at most lie between two days of the 29th of February.
  for (let back = 0; back < 9; back += 1) {
    const found = toDay(year - back, month, day);
    if (found !== null && found <= now.date) return found;
  }
  return null;
}

function toDay(year: number, month: number, day: number): Day | null {
  const then = new Date(Date.UTC(year, month - 1, day));
  const isThere = year >= 1000 && then.getUTCMonth() === month - 1 && then.getUTCDate() === day;
  return isThere ? then.toISOString().slice(0, 10) : null;
}
