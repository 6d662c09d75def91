import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellDue } from './due';
import { inSeries, NO_PLAN, readPlan, writePlan } from './plan';

const WRITTEN =
  '---\n# mine\ntitle: T\ndue: 2026-04-01 # soon\nseries: [Locks, Other]\npart: 2\n---';

describe('readPlan and writePlan', () => {
  it('reads what the front matter says, and nothing that it does not', () => {
    expect(readPlan(WRITTEN)).toEqual({
      ...NO_PLAN,
      due: '2026-04-01',
      series: 'Locks',
      part: 2,
    });
    expect(readPlan('---\ndue: next week\npart: two\nnext: true\n---')).toEqual(NO_PLAN);
    expect(readPlan(null)).toEqual(NO_PLAN);
    expect(readPlan('---\n{: broken\n---')).toEqual(NO_PLAN);
  });

  it('changes only the lines of the plan', () => {
    expect(writePlan(WRITTEN, { due: '2026-04-02', next: 'Ask Ada: why?' })).toBe(
      WRITTEN.replace('04-01', '04-02').replace('part: 2\n', 'part: 2\nnext: "Ask Ada: why?"\n'),
    );
    expect(writePlan(WRITTEN, { series: 'Locks' })).toBe(WRITTEN);
    expect(writePlan('---\nnext: x\n---', { next: null })).toBeNull();
    expect(writePlan(null, { next: null })).toBeNull();
    expect(() => writePlan(null, { due: '2026-02-30' })).toThrow('is not a day');
  });

  it('reads what it wrote', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim() || 'x');
    const plan = fc.record({
      due: fc.constantFrom(null, '2026-01-31', '2030-12-01'),
      target: fc.option(word),
      next: fc.option(word),
      series: fc.option(word),
      part: fc.option(fc.integer({ min: 1, max: 40 })),
    });
    fc.assert(
      fc.property(plan, plan, (first, second) => {
        const written = writePlan(writePlan(null, first), second);
        expect(readPlan(written)).toEqual(second);
      }),
    );
  });
});

it('orders a series by its numbers, then by age', () => {
  const part = (number: number | null, created: string) => ({ part: number, created });
  const [a, b, c, d] = [part(10, '1'), part(null, '3'), part(2, '2'), part(null, '1')];
  expect(inSeries([a, b, c, d])).toEqual([c, a, d, b]);
});

it('says how far the day is', () => {
  const told = (day: string, isDone = false) => tellDue(day, '2026-02-27', isDone);
  expect(told('2026-02-20')).toEqual({ words: 'Overdue by 7 days', isOverdue: true });
  expect(told('2026-02-26').words).toBe('Overdue by 1 day');
  expect(told('2026-02-27').words).toBe('Due today');
  expect(told('2026-02-28').words).toBe('Due tomorrow');
  expect(told('2026-03-01').words).toBe('Due in 2 days');
  expect(told('2026-05-01').words).toBe('Due 1 May');
  expect(told('2027-01-01').words).toBe('Due 1 Jan 2027');
  expect(told('2026-02-20', true)).toEqual({ words: 'Was due 20 Feb', isOverdue: false });
});
