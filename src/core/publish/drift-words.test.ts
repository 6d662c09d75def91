import { expect, it } from 'vitest';
import { DRIFT_WORDS, driftObstacle, DRIFTS, SIDES } from './drift';
import { contentOf } from './output';
import { publicationIn, withPublication } from './publication';
import { commitMessage, commitObstacle, pushObstacle, type RepositoryState } from './repository';

it('each state of a publication has words of its own', () => {
  expect(DRIFTS.map((drift) => DRIFT_WORDS[drift])).toEqual([
    'not in the blog yet',
    'the same in the blog',
    'changed in Outloud since',
    'changed in the blog since',
    'changed in Outloud and in the blog since',
    'deleted in the blog',
  ]);
  expect(SIDES).toEqual({ here: 'Outloud', there: 'the blog' });
});

it('a file that was changed in the blog is named, with what to do', () => {
  expect(DRIFTS.map((drift) => driftObstacle(drift, ['a.md']))).toEqual([
    null,
    null,
    null,
    'a.md has been changed in the blog since Outloud last saw it. Take the change home into the draft first, or publish with overwriting to replace it.',
    'a.md has been changed in the blog, and the post in Outloud, since they were last the same. Take the blog’s change home into the draft first, or publish with overwriting to replace it.',
    null,
  ]);
});

const STATE: RepositoryState = {
  branch: 'main',
  upstream: 'origin/main',
  remote: 'origin',
  ahead: 0,
  behind: 0,
  changed: [],
  conflicted: [],
};

it.each<[Partial<RepositoryState>, string | null]>([
  [{}, null],
  [{ behind: 0, upstream: null }, null],
  [{ branch: null }, 'No branch is checked out, so there is none to push.'],
  [
    { remote: null },
    'The repository has no remote, so there is nowhere to push to. Add one in a terminal with “git remote add origin” and its address, then look again. A commit is kept until then.',
  ],
  [
    { behind: 1 },
    'origin/main has a commit that is not here. Pull in a terminal with “git pull --rebase”, then look again. A commit is kept until then.',
  ],
  [
    { behind: 2, upstream: null },
    'origin has 2 commits that are not here. Pull in a terminal with “git pull --rebase”, then look again. A commit is kept until then.',
  ],
])('what is in the way of a push with %j is %j', (changes, obstacle) => {
  expect(pushObstacle({ ...STATE, ...changes })).toBe(obstacle);
});

it.each<[Partial<RepositoryState>, string | null]>([
  [{}, null],
  [
    { branch: null },
    'No branch is checked out in the blog’s repository, so a commit would be lost from sight. Check one out in a terminal, such as with “git switch main”, then look again.',
  ],
  [
    { conflicted: ['a.md', 'b.md'], branch: null },
    'A merge left conflicts in a.md. Resolve them first, then look again.',
  ],
])('what is in the way of a commit with %j is %j', (changes, obstacle) => {
  expect(commitObstacle({ ...STATE, ...changes })).toBe(obstacle);
});

it.each([
  ['Publish {{title}}', ['A'], 'Publish A'],
  ['{{title}}: {{title}}', ['A', 'B'], 'A and 1 more: A and 1 more'],
  ['post', ['A'], 'post'],
  ['<{{title}}>', [' A\u0007\n  B '], '<A B>'],
  ['<{{title}}>', [], '<>'],
])('the message %j of %j is %j', (template, titles, message) => {
  expect(commitMessage(template, titles)).toBe(message);
});

it('an entry has one publication in each blog, the last one', () => {
  const publication = (target: string, path: string) => ({ target, path }) as never;
  const record = { publications: [publication('a', '1'), publication('b', '2')] };
  expect(publicationIn(record, 'b')).toEqual({ target: 'b', path: '2' });
  expect(publicationIn(record, 'c')).toBeUndefined();
  expect(withPublication(record, publication('a', '3'))).toEqual([
    { target: 'b', path: '2' },
    { target: 'a', path: '3' },
  ]);
});

it('the bytes of a file are read when they are needed', async () => {
  const bytes = Uint8Array.of(1, 2);
  expect(await contentOf({ path: 'a', content: 'text' })).toBe('text');
  expect(await contentOf({ path: 'a', content: bytes })).toBe(bytes);
  expect(await contentOf({ path: 'a', content: async () => bytes })).toBe(bytes);
});
