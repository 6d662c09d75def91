/** A wall clock's time: a day and a time of it, without saying where. */
const WALL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)$/;

/** Whether this is the name of a time zone, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * A moment by the clock of a time zone, with its offset: `2026-03-29T23:30:00+02:00`.
 * @param iso ISO 8601
 */
export function momentIn(iso: string, zone: string): string {
  const moment = new Date(iso).getTime();
  const wall = wallIn(moment, zone);
  return `${wall}${offsetOf(Date.parse(`${wall}Z`) - wholeSeconds(moment))}`;
}

/**
 * What a clock in a time zone shows, with the offset that holds there then.
 * @param wall such as `2026-03-29T23:30:00`; one that summer time jumps over gets the offset before it
 */
export function atWall(wall: string, zone: string): string {
  if (!WALL.test(wall)) return wall;
  const text = wall.replace(' ', 'T');
  const asUtc = Date.parse(`${text}Z`);
  const shift = (moment: number): number => Date.parse(`${wallIn(moment, zone)}Z`) - moment;
  return `${text}${offsetOf(shift(asUtc - shift(asUtc)))}`;
}

function wallIn(moment: number, zone: string): string {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

function wholeSeconds(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}

/** @param shift in milliseconds, to the east */
function offsetOf(shift: number): string {
  const minutes = Math.round(Math.abs(shift) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${shift < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
