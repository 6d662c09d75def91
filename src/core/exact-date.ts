const exact = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

/** A moment in full, for a tooltip: “May 14, 2026 at 3:00 PM”, in local time. */
export function formatExact(iso: string): string {
  return exact.format(new Date(iso));
}
