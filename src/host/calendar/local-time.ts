import type { LocalTime } from '#core/note/local-time';

/** A moment on this computer's calendar and clock. */
export function localTime(moment: Date): LocalTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return {
    date: `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}
