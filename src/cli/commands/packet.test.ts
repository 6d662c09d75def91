import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from '../commands';
import type { Result } from '../command';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let library = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(library, command, input, (api) => command.run(input, api));
}

beforeEach(() => {
  library = join(makeTemporaryFolder(), 'library');
});

const usual = process.env['TZ'];
afterEach(() => {
  vi.useRealTimers();
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

test('a packet is printed, or written into a file that is never overwritten unasked', async () => {
  await run(['win', 'add', 'Halved the build', '--day', '2026-07-01', '--outcome', 'Ships daily']);
  await run(['win', 'add', 'Too late', '--day', '2026-10-01']);
  const { text, exact } = await run(['packet', '--quarter', '2026-q3']);
  expect(exact).toBe(true);
  expect(text).toContain('# Growth, 2026-Q3\n\nFrom 2026-07-01 to 2026-09-30, as it was on ');
  expect(text).toContain('- 2026-07-01 Halved the build → Ships daily\n');
  expect(text).not.toContain('Too late');
  const file = join(makeTemporaryFolder(), 'packet.md');
  const command = ['packet', '--from', '2026-07-01', '--to', '2026-09-30', '--out', file];
  expect((await run(command)).text).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await run(command)).text).toBe(`${file} was the same already`);
  writeFileSync(file, 'Mine.\n');
  await expect(run(command)).rejects.toThrow('says something else, and was left as it is');
  expect(readFileSync(file, 'utf8')).toBe('Mine.\n');
  await run([...command, '--force']);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([
  [['--quarter', '2026-Q5'], '“2026-Q5” is no quarter. One is written as 2026-Q3'],
  [['--quarter', 'spring'], '“spring” is no quarter'],
  [['--quarter', '2026-Q3', '--from', '2026-01-01'], 'give one or the other'],
  [[], 'Say which time it is about'],
  [['--from', '2026-01-01'], 'Say which time it is about'],
  [['--from', '2026-02-30', '--to', '2026-03-01'], 'is no day such as 2026-03-29'],
  [['--from', '2026-03-02', '--to', '2026-03-01'], 'ends before it begins'],
  [['--quarter', '2026-Q3', '--out', 'packet.txt'], 'ends in none of .md, .html and .pdf'],
])('packet %j says what is wrong', async (options, message) => {
  await run(['win', 'add', 'A', '--day', '2026-07-01']);
  await expect(run(['packet', ...options])).rejects.toThrow(message);
});

test.each([
  ['Pacific/Auckland', '2028-Q2'],
  ['UTC', '2028-Q1'],
  ['America/Los_Angeles', '2028-Q1'],
])('in %s a win of that moment is of %s', async (zone, quarter) => {
  process.env['TZ'] = zone;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2028-03-31T11:00:00Z') });
  await run(['add', '--kind', 'win', '--title', 'At midnight'], 'Text.\n');
  for (const one of ['2028-Q1', '2028-Q2']) {
    const { text } = await run(['packet', '--quarter', one]);
    expect(text.includes('At midnight')).toBe(one === quarter);
  }
});

test('a conversation has promises that the next packet tells of, and an agenda', async () => {
  const { text: id } = await run(['conversation', 'start', '2026-Q2']);
  expect((await run(['conversation', 'start', '2026 q2'])).value).toEqual({ id, made: false });
  const markdown = '---\nconversation: 2026-Q2\n---\n\n- [x] Me: a\n- [ ] Kim: b\n';
  await run(['edit', id], markdown);
  expect((await run(['conversation', 'list'])).text).toContain('\n  [x] Me: a\n  [ ] Kim: b');
  const { text, notes } = await run([
    'packet',
    '--quarter',
    '2026-Q3',
    '--agenda',
    '--minutes',
    '20',
  ]);
  expect(text).toContain('- [x] Me: a\n- [ ] Kim: b (still open)\n\n1 of 2 kept.\n');
  const agenda = /the talk (\w+)\./.exec(notes?.[0] ?? '')?.[1] ?? '';
  expect((await run(['show', agenda])).text).toMatch(
    /^---\nslot: 20\nquestions: 0\n---\n\n## What/,
  );
  await expect(run(['conversation', 'start', 'Q3'])).rejects.toThrow('is no quarter');
});

test('reminders are chosen, and offers and raises listed with their change', async () => {
  expect((await run(['conversation', 'remind'])).value).toBeNull();
  await run(['conversation', 'season', '11']);
  await run(['conversation', 'snooze', '2026-12-01']);
  expect((await run(['conversation', 'snooze', 'never'])).value).toEqual({
    season: 11,
    snoozedUntil: null,
  });
  await expect(run(['conversation', 'season', '13'])).rejects.toThrow('a number from 1 to 12');
  await run(['conversation', 'raise', 'Start', '--amount', '80,000 EUR', '--day', '2026-01-01']);
  await run(['conversation', 'offer', 'Acme', '--amount', '€ 88.000', '--day', '2026-05-01']);
  const { text, value } = await run(['conversation', 'pay']);
  expect(text).toMatch(/^2026-05-01 {2}\w+ {2}offer {2}€ 88\.000 {2}\+10 % {2}Acme\n2026-01-01/);
  const [offer] = value as readonly { readonly id: string }[];
  const wish = ['packet', '--quarter', '2026-Q2'];
  expect((await run(wish)).text).not.toContain('88');
  expect((await run([...wish, '--data-point', offer?.id ?? ''])).text).toContain('€ 88.000, +10 %');
  await expect(run(['conversation', 'offer', 'Acme'])).rejects.toThrow('--amount is missing');
});
