const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Reads a day, or the first day of a month or year.
 * @returns YYYY-MM-DD, or null when the calendar has no such day
 */
export function readDay(text: string): string | null {
  const [, year, month = '1', day = '1'] = DAY.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
