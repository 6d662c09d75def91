import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { expectPolicy } from '../security/policy';
import { createLibrary, entryText, waitUntilSaved } from '../window';
import { expectFuses } from './fuses';
import { listProcesses, type OpenApp, openInstalled } from './installed-app';
import { makeUser, type OrdinaryUser } from './ordinary-user';

/** A .deb is installed, used by somebody without rights, and taken away again. */

const PROGRAM = '/opt/Outloud/outloud';
const COMMAND = '/usr/bin/outloud';
const DESKTOP = '/usr/share/applications/outloud.desktop';

test.describe.configure({ mode: 'serial' });
test.skip(
  process.env['OUTLOUD_NOT_INSTALLED'] !== undefined,
  process.env['OUTLOUD_NOT_INSTALLED'] ?? '',
);

let user: OrdinaryUser;
let app: OpenApp | null = null;
let library = '';

test.beforeAll(() => {
  if (process.env['OUTLOUD_NOT_INSTALLED'] !== undefined) return;
  if (existsSync('/opt/Outloud')) throw new Error('Outloud is installed here: remove it first.');
  execFileSync('dpkg', ['--install', findPackage('.deb')], { stdio: 'inherit' });
  user = makeUser();
  library = join(user.home, 'Notes');
});

test.afterAll(async () => {
  if (process.env['OUTLOUD_NOT_INSTALLED'] !== undefined) return;
  await app?.close();
  execFileSync('dpkg', ['--purge', 'outloud'], { stdio: 'ignore' });
  user.remove();
});

function findPackage(ending: string): string {
  const name = readdirSync('dist').find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`There is no ${ending} in dist/.`);
  return resolve('dist', name);
}

/** One hash of all files in a folder. */
function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    hash.update(name);
    if (lstatSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

test('what is installed belongs to root, with the fuses as they were chosen', async () => {
  await expectFuses(PROGRAM);
  const sandbox = statSync('/opt/Outloud/chrome-sandbox');
  expect([sandbox.mode & 0o7777, sandbox.uid]).toEqual([0o4755, 0]);
  const files = execFileSync('dpkg', ['--listfiles', 'outloud'], { encoding: 'utf8' }).trim();
  const foreign = files.split('\n').filter((file) => {
    const { uid, mode } = lstatSync(file);
    return uid !== 0 || (!lstatSync(file).isSymbolicLink() && (mode & 0o022) !== 0);
  });
  expect(foreign).toEqual([]);
  for (const file of [
    '/usr/share/doc/outloud/copyright',
    '/opt/Outloud/resources/LICENSE',
    '/opt/Outloud/resources/licences/sbom.json',
    '/opt/Outloud/resources/licences/THIRD-PARTY-NOTICES.txt',
    '/opt/Outloud/resources/sample-library',
    '/usr/share/icons/hicolor/256x256/apps/outloud.png',
  ]) {
    expect(existsSync(file), file).toBe(true);
  }
});

test('the desktop knows what it opens, and which kinds of file Markdown is', async () => {
  execFileSync('desktop-file-validate', [DESKTOP], { stdio: 'inherit' });
  const entry = readFileSync(DESKTOP, 'utf8');
  expect(entry).toContain('\nExec=/opt/Outloud/outloud %U\n');
  expect(entry).toContain('\nStartupWMClass=outloud\n');
  expect(entry).toContain('\nMimeType=text/markdown;x-scheme-handler/outloud;\n');
  expect(entry).toMatch(/\[Desktop Action new-note\]\nName=New Note\n/);
  const cache = readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8');
  expect(cache).toMatch(/^text\/markdown=.*\boutloud\.desktop;/m);
  expect(cache).toMatch(/^x-scheme-handler\/outloud=outloud\.desktop;/m);
  const kinds = readFileSync('/usr/share/mime/globs2', 'utf8').split('\n');
  expect(kinds).toEqual(
    expect.arrayContaining(['50:text/markdown:*.md', '50:text/markdown:*.markdown']),
  );
  const { out } = await user.run('xdg-mime', ['query', 'default', 'x-scheme-handler/outloud']);
  expect(out.trim()).toBe('outloud.desktop');
});

test('somebody without rights makes a library and writes a note, in the real sandbox', async () => {
  app = await openInstalled(user, PROGRAM);
  const { page } = app;
  await createLibrary(page, library, { sample: true });

  const processes = listProcesses(PROGRAM);
  const [first] = processes.filter(({ type }) => type === '');
  const renderers = processes.filter(({ type }) => type === 'renderer');
  expect(renderers.length).toBeGreaterThan(0);
  expect(processes.flatMap(({ words }) => words)).not.toContain('--no-sandbox');
  for (const { uid, seccomp, noNewRights, namespaces } of renderers) {
    expect({ uid, seccomp, noNewRights }).toEqual({
      uid: statSync(user.home).uid,
      seccomp: 2,
      noNewRights: true,
    });
    expect(namespaces.pid).not.toBe(first?.namespaces.pid);
    expect(namespaces.net).not.toBe(first?.namespaces.net);
  }

  await page.getByRole('button', { name: 'New Note' }).first().click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('');
  await title.fill('Written in the package');
  await title.press('Enter');
  await entryText(page).pressSequentially('Quokkas read it again.');
  await waitUntilSaved(page);
});

test('the command line is on the PATH and shares the library with the window', async () => {
  expect(readlinkSync(COMMAND)).toBe('/opt/Outloud/resources/bin/outloud');
  const words = ['--library', library, '--json'];
  // The window saves what was typed a moment after it says so of the title.
  await expect(async () => {
    const found = await user.run('outloud', ['search', 'quokkas', ...words]);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out).toContain('Written in the package');
  }).toPass({ timeout: 10_000 });
  const added = await user.run('outloud', ['add', ...words], '# From a pipe\n\nA wombat.\n');
  expect(added).toMatchObject({ code: 0, err: '' });
  if (app === null) throw new Error('The window is closed.');
  await expect(app.page.getByRole('listbox').getByText('From a pipe')).toBeVisible();
});

