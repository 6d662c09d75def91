import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordShow } from './record-show';
import { beginShow, elapsedTime, reduceShow, type Show, type ShowAction, timeByPage } from './show';

/** A show after actions, each at its moment. */
function after(...steps: readonly (readonly [number, ShowAction])[]): Show {
  return steps.reduce(
    (show, [now, action]) => reduceShow(show, action, now),
    beginShow(5, 'light'),
  );
}

describe('a show', () => {
  it('goes through its pages and stays at its ends', () => {
    expect(after([0, { do: 'back' }]).page).toBe(0);
    expect(after([0, { do: 'next' }], [1, { do: 'next' }]).page).toBe(2);
    expect(after([0, { do: 'last' }], [1, { do: 'next' }]).page).toBe(4);
    expect(after([0, { do: 'last' }], [1, { do: 'first' }]).page).toBe(0);
    expect(after([0, { do: 'goTo', page: 99 }]).page).toBe(4);
  });

  it('jumps to the number that was typed, and forgets it', () => {
    const typed = after([0, { do: 'type', digit: '0' }], [1, { do: 'type', digit: '4' }]);
    expect(typed).toMatchObject({ page: 0, typed: '04' });
    expect(reduceShow(typed, { do: 'jump' }, 2)).toMatchObject({ page: 3, typed: '' });
    expect(reduceShow(typed, { do: 'forget' }, 2)).toMatchObject({ page: 0, typed: '' });
    expect(after([0, { do: 'jump' }]).page).toBe(0);
  });

  it('hides the page and shows it again, or with the next move', () => {
    const black = after([0, { do: 'blank', as: 'black' }]);
    expect(black.blank).toBe('black');
    expect(reduceShow(black, { do: 'blank', as: 'white' }, 1).blank).toBe('white');
    expect(reduceShow(black, { do: 'blank', as: 'black' }, 1).blank).toBeNull();
    expect(reduceShow(black, { do: 'next' }, 1)).toMatchObject({ blank: null, page: 1 });
  });

  it('points only while it is to, and never beside the page', () => {
    const point = { do: 'point', at: { x: 2, y: 0.5 } } as const;
    expect(after([0, point]).point).toBeNull();
    const pointing = after([0, { do: 'togglePointer' }], [1, point]);
    expect(pointing.point).toEqual({ x: 1, y: 0.5 });
    expect(reduceShow(pointing, { do: 'togglePointer' }, 2)).toMatchObject({
      isPointing: false,
      point: null,
    });
  });

  it('counts each page’s time from the first move on, without pauses', () => {
    const show = after(
      [1000, { do: 'next' }],
      [4000, { do: 'next' }],
      [5000, { do: 'toggleClock' }],
      [9000, { do: 'back' }],
      [10_000, { do: 'toggleClock' }],
    );
    expect(timeByPage(show, 12_000)).toEqual([0, 5000, 1000, 0, 0]);
    expect(elapsedTime(show, 12_000)).toBe(6000);
  });

  it('counts the first page where the clock is started on it', () => {
    const show = after([1000, { do: 'toggleClock' }], [3000, { do: 'next' }]);
    expect(timeByPage(show, 3000)).toEqual([2000, 0, 0, 0, 0]);
    expect(show.started).toBe(1000);
  });

  it('loses no time and no page, whatever is done', () => {
    const action = fc.oneof(
      fc.constantFrom<ShowAction>(
        { do: 'next' },
        { do: 'back' },
        { do: 'first' },
        { do: 'last' },
        { do: 'jump' },
        { do: 'forget' },
        { do: 'togglePointer' },
        { do: 'toggleLook' },
        { do: 'blank', as: 'black' },
        { do: 'type', digit: '3' },
      ),
      fc.integer({ min: -3, max: 9 }).map((page): ShowAction => ({ do: 'goTo', page })),
    );
    const steps = fc.array(fc.tuple(fc.nat(10_000), action), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.nat(9), (all, pause) => {
        let show = reduceShow(beginShow(5, 'dark'), { do: 'toggleClock' }, 0);
        let now = 0;
        let paused = 0;
        for (const [index, [time, one]] of all.entries()) {
          const stands = index % 10 === pause;
          if (stands) show = reduceShow(show, { do: 'toggleClock' }, now);
          now += time;
          show = reduceShow(show, one, now);
          if (stands) show = reduceShow(show, { do: 'toggleClock' }, now);
          if (stands) paused += time;
          expect(show.page).toBeGreaterThanOrEqual(0);
          expect(show.page).toBeLessThan(5);
        }
        expect(elapsedTime(show, now)).toBe(now - paused);
      }),
    );
  });

  it('becomes a rehearsal of what was shown, without pages that were passed by', () => {
    const pages = ['title', 'a', 'b', 'c', 'd'].map((key) => ({ key, title: key.toUpperCase() }));
    const show = after([0, { do: 'next' }], [60_000, { do: 'next' }], [61_000, { do: 'next' }]);
    expect(recordShow(show, 91_040, { slot: 20, pages })).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      slot: 20,
      seconds: 91,
      slides: [
        { key: 'a', title: 'A', seconds: 60 },
        { key: 'c', title: 'C', seconds: 30 },
      ],
    });
    expect(recordShow(beginShow(5, 'light'), 99_000, { slot: 20, pages })).toBeNull();
    expect(recordShow(after([0, { do: 'next' }]), 900, { slot: null, pages })).toBeNull();
  });
});
