import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from '../commands';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let folder = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

beforeEach(() => {
  folder = join(makeTemporaryFolder(), 'library');
});

function got(text: string, day: string, pattern = 'Unclear names'): Promise<Result> {
  return run(['review', 'add', text, '--pattern', pattern, '--day', day, '--experience', 'more']);
}

test('the third remark of a kind asks for a note, and a note answers it', async () => {
  await got('Say what the number counts', '2026-01-01');
  await got('What is x?', '2026-01-15', 'unclear NAMES');
  expect((await run(['review', 'list'])).text).not.toContain('write it down');
  const third = (await got('Name the unit', '2026-02-14')).value as { id: string };
  expect((await run(['review', 'list'])).text).toContain(`third time on 2026-02-14: write it down`);
  expect((await run(['review', 'list'])).text).toContain(`2026-02-14  ${third.id}  Name the unit`);
  const note = '---\npattern: Unclear names\ndate: 2026-02-14\n---\n\nA name says the unit.\n';
  await run(['add', '--title', 'Names'], note);
  const { text, value } = await run(['review', 'list']);
  expect(text).toContain('note 2026-02-14 “Names”, in 90 days: 3 before, 0 since');
  expect(text).toContain('3 got, 3 of them from more experienced people; 0 given; 0 of no pattern');
  expect(value).toMatchObject({ patterns: [{ role: 'got', asks: null }] });
});

test('patterns are merged by a name, and remarks keep what was written', async () => {
  const { value } = await got('One', '2026-01-01', 'Naming');
  await got('Two', '2026-01-02', 'Unclear names');
  await run(['review', 'add', 'Three', '--role', 'gave']);
  await run(['review', 'rename', 'Naming', 'Unclear names']);
  expect((await run(['review', 'list'])).value).toMatchObject({
    patterns: [{ name: 'Unclear names', remarks: [{ title: 'One' }, { title: 'Two' }] }],
    others: [{ title: 'Three', role: 'gave' }],
    got: 2,
    gave: 1,
  });
  const { id } = value as { id: string };
  expect((await run(['show', id])).text).toContain('pattern: Naming');
  await expect(run(['review', 'rename', 'Nothing', 'Else'])).rejects.toThrow(
    'No review is of the pattern “Nothing”.',
  );
});

test('a win is kept with what it says, is private, and is listed by its day', async () => {
  const before = ['win', 'add', 'Halved the build', '--day', '2026-02-01'];
  const { value, notes } = await run([
    ...before,
    '--outcome',
    'Ships twice a day',
    '--trait',
    'ownership',
  ]);
  expect(notes).toEqual([]);
  const later = await run(['win', 'add', '--day', '2026-03-01'], 'Mentored Kim\n\nEvery week.\n');
  expect(later.notes).toEqual(['What came of it isn’t said yet.']);
  expect((await run(['win', 'list'])).text.split('\n')).toEqual([
    expect.stringContaining('Mentored Kim  (no outcome yet)'),
    expect.stringContaining('Halved the build: Ships twice a day'),
  ]);
  const spring = await run(['win', 'list', '--from', '2026-02-02', '--to', '2026-03-01']);
  expect(spring.value).toMatchObject([{ title: 'Mentored Kim' }]);
  const { id } = value as { id: string };
  expect((await run(['list', '--json'])).value).toContainEqual(
    expect.objectContaining({ id, kind: 'win', private: true }),
  );
  await expect(run(['win', 'list', '--from', 'May'])).rejects.toThrow('2026-03-29');
});

test('front matter that comes in with a remark stays, beside what was asked for', async () => {
  const { value } = await run(
    ['review', 'add', '--day', '2026-01-01'],
    '---\ntitle: Mind the unit\nmood: fine\n---\n\nText.\n',
  );
  const { id } = value as { id: string };
  expect((await run(['show', id])).text).toBe(
    '---\ntitle: Mind the unit\nmood: fine\ndate: 2026-01-01\nrole: got\n---\n\nText.\n',
  );
});

test('skills are as deep as their best proof, and areas are the person’s own', async () => {
  await run(['add', '--title', 'Scopes', '--tag', 'TypeScript/types'], 'Short.\n');
  await run(['win', 'add', 'Moved the build #sql']);
  const { value, text } = await run(['skills']);
  expect(value).toMatchObject({
    areas: [
      { depth: 'noted' },
      { depth: null },
      { depth: 'used' },
      { depth: null },
      { depth: null },
    ],
    deeper: { area: 'My language and stack' },
    wider: null,
  });
  expect(text).toContain('Go deeper: My language and stack has 1 entry, and none explains');
  await run(['skills', 'add', 'Builds', '--tag', '#sql', '--first']);
  await run(['skills', 'remove', 'databases']);
  expect((await run(['skills'])).value).toMatchObject({
    areas: [{ area: { name: 'Builds', tags: ['sql'] }, depth: 'used' }, {}, {}, {}, {}],
  });
  await expect(run(['skills', 'remove', 'Databases'])).rejects.toThrow('There is no area');
  expect((await run(['skills', 'usual'])).text).toContain('Databases');
});

test('a win is changed, offered from what is there, and exported', async () => {
  const { value } = await run(['win', 'add', 'Halved the build', '--day', '2026-02-01']);
  const { id } = value as { id: string };
  await run(['add', '--title', 'Moved the queue', '--tag', 'win'], 'Text.\n');
  const change = ['win', 'change', id, '--outcome', 'Ships twice a day', '--trait', 'ownership'];
  expect((await run(change)).text).toBe('Changed.');
  expect((await run(['win', 'list', '--open'])).value).toEqual([]);
  const [offer] = (await run(['win', 'offers'])).value as { key: string }[];
  await run(['win', 'offers', '--take', offer?.key ?? '', '--day', '2026-02-02']);
  expect((await run(['win', 'offers'])).value).toEqual([]);

  const file = join(makeTemporaryFolder(), 'wins.md');
  const { notes } = await run(['win', 'export', '--out', file, '--language', 'de']);
  expect(notes).toEqual(['1 of 2 wins say no outcome yet.']);
  expect(readFileSync(file, 'utf8')).toContain('## Verantwortung\n\n- **Ships twice a day**\n');
  writeFileSync(file, 'Mine.\n');
  await expect(run(['win', 'export', '--out', file])).rejects.toThrow('--replace');
  await run(['win', 'export', '--out', file, '--replace', '--from', '2026-02-02']);
  expect(readFileSync(file, 'utf8')).toContain('1 achievement ·');

  const post = await run(['add', '--kind', 'post', '--title', 'Builds'], 'A start.\n');
  const { id: draft } = post.value as { id: string };
  await run(['win', 'copy', id, '--into', draft]);
  expect((await run(['show', draft])).text).toContain('Halved the build: Ships twice a day');
});
