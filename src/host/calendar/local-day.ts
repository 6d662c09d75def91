/** The day of a moment where this computer is, such as `2026-3-29`. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}`;
}
