import { tellDuration } from '../tell-duration';

/** When each page of a talk is to be left, in milliseconds from its start. */
export interface Timeline {
  readonly ends: readonly number[];
  /** How long the whole talk may take. */
  readonly room: number;
}

/** Milliseconds a minute. */
export const MINUTE = 60_000;

/** How long a talk may take. */
interface TalkRoom {
  /** What is planned for it, as its outline tells it. */
  readonly minutes: number;
  /** In minutes; null where nobody said, and the plan holds. */
  readonly slot: number | null;
  /** The part of the slot that stays for questions, from 0 to less than 1. */
  readonly questions: number;
}

/**
 * Plans a talk by the minutes of its pages. Where they are more than it has room for, all are
 * shortened alike: whoever keeps to that ends in time.
 * @param pages each page's minutes
 */
export function planTimeline(
  pages: readonly number[],
  { minutes: whole, slot, questions }: TalkRoom,
): Timeline {
  const planned = pages.reduce((sum, minutes) => sum + minutes, 0);
  const room = slot === null ? whole : slot * (1 - questions);
  const scale = planned > room && planned > 0 ? room / planned : 1;
  let end = 0;
  const ends = pages.map((minutes) => {
    end += minutes * scale * MINUTE;
    return end;
  });
  return { ends, room: room * MINUTE };
}

/** Where a talk stands. All in milliseconds. */
export interface Standing {
  readonly elapsed: number;
  /** Until the talk has to end; negative when it should be over. */
  readonly left: number;
  /** More than 0 behind the plan, less than 0 ahead of it, 0 within the shown page's time. */
  readonly behind: number;
}

/** @param page that is shown, counted from 0; @param elapsed milliseconds */
export function standAt({ ends, room }: Timeline, page: number, elapsed: number): Standing {
  const from = ends[page - 1] ?? 0;
  const to = ends[page] ?? room;
  const behind = elapsed > to ? elapsed - to : Math.min(0, elapsed - from);
  return { elapsed, left: room - elapsed, behind };
}

/** Less than this counts as in time, in milliseconds: nobody should speak by the second. */
const CLOSE = 5000;

/** How a talk stands against its plan. */
export type Pace = 'ahead' | 'in time' | 'behind';

export function paceOf(behind: number): Pace {
  if (Math.abs(behind) < CLOSE) return 'in time';
  return behind > 0 ? 'behind' : 'ahead';
}

/** In words: `1 min 20 s behind`, `40 s ahead`, `In time`. */
export function tellPace(behind: number): string {
  const pace = paceOf(behind);
  return pace === 'in time' ? 'In time' : `${tellDuration(Math.abs(behind))} ${pace}`;
}
