import { describe, expect, it } from 'vitest';
import { talkFacts } from './facts';
import { withoutVersion, withVersion } from './slot';

describe('the facts of a talk', () => {
  it('are read from its front matter', () => {
    const frontMatter = `---
abstract: |
  Saves get lost.

  This is why.
audience: Who writes programs
takeaway: 'fsync'
bio: I write files.
event: Meetup 12
date: 2025-03-01
slot: 20
questions: 25 %
versions: [45, "5", 20, soon]
---`;
    expect(talkFacts(frontMatter)).toEqual({
      abstract: 'Saves get lost.\n\nThis is why.',
      audience: 'Who writes programs',
      takeaway: 'fsync',
      bio: 'I write files.',
      event: 'Meetup 12',
      date: '2025-03-01',
      slot: 20,
      questions: 0.25,
      versions: [5, 20, 45],
    });
  });

  it.each([
    null,
    '---\nquestions: many\nversions: {}\nslot: 0\nabstract: [a]\n---',
    '---\n: "\n---',
  ])('are the usual ones where %j says nothing', (frontMatter) => {
    expect(talkFacts(frontMatter)).toMatchObject({
      abstract: '',
      slot: null,
      questions: 0.1,
      versions: [],
    });
  });

  it('keep the versions, the slot so far among them, and every other byte', () => {
    const before = '---\nvenue:  here # kept\nslot: 45\n---\n';
    const set = withVersion(withVersion(before, 5), 20);
    expect(talkFacts(set)).toMatchObject({ versions: [5, 20, 45], slot: 20 });
    expect(set).toContain('venue:  here # kept\nslot: 20\n');
    expect(talkFacts(withVersion(null, 7.5))).toMatchObject({ versions: [7.5], slot: 7.5 });
  });

  it('lose a version, and the slot with it', () => {
    const before = '---\nvenue:  here # kept\n---\n';
    const two = withVersion(withVersion(before, 5), 20);
    expect(talkFacts(withoutVersion(two, 5))).toMatchObject({ versions: [20], slot: 20 });
    expect(talkFacts(withoutVersion(two, 20))).toMatchObject({ versions: [5], slot: null });
    expect(withoutVersion(withVersion(before, 5), 5)).toBe(before);
    expect(withoutVersion(withVersion(null, 5), 5)).toBeNull();
    expect(withoutVersion(null, 5)).toBeNull();
  });
});
