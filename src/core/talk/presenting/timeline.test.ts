import { describe, expect, it } from 'vitest';
import { tellClock } from '../tell-duration';
import { MINUTE, planTimeline, standAt, tellPace } from './timeline';

describe('a timeline', () => {
  const pages = [1, 2, 3];
  const room = (slot: number | null, questions = 0) => ({ minutes: 6.5, slot, questions });

  it('is the plan where that fits, and is shortened alike where it does not', () => {
    expect(planTimeline(pages, room(20, 0.1))).toEqual({
      ends: [MINUTE, 3 * MINUTE, 6 * MINUTE],
      room: 18 * MINUTE,
    });
    expect(planTimeline(pages, room(3))).toEqual({
      ends: [MINUTE / 2, 1.5 * MINUTE, 3 * MINUTE],
      room: 3 * MINUTE,
    });
    // Without a slot, what the outline says.
    expect(planTimeline(pages, room(null, 0.1)).room).toBe(6.5 * MINUTE);
    expect(planTimeline([0], room(0.5)).ends).toEqual([0]);
  });

  it('tells how far ahead or behind a page is', () => {
    const timeline = planTimeline(pages, room(6));
    expect(standAt(timeline, 1, 2 * MINUTE)).toEqual({
      elapsed: 2 * MINUTE,
      left: 4 * MINUTE,
      behind: 0,
    });
    expect(standAt(timeline, 1, MINUTE / 2).behind).toBe(-MINUTE / 2);
    expect(standAt(timeline, 1, 4 * MINUTE).behind).toBe(MINUTE);
    expect(standAt(timeline, 1, 3 * MINUTE).behind).toBe(0);
    expect(standAt(timeline, 2, 7 * MINUTE)).toMatchObject({ left: -MINUTE, behind: MINUTE });
  });

  it('says so in words', () => {
    expect([0, 4999, -4999, 5000, -5000, 80_000, -40_000, 120_000].map(tellPace)).toEqual([
      'In time',
      'In time',
      'In time',
      '5 s behind',
      '5 s ahead',
      '1 min 20 s behind',
      '40 s ahead',
      '2 min behind',
    ]);
    expect([0, 65_000, 3_723_000, -12_000, -400].map(tellClock)).toEqual([
      '0:00',
      '1:05',
      '1:02:03',
      '−0:12',
      '0:00',
    ]);
  });
});
