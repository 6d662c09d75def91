import { describe, expect, it } from 'vitest';
import { tellOver, tellTime } from './deck';
import { slotOf, withSlot } from './slot';

describe('the slot of a talk', () => {
  it.each([
    ['---\nslot: 20\n---', 20],
    ['---\nslot: "7,5"\n---', 7.5],
    ['+++\nslot = 45\n+++', 45],
    ['---\nslot: soon\n---', null],
    ['---\nslot: 0\n---', null],
    ['---\nslot: -5\n---', null],
    ['---\nslot: [20]\n---', null],
    ['---\nslot: "x\n---', null],
    [null, null],
  ])('%j says %j', (frontMatter, minutes) => {
    expect(slotOf(frontMatter)).toBe(minutes);
  });

  it('is set and taken away without another byte being changed', () => {
    const before = '---\nvenue:  here # kept\n---\n';
    const set = withSlot(before, 20);
    expect(set).toBe('---\nvenue:  here # kept\nslot: 20\n---\n');
    expect(withSlot(set, 25)).toBe('---\nvenue:  here # kept\nslot: 25\n---\n');
    expect(withSlot(set, null)).toBe(before);
    expect(slotOf(withSlot(null, 20))).toBe(20);
    expect(withSlot(withSlot(null, 20), null)).toBeNull();
    expect(withSlot(null, null)).toBeNull();
  });

  it('is told beside what the talk takes, and so is what is too long', () => {
    expect([tellTime(18, null), tellTime(18.5, 20)]).toEqual(['18 min', '18.5 of 20 min']);
    expect([tellOver(20, 20), tellOver(22.5, 20), tellOver(99, null)]).toEqual([
      null,
      '2.5 min too long',
      null,
    ]);
  });
});
