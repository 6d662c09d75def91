import { tellOver, tellTime } from '#core/talk/deck';

/** How long a talk takes, in a line: `time: 22 of 20 min, 2 min too long`. */
export function tellTalkTime(minutes: number, slot: number | null): string {
  const over = tellOver(minutes, slot);
  return `time: ${tellTime(minutes, slot)}${over === null ? '' : `, ${over}`}`;
}
