import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from '../commands';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

const TALK = `---
abstract: Two writers, one file.
date: 2026-05-04
---

## Opening

%%for me%%
`;

let folder = '';
let talk = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

const idOf = ({ value }: Result): string => (value as { readonly id: string }).id;
const add = (...words: readonly string[]) => run(['proposal', 'add', talk, ...words]);

beforeEach(async () => {
  folder = join(makeTemporaryFolder(), 'library');
  talk = idOf(await run(['add', '--kind', 'talk', '--title', 'Saves'], TALK));
});

test('a proposal begins with the talk’s abstract, and what is over the limit is said', async () => {
  const { value, text } = await add('--event', 'RustConf', '--limit', '20');
  expect(value).toMatchObject({
    event: 'RustConf',
    state: 'idea',
    abstract: 'Two writers, one file.',
    length: 22,
    over: 2,
    talk: { id: talk, title: 'Saves' },
  });
  expect(text).toContain('RustConf · “Saves” · abstract 2 characters over 20');
});

test('what was given has the talk’s day, and the talk is given', async () => {
  const id = idOf(await add('--event', 'RustConf', '--deadline', '2020-01-01'));
  await add('--event', 'Meetup');
  expect((await run(['proposals'])).text).toMatch(/overdue by \d+ days\n.*Meetup/);
  await run(['proposal', 'set', id, '--state', 'given']);
  const { text, value } = await run(['proposals', '--given']);
  expect(text).toBe(`${id}  given      2026-05-04  RustConf · “Saves”`);
  expect(value).toHaveLength(1);
  expect((await run(['drafts'])).text).toMatch(/given.*Saves/);
});

test('a form is printed, unless it would show something private', async () => {
  const id = idOf(await add('--event', 'RustConf', '--abstract', 'Another one.'));
  const { text } = await run(['proposal', 'form', id]);
  expect(text).toContain('# Saves\n\nAnother one.\n');
  expect(text).not.toContain('for me');
  talk = idOf(await run(['add', '--kind', 'talk', '--title', 'Secret', '--private'], TALK));
  const secret = idOf(await add('--event', 'RustConf'));
  await expect(run(['proposal', 'form', secret])).rejects.toThrow('“Secret” stays here.');
});

test('a wrong call changes nothing', async () => {
  const id = idOf(await add('--event', 'RustConf'));
  const before = (await run(['proposals'])).value;
  for (const words of [
    ['set', id],
    ['set', id, '--deadline', 'soon'],
    ['set', id, '--limit', '0'],
    ['set', id, '--state', 'maybe'],
    ['set', 'nobody', '--event', 'X'],
    ['remove', id, '--event', 'X'],
    ['add', talk],
  ]) {
    await expect(run(['proposal', ...words])).rejects.toThrow(/./);
  }
  expect((await run(['proposals'])).value).toEqual(before);
  const note = idOf(await run(['add', '--title', 'A note'], 'text'));
  await expect(run(['proposal', 'add', note, '--event', 'X'])).rejects.toThrow('is not a talk');
  await run(['proposal', 'remove', id]);
  expect((await run(['proposals'])).notes).toEqual(['No proposals yet.']);
});
