/** A day to come as one says it: `on 14 Mar`, with the year where it is another. */
export function tellDue(day: string): string {
  return `on ${tellDay(day)}`;
}

/** A day as one writes it: `14 Mar`. @param today for the year, as `2026-03-29` */
export function tellDay(day: string, today = new Date().toISOString().slice(0, 10)): string {
  const isOtherYear = day.slice(0, 4) !== today.slice(0, 4);
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isOtherYear && { year: 'numeric' }),
  });
}
