import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { gitCommits } from './git-commits';

const ME = 'me@example.org';

function makeRepository(): { folder: string; git: (...args: string[]) => string } {
  const folder = makeTemporaryFolder();
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', ME);
  git('config', 'user.name', 'Me');
  git('config', 'commit.gpgsign', 'false');
  return { folder, git };
}

function commit(folder: string, message: string, email = ME): void {
  const args = ['commit', '-q', '--allow-empty', '-m', message, `--author=A <${email}>`];
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
}

/** A commit whose message is any bytes, as git itself would not make it. */
function forge(folder: string, message: Buffer): void {
  const run = (args: string[], input = Buffer.alloc(0)): string =>
    execFileSync('git', args, { cwd: folder, input, stdio: 'pipe' }).toString().trim();
  const who = `A <${ME}> 1772960000 +0000`;
  const parent = run(['rev-parse', 'HEAD']);
  const head = `tree ${run(['write-tree'])}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n\n`;
  const hash = run(
    ['hash-object', '-t', 'commit', '-w', '--stdin'],
    Buffer.concat([Buffer.from(head), message]),
  );
  run(['update-ref', 'HEAD', hash]);
}

function read(folder: string, emails: readonly string[] = [ME], since: string | null = null) {
  return gitCommits.read(folder, { since, emails }, () => {}).commits;
}

test('only the person’s own commits are read, of every branch, without merges', async () => {
  const { folder, git } = makeRepository();
  commit(folder, 'feat(build): halve it');
  commit(folder, 'Somebody else’s', 'kim@example.org');
  commit(folder, 'Nearly me', `not-${ME}`);
  commit(folder, 'Before I moved', 'Old@Example.org');
  git('switch', '-q', '-c', 'try/queue');
  commit(folder, 'Try a queue');
  git('switch', '-q', 'main');
  commit(folder, 'Go on');
  git('merge', '-q', '--no-ff', '-m', 'Join the queue', 'try/queue');
  git('switch', '-q', '-c', 'later');
  commit(folder, 'Try more');
  git('switch', '-q', 'main');
  expect(await gitCommits.identity(folder)).toEqual({ emails: [ME] });
  const commits = await read(folder, [ME.toUpperCase(), 'old@example.org']);
  expect(new Map(commits.map(({ subject, branch }) => [subject, branch]))).toEqual(
    new Map([
      ['Before I moved', null],
      ['Go on', null],
      ['Try a queue', null],
      ['Try more', 'later'],
      ['feat(build): halve it', null],
    ]),
  );
  expect(await read(folder, [ME], '2999-01-01')).toEqual([]);
  expect(await read(folder, ['nobody@example.org'])).toEqual([]);
});

test('a mailmap tells under which address the person’s commits stand', async () => {
  const { folder } = makeRepository();
  writeFileSync(join(folder, '.mailmap'), `Me <new@example.org> <${ME}>\n`);
  commit(folder, 'Halve the build');
  const known = await gitCommits.identity(folder);
  expect(known?.emails).toEqual([ME, 'new@example.org']);
  expect(await read(folder, known?.emails)).toHaveLength(1);
});

test('messages of any bytes and any length are read safely', async () => {
  const { folder } = makeRepository();
  commit(folder, 'Begin');
  forge(folder, Buffer.from('caf\xe9 \x1b[31mred\x07 <script>alert(1)</script>\n\nbody', 'latin1'));
  forge(folder, Buffer.alloc(1_000_000, 'x'));
  forge(folder, Buffer.alloc(1_000_000, 0xff));
  const forged = [`\n\n${'0'.repeat(40)}`, '2026-01-01', ME, 'HEAD', 'forged'].join('\n');
  forge(folder, Buffer.from(`looks like${forged}`));
  const commits = await read(folder);
  expect(commits).toHaveLength(5);
  for (const { subject } of commits) {
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(subject).not.toMatch(/\p{Cc}/u);
  }
  expect(commits.at(-2)?.subject).toMatch(/^caf.? \[31mred <script>alert\(1\)<\/script>$/);
  expect(commits[0]?.subject).toBe('looks like');
});

test('a folder that is gone, one without a repository, and one without a commit', async () => {
  const plain = makeTemporaryFolder();
  await expect(gitCommits.identity(join(plain, 'gone'))).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('pick it where it is now') as unknown,
  });
  expect(await gitCommits.identity(plain)).toBeNull();
  const { folder } = makeRepository();
  expect(await read(folder)).toEqual([]);
});

test('reading is told of and can be cancelled', async () => {
  const { folder } = makeRepository();
  commit(folder, 'Halve the build');
  const counts: number[] = [];
  const onRead = (count: number) => void counts.push(count);
  const wanted = { since: null, emails: [ME] };
  await gitCommits.read(folder, wanted, onRead).commits;
  expect(counts.at(-1)).toBe(1);
  const reading = gitCommits.read(folder, wanted, onRead);
  reading.cancel();
  await expect(reading.commits).rejects.toMatchObject({ code: 'closed' });
});

test('where git knows no address of the person, none is offered and none is read for', async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { folder, git } = makeRepository();
  commit(folder, 'Halve the build');
  expect(await read(folder, [' ', ''])).toEqual([]);
  // Nothing that a mailmap could be asked for.
  git('config', 'user.email', '<');
  expect(await gitCommits.identity(folder)).toEqual({ emails: ['<'] });
  git('config', '--unset', 'user.email');
  expect(await gitCommits.identity(folder)).toEqual({ emails: [] });
});

test('a repository that breaks while it is read says what git said', async () => {
  const { folder } = makeRepository();
  commit(folder, 'Begin');
  commit(folder, 'Halve the build');
  const objects = join(folder, '.git', 'objects');
  const first = execFileSync('git', ['rev-parse', 'HEAD^'], { cwd: folder, encoding: 'utf8' });
  rmSync(join(objects, first.slice(0, 2), first.slice(2).trim()));
  await expect(read(folder)).rejects.toMatchObject({
    code: 'git',
    message: expect.stringContaining('Git said:') as unknown,
  });
});
