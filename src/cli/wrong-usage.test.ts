import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmptyLibrary } from '#host/import/testing/open-library';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from './commands';
import { tellUsage } from './help';
import { hintFor, tellFailure } from './hints';
import { noCommand } from './no-command';
import { parseOptions } from './parse-options';

/** What a run of a command in an empty library throws. */
async function failureOf(name: string, ...argv: readonly string[]): Promise<unknown> {
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no ${name} any more.`);
  const api = await openEmptyLibrary();
  try {
    const input = { options: parseOptions(command, argv), readStdin: async () => '' };
    return await command.run(input, api);
  } catch (error) {
    return error;
  }
}

test.each([
  ['publsh', 'There is no command “publsh”. Did you mean “publish”?'],
  ['restroe', 'There is no command “restroe”. Did you mean “restore” or “restore-backup”?'],
  ['xyzzy', 'There is no command “xyzzy”.'],
  ['re', 'There is no command “re”.'],
  ['--json', 'The command comes before --json, such as “outloud list --json”.'],
])('%s in the place of a command is answered', (name, message) => {
  expect(noCommand(name).message).toBe(message);
});

test.each([
  [['--foo'], /^There is no option --foo here\. .*goes after “--”\.$/],
  [['--kind'], /^--kind needs a value; .*--kind=VALUE\.$/],
  [['--kind', '-3'], /^--kind needs a value; .*--kind=VALUE\.$/],
  [['--json=x'], /^--json takes no value\.$/],
  [['a', 'b'], /^“a” is one word too many\. Words with spaces stand in quotes\.$/],
])('“list %j” is told what is wrong with it', (argv, message) => {
  const list = COMMANDS.get('list') ?? expect.unreachable();
  expect(() => parseOptions(list, argv)).toThrow(message);
});

test('a command that was called the wrong way tells how it is called', () => {
  expect(tellUsage('publish')).toMatch(
    /^Usage: outloud publish ID…\|--all --target NAME .*--library DIR\n“outloud publish --help” tells more\.$/,
  );
  expect(tellUsage('nonsense')).toBe('“outloud --help” lists the commands.');
});

test.each([
  ['publish', ['nope', '--target', 'blog'], '“nope” is not the id of an entry.', /outloud list/],
  ['show', ['n'.repeat(20)], `There is no entry ${'n'.repeat(20)} in the library.`, /outloud list/],
  ['target', ['remove', 'nope'], 'There is no target named “nope”. Add it first.', /target list/],
  ['undo-import', ['nope'], '“nope” is not the id of an import.', /outloud imports/],
  ['merge', ['nope'], 'There is no conflict copy nope.', /outloud conflicts/],
])('%s %j names what is not there, and where to look', async (name, argv, message, hint) => {
  const failure = await failureOf(name, ...argv);
  expect(tellFailure(failure)).toBe(message);
  expect(hintFor(failure)).toMatch(hint);
  expect(hintFor(new Error(message))).toBeNull();
});

test('a deck goes into a folder that is made for it, and not where there is none to make it in', async () => {
  const place = makeTemporaryFolder();
  const file = join(place, 'file');
  writeFileSync(file, '');
  const failed = (out: string) =>
    failureOf('deck', 'n'.repeat(20), '--format', 'marp', '--out', out);
  expect(await failed(file)).toMatchObject({
    message: `${file} is a file. Name a folder, new or there already.`,
  });
  expect(await failed(join(place, 'no', 'where'))).toMatchObject({
    message: expect.stringMatching(/no does not exist\. Make it first, or choose/),
  });
  // Nothing is left of a deck that can't be made.
  expect(await failed(join(place, 'new'))).toMatchObject({ code: 'not-found' });
  expect(existsSync(join(place, 'new'))).toBe(false);
  expect(readdirSync(place)).toEqual(['file']);
});
