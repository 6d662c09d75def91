import { DEFAULT_STYLE } from '#core/document/markdown-style';
import { expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { LIBRARY_MIGRATIONS, migrate, type Migration } from './migrations';
import { parseRecord } from './parse-record';
import { RECORD_VERSION } from './record';
import { LIBRARY_VERSION } from './settings';

const steps = new Map<number, Migration>([
  [1, ({ name, ...rest }) => ({ ...rest, title: name })],
  [2, (value) => ({ ...value, tags: [] })],
]);

test('goes from any older version to the current one, and keeps the rest', () => {
  const old = { version: 1, name: 'A', text: 'kept' };
  expect(migrate(old, 3, steps)).toEqual({ version: 3, title: 'A', text: 'kept', tags: [] });
  expect(migrate({ version: 2, title: 'A' }, 3, steps)).toEqual({
    version: 3,
    title: 'A',
    tags: [],
  });
  expect(migrate({ version: 3, title: 'A' }, 3, steps)).toEqual({ version: 3, title: 'A' });
  expect(old).toEqual({ version: 1, name: 'A', text: 'kept' });
});

test.each([
  [{ version: 4 }, true, 'newer Outloud'],
  [{ version: '3' }, false, 'whole number'],
  [{ version: 0 }, false, 'whole number'],
  [{ version: 1.5 }, false, 'whole number'],
  [{}, false, 'no version'],
  [null, false, 'no version'],
  ['text', false, 'no version'],
])('refuses %j', (value, newer, message) => {
  expect(() => migrate(value, 3, steps)).toThrow(
    expect.objectContaining({ newer, message: expect.stringContaining(message) }),
  );
});

test('refuses a version that no step starts from', () => {
  expect(() => migrate({ version: 1 }, 3, new Map())).toThrow('version 1');
});

const current = makeRecord('n000000001', 'Old', '# Old\n\ntext\n', {
  attachments: { 'a.png': `${'a'.repeat(64)}.png` },
});

test('reads a record of version 1, which knew no origin, with all that it held', () => {
  const { origin, publications, ...rest } = current;
  expect(parseRecord({ ...rest, version: 1 })).toEqual({ ...rest, origin, publications });
});

test('reads a record of version 2, which knew no publications, with all that it held', () => {
  const origin = { source: 'hugo', path: '/blog/content/a.md', hash: 'h', revision: 1 };
  const { publications, ...rest } = { ...current, origin };
  expect(parseRecord({ ...rest, version: 2 })).toEqual({
    ...rest,
    publications,
    version: RECORD_VERSION,
  });
});

test('reads a record of version 3, which knew no ancestors, with all that it held', () => {
  const { ancestors, ...rest } = current;
  expect(parseRecord({ ...rest, version: 3 })).toEqual({
    ...rest,
    ancestors,
    version: RECORD_VERSION,
  });
});

test('reads a record of version 4, which ignored no problems, with all that it held', () => {
  const { ignored, ...rest } = current;
  expect(parseRecord({ ...rest, version: 4 })).toEqual({
    ...rest,
    ignored,
    version: RECORD_VERSION,
  });
});

test('reads a record of version 5, which knew no rehearsals, with all that it held', () => {
  const { rehearsals, proposals, recalls, ...rest } = current;
  expect(parseRecord({ ...rest, version: 5 })).toEqual({
    ...rest,
    rehearsals,
    proposals,
    recalls,
    version: RECORD_VERSION,
  });
});

test('leaves a record of a newer version unread', () => {
  expect(() => parseRecord({ ...current, version: RECORD_VERSION + 1 })).toThrow('newer Outloud');
});

test('reads the settings of a library of version 1', () => {
  const targets = [{ name: 'blog', generator: 'hugo', path: '/blog' }];
  const read = migrate({ version: 1, targets }, LIBRARY_VERSION, LIBRARY_MIGRATIONS);
  expect(read).toEqual({ version: LIBRARY_VERSION, targets, style: DEFAULT_STYLE });
});
