import { describe, expect, it } from 'vitest';
import { postMoment } from './post-moment';

const momentOf = (date: string, created: string, zone?: string) =>
  postMoment({ created, frontMatter: `---\ndate: ${date}\n---` }, zone);

describe('postMoment', () => {
  it('keeps the offset that the front matter says, so that the day is the author’s', () => {
    const created = '2024-03-06T04:30:00.000Z';
    for (const date of [
      '2024-03-05T23:30:00-05:00',
      '2024-03-05 23:30:00 -0500',
      '2024-03-05 23:30 -0500',
    ])
      for (const zone of [undefined, 'UTC', 'Asia/Tokyo'])
        expect(momentOf(date, created, zone), date).toBe('2024-03-05T23:30:00-05:00');
  });

  it('goes by the date that the author wrote, though the post was made on another day', () => {
    const created = '2024-03-06T04:30:00.000Z';
    expect(momentOf('2024-03-04T23:30:00-05:00', created)).toBe('2024-03-04T23:30:00-05:00');
    expect(momentOf('2024-03-08T10:00:00Z', created, 'Europe/Berlin')).toBe(
      '2024-03-08T11:00:00+01:00',
    );
    expect(momentOf('2024-03-08', created, 'Europe/Berlin')).toBe('2024-03-08T00:00:00+01:00');
    expect(momentOf('2024-03-08', created)).toBe('2024-03-08T00:00:00+00:00');
  });

  it('goes by the entry where the front matter says its day, no moment or nothing', () => {
    const created = '2024-03-06T04:30:00.000Z';
    expect(momentOf('2024-03-06', created)).toBe(created);
    expect(momentOf('2024-03-05', created, 'America/New_York')).toBe('2024-03-05T23:30:00-05:00');
    expect(momentOf('soon', created)).toBe(created);
    expect(momentOf('2024-99-99', created)).toBe(created);
    expect(postMoment({ created, frontMatter: null })).toBe(created);
  });

  it('takes the day of the blog’s time zone for a post of a late evening', () => {
    const evening = { created: '2026-07-01T03:30:00.000Z', frontMatter: null };
    expect(postMoment(evening, 'America/New_York')).toBe('2026-06-30T23:30:00-04:00');
    expect(postMoment(evening, 'UTC')).toBe('2026-07-01T03:30:00+00:00');
    const night = { created: '2026-03-28T23:30:00.000Z', frontMatter: null };
    expect(postMoment(night, 'Europe/Berlin')).toBe('2026-03-29T00:30:00+01:00');
  });

  it('takes a day and a time without an offset for those of the blog’s time zone', () => {
    expect(momentOf('2024-03-05', '2024-03-05T00:00:00.000Z', 'America/New_York')).toBe(
      '2024-03-05T00:00:00-05:00',
    );
    expect(momentOf('2026-03-29', '2026-03-29T00:00:00.000Z', 'Europe/Berlin')).toBe(
      '2026-03-29T00:00:00+01:00',
    );
    expect(momentOf('2024-03-05 23:30', '2024-03-05T23:30:00.000Z', 'Europe/Berlin')).toBe(
      '2024-03-05T23:30:00+01:00',
    );
  });
});
