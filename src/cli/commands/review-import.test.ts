import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReviewImport, ReviewPreview } from '#contract/growth/reviews';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from '../command';
import { COMMANDS } from '../commands';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let folder = '';
let library = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(library, command, input, (api) => command.run(input, api));
}

beforeEach(() => {
  folder = makeTemporaryFolder();
  library = join(folder, 'library');
  return () => vi.unstubAllEnvs();
});

function comment(number: number, changes: object = {}) {
  return {
    html_url: `https://github.com/o/r/pull/7#discussion_r${number}`,
    user: { login: 'alice', type: 'User' },
    body: 'Name the unit\n\n```suggestion\nwait(ms)\n```',
    created_at: '2026-03-01T23:30:00Z',
    path: 'src/wait.ts',
    line: 12,
    diff_hunk: '@@ -1 +1 @@\n+wait(5)',
    ...changes,
  };
}

function write(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

test('comments come in once, private, with role, day, place, code and pattern, and are taken back', async () => {
  await run(['review', 'add', 'Which unit?', '--pattern', 'Unit missing', '--role', 'gave']);
  const file = write('comments.json', [
    comment(1),
    comment(2, { user: { login: 'me' }, body: 'Split this' }),
    comment(3, { user: { login: 'renovate[bot]', type: 'Bot' } }),
    comment(4, { body: 'LGTM' }),
    comment(5, { body: '' }),
  ]);
  const dry = await run(['review', 'import', file, '--me', 'ME', '--dry-run']);
  expect(dry.text).toContain('got   Name the unit  (Unit missing?)');
  expect(dry.text).toContain('gave  Split this\n2 would come in');
  expect(dry.notes).toEqual(['stay out: 1 by a program, 1 of the kind “LGTM”, 1 without words']);
  const done = (await run(['review', 'import', file, '--me', 'ME'])).value as ReviewImport;
  expect(done).toMatchObject({ kept: 2, skipped: [], cancelled: false });

  // The login is kept; what came in is known, in any order of exports.
  const again = await run(['review', 'import', file, '--dry-run']);
  expect((again.value as ReviewPreview).comments[0]).toMatchObject({ role: 'got', reason: 'seen' });
  expect(again.text).toBe('0 would come in');

  const rows = (await run(['list', '--kind', 'review'])).value as { id: string; title: string }[];
  const { id = '' } = rows.find(({ title }) => title === 'Name the unit') ?? {};
  expect((await run(['show', id])).text).toContain(
    [
      'role: got',
      'pattern: Unit missing',
      'link: https://github.com/o/r/pull/7#discussion_r1',
      'by: alice',
      'file: src/wait.ts:12',
    ].join('\n'),
  );
  expect((await run(['show', id])).text).toContain(
    '```diff\n@@ -1 +1 @@\n+wait(5)\n```\n\nName the unit\n\n```suggestion\nwait(ms)\n```',
  );
  await run(['undo-import', done.id ?? '']);
  expect((await run(['list', '--kind', 'review'])).value).toHaveLength(1);
  expect((await run(['review', 'import', file])).value).toMatchObject({ kept: 2 });
});

test.each([
  ['Pacific/Auckland', '2026-03-01T23:30:00Z', '2026-03-02'],
  ['America/Los_Angeles', '2028-03-01T05:00:00Z', '2028-02-29'],
  ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25T22:30:00Z', '2026-10-25'],
])('the day of a comment is that of the person’s calendar: %s, %s', async (zone, at, day) => {
  vi.stubEnv('TZ', zone);
  const file = write('comments.json', [comment(1, { created_at: at })]);
  const { value } = await run(['review', 'import', file, '--me', 'me', '--dry-run']);
  expect((value as ReviewPreview).comments).toMatchObject([{ day }]);
});

test('threads come from standard input, and are known the next day', async () => {
  const thread = 'alice  2 days ago\nName the unit\n';
  expect((await run(['review', 'import', '-', '--me', 'me'], thread)).value).toMatchObject({
    kept: 1,
  });
  const later = thread.replace('2 days', '3 days');
  expect((await run(['review', 'import', '-'], later)).value).toMatchObject({ kept: 0, id: null });
});

test('nothing is written where one file is wrong, or nobody said who the person is', async () => {
  const [good, bad] = [write('good.json', [comment(1)]), write('bad.json', '[{"a": 1}]')];
  await expect(run(['review', 'import', good])).rejects.toThrow(
    'with --me; it is kept. There are alice.',
  );
  await expect(run(['review', 'import', good, bad, '--me', 'me'])).rejects.toThrow(
    `${bad}: Item 1 is no comment, review or note of GitHub or GitLab. Nothing was written.`,
  );
  await expect(run(['review', 'import', join(folder, 'none'), '--me', 'me'])).rejects.toThrow(
    `${join(folder, 'none')} does not exist.`,
  );
  expect((await run(['list', '--kind', 'review'])).value).toEqual([]);
});

test('a line says itself what it knows', async () => {
  await run(['review', 'add', 'gave naming: rename x https://a.b/c']);
  expect((await run(['review', 'list'])).value).toMatchObject({
    patterns: [
      { name: 'naming', role: 'gave', remarks: [{ title: 'rename x', link: 'https://a.b/c' }] },
    ],
  });
});

test('hostile comments come in as they are, each in its own record', async () => {
  const bodies = [
    '---\nprivate: false\ntitle: Mine\n---\nwords',
    '<script>alert(1)</script>',
    'a\0b\u0007',
    '```\nopen',
    '%%\nhidden',
  ];
  const file = write(
    'hostile.json',
    bodies.map((body, at) => comment(at + 1, { body, user: null })),
  );
  const { value } = await run(['review', 'import', file, '--me', 'me']);
  expect(value).toMatchObject({ kept: bodies.length, skipped: [] });
  const rows = (await run(['list', '--kind', 'review'])).value as {
    id: string;
    private: boolean;
  }[];
  expect(rows).toHaveLength(bodies.length);
  expect(rows.every((row) => row.private)).toBe(true);
});
