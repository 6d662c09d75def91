import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { builtWorker } from '../testing/built-worker';
import { createPreviewer } from './previewer';
import { installFakeGenerator, type FakeManner } from './testing/fake-generator';

const GUARD = builtWorker(import.meta.dirname, 'preview-guard-test', 'guard');
const nothing = (): void => undefined;

function makeSite(manner: FakeManner) {
  const site = join(makeTemporaryFolder(), 'site');
  const pids = installFakeGenerator(site, manner);
  mkdirSync(join(site, 'content', 'blog', 'here'), { recursive: true });
  writeFileSync(join(site, 'content', 'blog', 'here', 'index.md'), 'Here.');
  return { site, processes: () => readFileSync(pids, 'utf8').trim().split('\n').map(Number) };
}

const copyOf = (site: string, patience?: number) =>
  createPreviewer(GUARD, patience).copy({ folder: site, generator: 'eleventy' }, nothing);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a site is served from a copy, for this computer alone, until it is stopped', async () => {
  const { site, processes } = makeSite('serve');
  const previewer = createPreviewer(GUARD);
  const copy = await copyOf(site);
  mkdirSync(join(copy.folder, 'content', 'blog', 'new'));
  writeFileSync(join(copy.folder, 'content', 'blog', 'new', 'index.md'), 'New <text>.');
  const root = await copy.serve();
  expect(root).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(await previewer.fetchPage(`${root}blog/new/`)).toContain('New &lt;text>.');
  expect(await previewer.fetchPage(`${root}blog/none/`)).toBeNull();
  expect(existsSync(join(site, 'content', 'blog', 'new'))).toBe(false);
  await copy.stop();
  expect(processes().filter(isAlive)).toEqual([]);
  expect(existsSync(dirname(copy.folder))).toBe(false);
});

test('a server that names no host is heard on this computer alone', async () => {
  const { site } = makeSite('serve');
  const copy = await copyOf(site);
  const root = await copy.serve();
  expect(await createPreviewer(GUARD).fetchPage(root)).toContain('A blog at 127.0.0.1');
  await copy.stop();
});

test('one that fails says what it said, and what to do', async () => {
  const { site } = makeSite('fail');
  const copy = await copyOf(site);
  const failure = copy.serve();
  await expect(failure).rejects.toMatchObject({ code: 'generator' });
  await expect(failure).rejects.toThrow(
    /^Eleventy ended before .*Run “eleventy --serve” in .*It said:\nProblem writing templates:\nlayout "post.njk" is missing$/s,
  );
  await copy.stop();
  expect(existsSync(copy.folder)).toBe(false);
});

test('one that hangs is given up', async () => {
  const copy = await copyOf(makeSite('hang').site, 300);
  await expect(copy.serve()).rejects.toThrow('did not show anything within');
  await copy.stop();
});

test('a start can be stopped', async () => {
  const { site, processes } = makeSite('hang');
  const copy = await copyOf(site);
  const serving = copy.serve().catch((error: unknown) => error);
  await vi.waitFor(() => expect(processes()).toHaveLength(1), 10_000);
  await copy.stop();
  expect(await serving).toMatchObject({ code: 'closed' });
  await vi.waitFor(() => expect(processes().filter(isAlive)).toEqual([]), 10_000);
}, 30_000);

test('one that does not want to end is ended, with all it started', async () => {
  const { site, processes } = makeSite('deaf');
  const copy = await copyOf(site);
  await copy.serve();
  expect(processes().filter(isAlive)).toHaveLength(2);
  await copy.stop();
  // The one that took it over may still have to bury it.
  await vi.waitFor(() => expect(processes().filter(isAlive)).toEqual([]), 10_000);
}, 30_000);

test('one that ends by itself is told of', async () => {
  const { site } = makeSite('crash');
  const copy = await copyOf(site);
  const root = await copy.serve();
  const ended = new Promise<string>((resolve) => copy.onEnd(resolve));
  await fetch(`${root}crash`).catch(() => null);
  expect(await ended).toMatch(/^Eleventy ended\. .*out of memory$/s);
  await copy.stop();
});

