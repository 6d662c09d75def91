import { describe, expect, it } from 'vitest';
import { postMoment } from './post-moment';

const momentOf = (date: string, created: string) =>
  postMoment({ created, frontMatter: `---\ndate: ${date}\n---` });

describe('postMoment', () => {
  it('keeps the offset that the front matter says, so that the day is the author’s', () => {
    const created = '2024-03-06T04:30:00.000Z';
    for (const date of [
      '2024-03-05T23:30:00-05:00',
      '2024-03-05 23:30:00 -0500',
      '2024-03-05 23:30 -0500',
    ])
      expect(momentOf(date, created), date).toBe('2024-03-05T23:30:00-05:00');
  });

  it('goes by the entry where the front matter says another moment, a day or nothing', () => {
    const created = '2024-03-06T04:30:00.000Z';
    expect(momentOf('2024-03-04T23:30:00-05:00', created)).toBe(created);
    expect(momentOf('2024-03-06', created)).toBe(created);
    expect(postMoment({ created, frontMatter: null })).toBe(created);
  });
});
