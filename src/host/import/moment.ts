/** A file's time as ISO 8601 in UTC; null for the times that stand for none, or lie ahead. */
export function toMoment(time: Date | undefined): string | null {
  const milliseconds = Number(time);
  // Archives without times hold 1970 or 1980, as some systems do.
  if (!(milliseconds > Date.UTC(1980, 0, 2) && milliseconds <= Date.now())) return null;
  return new Date(Math.floor(milliseconds)).toISOString();
}