test('after a restart everything is found again, and the page is held to its policy', async () => {
  await app?.close();
  await expect.poll(() => listProcesses(PROGRAM)).toEqual([]);
  app = await openInstalled(user, PROGRAM);
  const { page } = app;
  await page.getByRole('combobox', { name: 'Search everything' }).fill('quokkas');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await results.getByText('Written in the package').click();
  await expect(entryText(page)).toHaveText('Quokkas read it again.');
  // Last, for Playwright waits for the navigations that it tries and that never come.
  await expectPolicy(page);
  await app.close();
  app = null;
});

test('what needs no window runs in the program itself: drawings, and the guard of a blog', async () => {
  const words = ['--library', library, '--json'];
  const talk = await user.run(
    'outloud',
    ['add', '--kind', 'talk', ...words],
    '# A talk\n\n## One\n\nIt begins.\n',
  );
  const { id } = JSON.parse(talk.out) as { id: string };
  const deck = ['deck', id, '--format', 'pdf', '--out', user.home, ...words];
  expect(await user.run('outloud', deck)).toMatchObject({ code: 0 });
  const [pdf = ''] = readdirSync(user.home).filter((name) => name.endsWith('.pdf'));
  expect(readFileSync(join(user.home, pdf), 'latin1')).toMatch(/^%PDF-/);

  const copy = join(user.home, 'copy of a blog');
  await user.run('mkdir', [copy]);
  const order = {
    file: '/bin/echo',
    args: ['the blog’s server'],
    cwd: copy,
    env: {},
    isVerbatim: false,
  };
  // It ends with what it guards; the end of its input would end it sooner.
  const guard = user.start(PROGRAM, ['--run=preview-guard', '--', copy]);
  guard.stdin.write(`${JSON.stringify(order)}\n`);
  const code = new Promise((done) => guard.once('close', done));
  expect(await text(guard.stdout)).toBe('the blog’s server\n');
  expect(await code).toBe(0);
  expect(existsSync(copy)).toBe(false);
});

test('removed, it leaves nothing of itself and all that is the person’s', async () => {
  const before = hashFolder(library);
  execFileSync('dpkg', ['--remove', 'outloud'], { stdio: 'ignore' });
  execFileSync('dpkg', ['--purge', 'outloud'], { stdio: 'ignore' });
  const left = [
    '/opt/Outloud',
    COMMAND,
    DESKTOP,
    '/etc/apparmor.d/outloud',
    '/usr/share/doc/outloud',
  ];
  expect(left.filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined)).toEqual(
    [],
  );
  const icons = readdirSync('/usr/share/icons/hicolor', { recursive: true, encoding: 'utf8' });
  expect(icons.filter((path) => path.endsWith('outloud.png'))).toEqual([]);
  const cache = readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8');
  expect(cache).not.toContain('outloud');
  expect(hashFolder(library)).toBe(before);
});
