import { shownTitle } from '#core/shown-title';
/** The name of a part of an open entry for those who hear it: two entries may be open. */
export function namePart(part: string, title: string): string {
  return `${part}: ${shownTitle(title)}`;
}
