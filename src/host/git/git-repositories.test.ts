import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { pushObstacle } from '#core/publish/repository';
import { gitRepositories } from './git-repositories';

const WHO = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@x.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@x.org',
};

let home: string;
let remote: string;
let blog: string;

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const write = (path: string, text: string) => writeFileSync(join(blog, path), text);
const { look, commit, push } = gitRepositories;

beforeEach(() => {
  home = makeTemporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', home);
  for (const [name, value] of Object.entries(WHO)) vi.stubEnv(name, value);
  remote = join(home, 'remote.git');
  const repository = join(home, 'repository');
  git(home, 'init', '-q', '--bare', '-b', 'main', remote);
  git(home, 'clone', '-q', remote, repository);
  git(repository, 'checkout', '-q', '-b', 'main');
  blog = join(repository, 'site');
  mkdirSync(blog);
  write('there.md', 'one\n');
  git(blog, 'add', '.');
  git(blog, 'commit', '-qm', 'first');
  git(blog, 'push', '-qu', 'origin', 'main');
});

test('a folder without a repository is none, nor is git’s own', async () => {
  expect(await look(makeTemporaryFolder())).toBeNull();
  expect(await look(join(blog, '..', '.git'))).toBeNull();
  const gone = join(home, 'gone');
  expect(await gitRepositories.findText(gone, 'there.md', () => true)).toBeNull();
});

test('tells the branch and what changed in the blog, and nothing outside of it', async () => {
  expect(await look(blog)).toEqual({
    branch: 'main',
    upstream: 'origin/main',
    remote: 'origin',
    ahead: 0,
    behind: 0,
    changed: [],
    conflicted: [],
  });
  write('there.md', 'two\n');
  mkdirSync(join(blog, 'new'));
  write('new/日本 語.md', 'new\n');
  writeFileSync(join(blog, '..', 'outside.txt'), 'x');
  expect((await look(blog))?.changed.toSorted()).toEqual(['new/日本 語.md', 'there.md']);
});

test('commits what it is told to, and leaves what is staged besides', async () => {
  write('post.md', 'post\n');
  write('[a]*.md', 'odd name\n');
  write('there.md', 'mine\n');
  write('staged.md', 'staged\n');
  git(blog, 'add', 'staged.md');
  const name = await commit(blog, ['post.md', '[a]*.md'], 'Publish “A post”\n\n$HOME `x`');
  expect(git(blog, 'log', '-1', '--format=%H').trim()).toBe(name);
  expect(git(blog, 'log', '-1', '--format=%B').trim()).toBe('Publish “A post”\n\n$HOME `x`');
  expect(git(blog, 'show', '--name-only', '--format=').trim().split('\n').toSorted()).toEqual([
    'site/[a]*.md',
    'site/post.md',
  ]);
  const state = await look(blog);
  expect(state?.changed.toSorted()).toEqual(['staged.md', 'there.md']);
  expect(state?.ahead).toBe(1);
  expect(git(blog, 'diff', '--cached', '--name-only').trim()).toBe('site/staged.md');
  await expect(commit(blog, ['post.md'], 'again')).rejects.toMatchObject({ code: 'git' });
});

test('commits files that are gone as gone', async () => {
  rmSync(join(blog, 'there.md'));
  await commit(blog, ['there.md'], 'Unpublish');
  expect((await look(blog))?.changed).toEqual([]);
  expect(git(blog, 'ls-files').trim()).toBe('');
});

test('pushes to the remote, with an upstream or without one', async () => {
  write('post.md', 'post\n');
  await commit(blog, ['post.md'], 'Publish');
  await push(blog);
  expect(git(remote, 'log', '--format=%s', 'main')).toBe('Publish\nfirst\n');
  git(blog, 'checkout', '-qb', 'drafts');
  write('post.md', 'again\n');
  await commit(blog, ['post.md'], 'Again');
  await push(blog);
  expect((await look(blog))?.upstream).toBe('origin/drafts');
});

test('a repository without a remote is committed to, and why it can’t be pushed is said', async () => {
  git(blog, 'remote', 'remove', 'origin');
  write('post.md', 'post\n');
  await commit(blog, ['post.md'], 'Publish');
  const state = await look(blog);
  expect(state).toMatchObject({ branch: 'main', upstream: null, remote: null });
  expect(state && pushObstacle(state)).toContain('git remote add origin');
  await expect(push(blog)).rejects.toThrow(/no remote to push to/);
  git(blog, 'checkout', '-q', '--detach');
  await expect(push(blog)).rejects.toMatchObject({ code: 'git' });
});

test('nothing is pushed while no branch is checked out', async () => {
  git(blog, 'checkout', '-q', '--detach');
  await expect(push(blog)).rejects.toThrow('No branch is checked out in the blog’s repository.');
});

test('a remote that went on is said, and the commit is kept', async () => {
  const other = join(home, 'other');
  git(home, 'clone', '-q', '-b', 'main', remote, other);
  writeFileSync(join(other, 'theirs.md'), 'x');
  git(other, 'add', '.');
  git(other, 'commit', '-qm', 'theirs');
  git(other, 'push', '-q');
  write('post.md', 'post\n');
  await commit(blog, ['post.md'], 'Publish');
  await expect(push(blog)).rejects.toThrow(/Pull them first/);
  git(blog, 'fetch', '-q');
  const state = await look(blog);
  expect(state).toMatchObject({ ahead: 1, behind: 1 });
  expect(state && pushObstacle(state)).toContain('origin/main has a commit that is not here');
});

test('says what to do where git does not know who commits, or is at work', async () => {
  for (const name of Object.keys(WHO)) vi.stubEnv(name, undefined);
  git(blog, 'config', 'user.useConfigOnly', 'true');
  write('post.md', 'post\n');
  await expect(commit(blog, ['post.md'], 'x')).rejects.toThrow(/who you are/);
  writeFileSync(join(blog, '..', '.git', 'index.lock'), '');
  await expect(commit(blog, ['post.md'], 'x')).rejects.toThrow(/Another git is at work/);
});

test('a hook that refuses is heard, and nothing is committed', async () => {
  const hook = join(blog, '..', '.git', 'hooks', 'pre-commit');
  writeFileSync(hook, '#!/bin/sh\necho "no posts on Fridays" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  write('post.md', 'post\n');
  await expect(commit(blog, ['post.md'], 'x')).rejects.toThrow(/no posts on Fridays/);
  expect(git(blog, 'log', '--format=%s')).toBe('first\n');
  expect(readFileSync(join(blog, 'post.md'), 'utf8')).toBe('post\n');
});

test('a branch, a merge and conflicts are told', async () => {
  git(blog, 'checkout', '-q', '--detach');
  expect(await look(blog)).toMatchObject({ branch: null });
  git(blog, 'checkout', '-q', 'main');
  git(blog, 'checkout', '-qb', 'other');
  write('there.md', 'theirs\n');
  git(blog, 'commit', '-qam', 'theirs');
  git(blog, 'checkout', '-q', 'main');
  write('there.md', 'mine\n');
  git(blog, 'commit', '-qam', 'mine');
  expect(() => git(blog, 'merge', 'other')).toThrow();
  expect(await look(blog)).toMatchObject({ conflicted: ['there.md'] });
});
