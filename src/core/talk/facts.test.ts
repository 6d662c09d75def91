import { describe, expect, it } from 'vitest';
import { talkFacts } from './facts';
import { withVersions } from './slot';

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

  it('keep the versions, and every other byte', () => {
    const before = '---\nvenue:  here # kept\n---\n';
    const set = withVersions(before, [20, 5, 20]);
    expect(talkFacts(set).versions).toEqual([5, 20]);
    expect(set).toContain('venue:  here # kept\n');
    expect(withVersions(set, [])).toBe(before);
    expect(withVersions(null, [])).toBeNull();
  });
});
