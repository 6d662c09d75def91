import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openApp } from '#host/open-app';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from './command';
import { COMMANDS } from './commands';
import { parseOptions } from './parse-options';
import { withLibrary } from './with-library';

let home = '';
let library = '';
/** The names that the arguments below stand for. */
const known: Record<string, string> = {};

/** A library that a newer Outloud wrote, with one of everything. */
beforeEach(async () => {
  home = makeTemporaryFolder();
  library = join(home, 'library');
  for (const name of ['out', 'blog', 'backups', 'notes', 'slides']) mkdirSync(join(home, name));
  writeFileSync(join(home, 'blog', 'hugo.toml'), 'title = "Blog"\n');
  writeFileSync(join(home, 'notes', 'new.md'), '# New\n\nWords.\n');
  const app = openApp({ wait: 0, sampleFolder: '' });
  const { api } = app;
  await api.library.create({ folder: library, sample: false });
  const add = async (kind: 'note' | 'post' | 'talk', title: string, markdown: string) =>
    (await api.entries.add({ kind, title, markdown })).id;
  const note = await add('note', 'Locks', 'About locks and [[Nowhere]].\n');
  const post = await add('post', 'A post', 'Words of a post.\n');
  const talk = await add('talk', 'A talk', '# One\n\nShown.\n');
  const gone = await add('note', 'Gone', 'Removed.\n');
  const long = 'Much was written here. '.repeat(20);
  for (const markdown of [`${long}\n`, 'Locks, anew.\n']) {
    const { revision } = await api.entries.read({ id: note });
    await api.entries.replace({ id: note, revision, markdown });
  }
  await api.entries.remove({ id: gone });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: join(home, 'blog') });
  const { versions } = await api.history.list({ id: note });
  await app.close();
  Object.assign(known, { NOTE: note, POST: post, TALK: talk, GONE: gone, HOME: home });
  known['VERSION'] = versions[0]?.name ?? '';
  // Versions that a thinning would let go.
  const versionsFolder = join(library, 'history', note);
  const [first = ''] = readdirSync(versionsFolder);
  for (const second of ['01', '02', '03'])
    writeFileSync(
      join(versionsFolder, `20200101T0000${second}000Z-1.json.gz`),
      readFileSync(join(versionsFolder, first)),
    );
  const file = join(library, 'library.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":99'));
});

/** All that a folder holds, with the time of each last change. */
function look(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return [name, `${mtimeMs} ${size}`];
    }),
  );
}

/** Runs a command line such as `show NOTE`. */
async function run(line: string, input = ''): Promise<Result> {
  const [name = '', ...words] = line
    .split(' ')
    .map((word) => word.replaceAll(/[A-Z]{3,}/g, (one) => known[one] ?? one));
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const given = { options: parseOptions(command, words), readStdin: async () => input };
  return withLibrary(library, command, given, (api) => command.run(given, api));
}

describe('in a library that can only be read', () => {
  test('an import is rehearsed, and nothing in it is touched', async () => {
    const before = look(library);
    const app = openApp({ wait: 0, sampleFolder: '' });
    await app.api.library.open({ folder: library });
    const wish = { paths: [join(home, 'notes')], as: 'notes' } as const;
    const report = await app.api.transfer.import({ ...wish, dryRun: true });
    expect(report).toMatchObject({ imported: [expect.anything()], skipped: [] });
    await expect(app.api.transfer.import(wish)).rejects.toMatchObject({ code: 'read-only' });
    await app.close();
    expect(look(library)).toEqual(before);
  });

  test.each([
    ['list', /Locks/],
    ['show NOTE', /Locks, anew/],
    ['search anew', /Locks/],
    ['links NOTE', /^/],
    ['links --unresolved', /^/],
    ['links --orphans', /Locks/],
    ['history NOTE', /\d{8}T\d{9}Z-1/],
    ['history NOTE --show VERSION', /Much was written/],
    ['history NOTE --compare VERSION', /anew/],
    ['trash', /Gone/],
    ['trash --empty', /1 entry .* would be deleted/],
    ['rename NOTE Other --dry-run', /^/],
    ['imports', /^/],
    ['target list', /blog {2}hugo/],
    ['publish POST --target blog --dry-run', /would write/],
    ['fit TALK --minutes 5', /fits/],
    ['deck TALK --format marp --out HOME/slides', /\.md/],
    ['export --out HOME/out', /exported|files|entries/],
    ['export --out HOME/out --dry-run', /^/],
    ['backup --out HOME/backups', /\.zip/],
    ['settings', /^/],
    ['conflicts', /^/],
    ['doctor', /Nothing wrong was found in what this Outloud can read/],
    ['doctor --repair', /Nothing wrong was found in what this Outloud can read/],
  ])('%s works, and nothing in it is touched', async (line, said) => {
    const before = look(library);
    expect((await run(line)).text).toMatch(said);
    expect(look(library)).toEqual(before);
  });

  test.each([
    'add --kind note --title New',
    'edit NOTE',
    'rename NOTE Other',
    'remove NOTE',
    'restore GONE',
    'trash --empty --yes',
    'history NOTE --restore VERSION',
    'compose --kind post --title New --from NOTE',
    'import HOME/notes',
    'target add other --generator hugo --path HOME/blog',
    'publish POST --target blog',
    'fit TALK --minutes 5 --apply',
    'fit TALK --minutes 5 --remove',
    'settings --bullet *',
  ])('%s is refused with the reason, and nothing in it is touched', async (line) => {
    const before = look(library);
    const blog = look(join(home, 'blog'));
    await expect(run(line, 'Words.\n')).rejects.toThrow(
      /written by a newer Outloud.*Update Outloud/,
    );
    expect(look(library)).toEqual(before);
    expect(look(join(home, 'blog'))).toEqual(blog);
  });
});
