import { expect, test } from 'vitest';
import { type Commit, readCommits } from './commit';
import { offersOfCommits } from './commit-groups';

const hashOf = (number: number): string => number.toString(16).padStart(8, '0').padEnd(40, '0');

function commit(
  number: number,
  day: string,
  subject: string,
  branch: string | null = null,
): Commit {
  return { hash: hashOf(number), day, at: number, email: 'me@example.org', branch, subject };
}

const NONE: ReadonlySet<string> = new Set();

test('commits are gathered by scope and week, by branch, and else by day', () => {
  const offers = offersOfCommits(
    [
      commit(9, '2026-03-13', 'feat(parser): read footnotes'),
      commit(8, '2026-03-12', 'fix(Parser)!: keep spaces'),
      commit(7, '2026-03-12', 'Try another queue', 'try/queue'),
      commit(6, '2026-03-09', 'test(parser): cover tables'),
      commit(5, '2026-03-08', 'fix(parser): an older week'),
      commit(4, '2026-03-08', 'Tidy the build'),
      commit(3, '2026-03-08', 'Halve the build'),
      commit(2, '2026-02-01', 'Begin the queue', 'try/queue'),
    ],
    'app',
    NONE,
  );
  expect(offers.map(({ title, about }) => [title, about])).toEqual([
    ['Read footnotes', 'app · parser · 3 commits · 2026-03-09 – 2026-03-13'],
    ['Try another queue', 'app · try/queue · 2 commits · 2026-02-01 – 2026-03-12'],
    ['An older week', 'app · parser · 1 commit · 2026-03-08'],
    ['Tidy the build', 'app · 2 commits · 2026-03-08'],
  ]);
  expect(offers[3]).toMatchObject({ proof: [`app@${hashOf(4).slice(0, 10)}`], from: 'commits' });
});

test('five hundred commits of one scope in a quarter are no five hundred offers', () => {
  const commits = Array.from({ length: 500 }, (_, at) =>
    commit(
      500 - at,
      `2026-0${3 - Math.floor(at / 200)}-${String(28 - (at % 28)).padStart(2, '0')}`,
      `feat(api): step ${at}`,
    ),
  );
  expect(offersOfCommits(commits, 'app', NONE).length).toBeLessThan(15);
});

test.each([
  '1.2.3',
  'v2.0.0-beta.1',
  'chore(release): 1.4.0',
  'Release 3.1',
  'Bump lodash from 4.17.20 to 4.17.21',
  'chore(deps): bump vite to 7.1',
  'Bump version',
  'fixup! Halve the build',
  'Merge branch main',
])('“%s” is no work of one’s own', (subject) => {
  expect(offersOfCommits([commit(1, '2026-03-08', subject)], 'app', NONE)).toEqual([]);
});

test.each(['Bump into fewer walls', 'Publish drafts by tag', 'Release locks early'])(
  '“%s” is',
  (subject) => {
    expect(offersOfCommits([commit(1, '2026-03-08', subject)], 'app', NONE)).toHaveLength(1);
  },
);

test('what was decided is not offered again, and what came later is', () => {
  const old = [commit(2, '2026-03-08', 'Tidy the build'), commit(1, '2026-03-08', 'Halve it')];
  const [offer] = offersOfCommits(old, 'app', NONE);
  const decided = new Set([offer?.key ?? '']);
  expect(offersOfCommits(old, 'app', decided)).toEqual([]);
  const more = [commit(3, '2026-03-08', 'Warn early'), ...old];
  expect(offersOfCommits(more, 'app', decided)).toMatchObject([
    { title: 'Warn early', about: 'app · 1 commit · 2026-03-08' },
  ]);
});

test('what git wrote is read without trusting a byte of it', () => {
  const part = (day: string, ref: string, subject: string): string =>
    [hashOf(1), day, '1772960000', 'Me@Example.org', ref, subject].join('\n');
  const commits = readCommits(
    [
      part('2026-03-08', 'HEAD', 'caf\ufffd \u001b[31mred\u0007 <script>alert(1)</script>\u202e'),
      part('2026-03-09', 'refs/heads/a/b', 'x'.repeat(300)),
      part('9999999-01-01', 'HEAD', 'No day'),
      'not a commit',
      '',
    ].join('\0'),
  );
  expect(commits).toEqual([
    {
      hash: hashOf(1),
      day: '2026-03-08',
      at: 1_772_960_000,
      email: 'me@example.org',
      branch: null,
      subject: 'caf [31mred <script>alert(1)</script>',
    },
    expect.objectContaining({ branch: 'a/b', subject: 'x'.repeat(200) }),
  ]);
});