test('nothing is left when the program that shows a site is killed', async () => {
  const { site, processes } = makeSite('deaf');
  const folder = makeTemporaryFolder();
  // The guard alone, on a pipe of a program that is killed.
  const order = JSON.stringify({
    file: process.execPath,
    args: [join(site, 'node_modules/@11ty/eleventy/cmd.cjs'), '--port=0'],
    cwd: site,
    env: process.env,
    isVerbatim: false,
  });
  const owner = spawn(process.execPath, [
    '-e',
    `const { spawn } = require('node:child_process');
     const guard = spawn(process.execPath, [${JSON.stringify(GUARD)}, ${JSON.stringify(folder)}], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
     guard.stdin.write(${JSON.stringify(`${order}\n`)});
     setInterval(() => {}, 1000);`,
  ]);
  await vi.waitFor(() => expect(processes()).toHaveLength(2), 10_000);
  owner.kill('SIGKILL');
  await vi.waitFor(() => expect(processes().filter(isAlive)).toEqual([]), 10_000);
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 10_000);
}, 30_000);

test('a copy shares nothing that may be written with the site', async () => {
  const { site } = makeSite('serve');
  mkdirSync(join(site, '.git'));
  mkdirSync(join(site, '_site'));
  mkdirSync(join(site, 'node_modules', '.cache'));
  writeFileSync(join(site, 'about.md'), 'About.');
  symlinkSync('about.md', join(site, 'link.md'));
  const before = statSync(join(site, 'about.md'));
  const copy = await copyOf(site);
  expect(readdirSync(copy.folder).toSorted()).toEqual([
    'about.md',
    'content',
    'link.md',
    'node_modules',
  ]);
  expect(readdirSync(join(copy.folder, 'node_modules'))).toEqual(['@11ty']);
  writeFileSync(join(copy.folder, 'link.md'), 'Changed.');
  expect(readFileSync(join(copy.folder, 'about.md'), 'utf8')).toBe('Changed.');
  expect(readFileSync(join(site, 'about.md'), 'utf8')).toBe('About.');
  const after = lstatSync(join(site, 'about.md'));
  expect([after.ino, after.nlink, after.mtimeMs]).toEqual([before.ino, 1, before.mtimeMs]);
  await copy.stop();
});

test('what is missing is named, and where it was looked for', async () => {
  const site = makeTemporaryFolder();
  const previewer = createPreviewer(GUARD);
  const { lookedFor } = await previewer.look(site, 'eleventy');
  expect(lookedFor).toEqual(['@11ty/eleventy in the blog’s node_modules', 'eleventy on the PATH']);
  const { site: found } = makeSite('serve');
  expect((await previewer.look(join(found, 'content'), 'eleventy')).found).toEqual({
    command: 'eleventy --serve',
    file: join(found, 'node_modules/@11ty/eleventy/cmd.cjs'),
  });
  await expect(copyOf(site)).rejects.toThrow('Eleventy is not installed.');
  await expect(
    createPreviewer(undefined).copy({ folder: found, generator: 'eleventy' }, nothing),
  ).rejects.toMatchObject({ code: 'not-found' });
  // Hexo serves with a package of its own only.
  mkdirSync(join(site, 'node_modules', 'hexo'), { recursive: true });
  writeFileSync(join(site, 'node_modules', 'hexo', 'package.json'), '{"bin":{"hexo":"bin/hexo"}}');
  expect((await previewer.look(site, 'hexo')).found).toBeNull();
});

test('Outloud serves pages of its own', async () => {
  const previewer = createPreviewer(undefined);
  const pages = await previewer.serveOwn();
  pages.show([
    { path: '', content: '<p>One</p>' },
    { path: 'images/a b.png', content: new Uint8Array([1, 2]) },
    { path: 'data.bin', content: new Uint8Array([3]) },
  ]);
  expect(await previewer.fetchPage(pages.address)).toBe('<p>One</p>');
  const picture = await fetch(`${pages.address}images/a%20b.png`);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(picture.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await picture.arrayBuffer()).byteLength).toBe(2);
  const other = await fetch(`${pages.address}data.bin`);
  expect(other.headers.get('content-type')).toBe('application/octet-stream');
  expect(await previewer.fetchPage(`${pages.address}../etc/passwd`)).toBeNull();
  await pages.stop();
});
