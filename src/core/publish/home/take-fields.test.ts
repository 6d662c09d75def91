import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import { dialectOf } from '../generators/dialects';
import { post } from '../testing/plan-posts';
import { takeFieldsHome } from './take-fields';

const FRONT = [
  'title: A post',
  'date: 2024-03-05T09:00:00.000Z',
  'draft: true',
  'tags: [one, two]',
  'aliases: [/old/]',
  'weight: 3',
];

const front = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\nText.\n`;

/** A writer that says what the entry says, but for a key that is its own. */
function write(record: EntryRecord): string {
  const { title, created, tags, aliases, frontMatter } = record;
  const draft = /^draft: (true|false)$/m.exec(frontMatter ?? '')?.[1] ?? 'false';
  const weight = /^weight: .*$/m.exec(frontMatter ?? '')?.[0];
  return front([
    `title: ${title}`,
    `date: ${created}`,
    `draft: ${draft}`,
    `tags: [${tags.join(', ')}]`,
    `aliases: [${aliases.join(', ')}]`,
    ...(weight === undefined ? [] : [weight]),
    'layout: post',
  ]);
}

const base = (frontMatter: string | null): EntryRecord => ({
  ...post('p1', 'A post', 'Text.\n', { tags: ['one', 'two'], created: '2024-03-05T09:00:00.000Z' }),
  aliases: ['/old/'],
  frontMatter,
});

/** What comes home where these lines of the file were changed. */
function take(
  changes: Readonly<Record<string, string | null>>,
  frontMatter: string | null = `---\n${FRONT.join('\n')}\n---`,
) {
  const record = base(frontMatter);
  const there = write(record)
    .split('\n')
    .flatMap((line) => {
      const change = changes[line.slice(0, line.indexOf(':'))];
      return change === undefined ? [line] : change === null ? [] : [change];
    })
    .join('\n');
  const dialect = dialectOf({ generator: 'hugo' });
  const path = 'content/posts/a-post/index.md';
  return takeFieldsHome(record, write(record), there, { dialect, path, write });
}

describe('what was changed in the front matter of a blog', () => {
  it('comes home as the field that it is, and into the front matter that said it', () => {
    const { record, left } = take({
      title: 'title: Another',
      date: 'date: 2024-04-01T08:00:00.000Z',
      draft: 'draft: false',
      tags: 'tags: [two, three]',
      aliases: 'aliases: [/old/, /older/]',
      weight: 'weight: 4',
    });
    expect(left).toEqual([]);
    expect(record).toMatchObject({
      title: 'Another',
      created: '2024-04-01T08:00:00.000Z',
      tags: ['two', 'three'],
      aliases: ['/old/', '/older/'],
    });
    expect(record.frontMatter).toContain('title: Another\n');
    expect(record.frontMatter).toMatch(/^draft: false$/m);
    expect(record.frontMatter).toMatch(/^weight: 4$/m);
    expect(record.frontMatter).toMatch(/tags:.*two.*three/s);
  });

  it('stays out of front matter that does not say it', () => {
    const { record, left } = take(
      { title: 'title: Another', tags: 'tags: [one]', aliases: 'aliases: []' },
      '---\nweight: 3\n---',
    );
    expect(left).toEqual([]);
    expect(record).toMatchObject({ title: 'Another', tags: ['one'], aliases: [] });
    expect(record.frontMatter).toBe('---\nweight: 3\n---');
  });

  it('is taken out where it was', () => {
    const { record, left } = take({ weight: null });
    expect(left).toEqual([]);
    expect(record.frontMatter).not.toContain('weight');
    expect(take({}).record.frontMatter).toContain('weight: 3');
  });

  it('is told of where Outloud writes it by itself, each with what it is now', () => {
    const { record, left } = take({ layout: 'layout: page', date: 'date: soon' });
    expect(record).toEqual(base(`---\n${FRONT.join('\n')}\n---`));
    expect(left.map(({ reason }) => reason)).toEqual([
      'Its “layout” in the front matter is now "page" in the blog. Outloud writes it by itself for Hugo.',
      'Its “date” in the front matter is now "soon" in the blog. Outloud writes it by itself for Hugo.',
    ]);
    expect(take({ layout: null }).left).toEqual([
      {
        reason:
          'Its “layout” in the front matter is taken out in the blog. Outloud writes it by itself for Hugo.',
        text: '',
      },
    ]);
  });

  it('is nothing at all where it can’t be read', () => {
    const { record, left } = take({ tags: 'tags: [one' });
    expect(record).toEqual(base(`---\n${FRONT.join('\n')}\n---`));
    expect(left).toEqual([
      {
        reason: expect.stringMatching(
          /^The front matter in the blog can't be read \(.+\), so nothing of it is taken over\.$/,
        ),
        text: '',
      },
    ]);
  });

  it('changes nothing where the entry’s own front matter is broken', () => {
    const broken = '---\na: [\n---';
    const { record, left } = take({ layout: 'layout: post\nweight: 4' }, broken);
    expect(record.frontMatter).toBe(broken);
    expect(left.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Its “weight” in the front matter is now 4 in the blog.'),
    ]);
  });

  it('leaves a day that no calendar has in the blog, and names it', () => {
    const { record, left } = take({ date: 'date: 2024-02-31T10:00' });
    expect(record.created).toBe('2024-03-05T09:00:00.000Z');
    expect(left).toEqual([
      { reason: expect.stringContaining('2024-02-31T10:00') as unknown, text: '' },
    ]);
  });

  it('keeps the address that the file has, where another title would make another', () => {
    const writeAddress = ({ title, frontMatter }: EntryRecord): string => {
      const own = /^url: '?([^'\n]*)/m.exec(frontMatter ?? '')?.[1];
      return front([`title: ${title}`, `url: ${own ?? `/${title.toLowerCase()}/`}`]);
    };
    const record = { ...base(null), tags: [], aliases: [], title: 'Old' };
    const there = front(['title: New', 'url: /old/']);
    const dialect = dialectOf({ generator: 'hugo' });
    const place = { dialect, path: 'content/posts/old.md', write: writeAddress };
    const taken = takeFieldsHome(record, writeAddress(record), there, place);
    expect(taken.left).toEqual([]);
    expect(taken.record.title).toBe('New');
    expect(writeAddress(taken.record)).toBe(there);
  });
});
