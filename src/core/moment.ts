const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;

/**
 * The moment that a text names, ISO 8601 in UTC; null where it names none, or a day that no calendar
 * has: JavaScript takes the 31st of February for a day in March.
 */
export function momentOf(text: string): string | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) || hasImpossibleDay(text) ? null : date.toISOString();
}

function hasImpossibleDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  if (day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() !== Number(month) - 1;
}
