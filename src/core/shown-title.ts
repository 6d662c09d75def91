/** What an entry is called where a title must stand. */
export function shownTitle(title: string): string {
  return title.trim() || 'Untitled';
}
