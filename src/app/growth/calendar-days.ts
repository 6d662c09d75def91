import type { Day } from '#core/growth/day';
import type { Machine } from '../machine';

/** Moments as days on this computer's calendar. */
export interface CalendarDays {
  /** @param moment ISO 8601 */
  dayOf(moment: string): Day;
  today(): Day;
}

export function calendarDays(machine: Pick<Machine, 'localTime' | 'now'>): CalendarDays {
  return {
    dayOf: (moment) => machine.localTime(new Date(moment)).date,
    today: () => machine.localTime(machine.now()).date,
  };
}
