import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from './read-export';
import type { ReviewComment } from './review-comment';

const LINK = 'https://github.com/o/r/pull/7';

const LINE_COMMENT = {
  id: 1,
  html_url: `${LINK}#discussion_r1`,
  user: { login: 'alice', type: 'User' },
  body: 'Name the unit',
  created_at: '2026-03-01T23:30:00Z',
  path: 'src/wait.ts',
  line: 12,
  original_line: 10,
  diff_hunk: '@@ -1 +1 @@\n+wait(5)',
};

function read(value: unknown): readonly ReviewComment[] {
  return readExport(JSON.stringify(value)).comments;
}

test('a comment on a line of a pull request', () => {
  expect(read([LINE_COMMENT])).toEqual([
    {
      key: LINE_COMMENT.html_url,
      link: LINE_COMMENT.html_url,
      author: 'alice',
      at: '2026-03-01T23:30:00Z',
      body: 'Name the unit',
      file: 'src/wait.ts',
      line: 12,
      hunk: '@@ -1 +1 @@\n+wait(5)',
      isAnswer: false,
      isBot: false,
      owner: null,
    },
  ]);
});

test('what may be missing: the account, the line, the words', () => {
  const missing = {
    ...LINE_COMMENT,
    user: null,
    line: null,
    original_line: null,
    in_reply_to_id: 1,
  };
  expect(read([missing])).toMatchObject([{ author: '', line: null, isAnswer: true }]);
  expect(read([{ ...LINE_COMMENT, user: { login: 'ghost' } }])).toMatchObject([{ author: '' }]);
  const approval = { ...LINE_COMMENT, body: '', state: 'APPROVED' };
  const none = { ...LINE_COMMENT, body: null };
  expect(readExport(JSON.stringify([approval, none]))).toMatchObject({ comments: [], wordless: 2 });
});

test('pages after each other, lists of pages, and the same comment twice', () => {
  const page = JSON.stringify([LINE_COMMENT], null, 2);
  const other = JSON.stringify([{ ...LINE_COMMENT, html_url: `${LINK}#discussion_r2` }]);
  expect(readExport(`\uFEFF${page}${other}\n${page}`).comments).toHaveLength(2);
  expect(read([[LINE_COMMENT], [LINE_COMMENT]])).toHaveLength(1);
});

test('the pull request among them tells whose work it is', () => {
  const change = { html_url: LINK, number: 7, user: { login: 'bob' }, body: 'Adds a wait' };
  expect(read([change, LINE_COMMENT])).toMatchObject([{ author: 'alice', owner: 'bob' }]);
});

test('a review and a bot', () => {
  const review = {
    id: 80,
    html_url: `${LINK}#pullrequestreview-80`,
    user: { login: 'renovate[bot]', type: 'Bot' },
    body: 'Split this',
    state: 'CHANGES_REQUESTED',
    submitted_at: '2026-03-02T10:00:00Z',
  };
  expect(read([review])).toMatchObject([{ at: '2026-03-02T10:00:00Z', isBot: true, file: '' }]);
});

test('what gh pr view writes: reviews without an address belong to the change', () => {
  const review = {
    id: 'PRR_1',
    author: { login: 'alice' },
    body: 'Split this',
    submittedAt: '2026-03-02T10:00:00Z',
    state: 'COMMENTED',
  };
  const comment = {
    id: 'IC_1',
    author: { login: 'me' },
    body: 'Why not?',
    createdAt: '2026-03-01T10:00:00Z',
    url: `${LINK}#issuecomment-1`,
    viewerDidAuthor: true,
  };
  const view = {
    author: { login: 'bob' },
    reviews: [review],
    latestReviews: [review],
    comments: [comment],
  };
  const told = readExport(JSON.stringify(view));
  expect(told.viewer).toBe('me');
  expect(told.comments).toMatchObject([
    { key: `${LINK}#issuecomment-1`, author: 'me', owner: 'bob' },
    { key: 'github:PRR_1', link: LINK, author: 'alice', at: '2026-03-02T10:00:00Z' },
  ]);
  const answer = {
    data: { repository: { pullRequest: { ...view, comments: { nodes: [comment] } } } },
  };
  expect(read(answer)).toHaveLength(2);
});

const NOTE = {
  id: 301,
  type: 'DiffNote',
  body: 'Name the unit',
  author: { username: 'alice' },
  created_at: '2026-03-01T23:30:00.000Z',
  system: false,
  noteable_type: 'MergeRequest',
  noteable_iid: 5,
  project_id: 9,
  position: { new_path: 'src/wait.ts', old_path: 'src/wait.ts', new_line: null, old_line: 4 },
};

test('threads and notes of GitLab', () => {
  const pushed = { ...NOTE, id: 302, system: true, body: 'added 1 commit' };
  const discussion = { id: 'x', notes: [NOTE, { ...NOTE, id: 303 }, pushed] };
  const told = readExport(JSON.stringify([discussion, { ...NOTE, id: 301 }]));
  expect(told).toMatchObject({
    wordless: 1,
    comments: [
      {
        key: 'gitlab:301',
        link: '',
        author: 'alice',
        file: 'src/wait.ts',
        line: 4,
        isAnswer: false,
      },
      { key: 'gitlab:303', isAnswer: true },
    ],
  });
  const request = {
    iid: 5,
    project_id: 9,
    source_branch: 'wait',
    web_url: 'https://gitlab.com/o/r/-/merge_requests/5',
    author: { username: 'bob' },
  };
  expect(read([[NOTE], request])).toMatchObject([
    { owner: 'bob', link: 'https://gitlab.com/o/r/-/merge_requests/5#note_301' },
  ]);
});

test('an address that leads nowhere safe is none', () => {
  const evil = { ...LINE_COMMENT, html_url: 'javascript:alert(1)' };
  expect(read([evil])).toMatchObject([{ link: '', key: 'github:1' }]);
});

test.each([
  ['[{"body": "x"}]', 'Item 1 is no comment'],
  ['{"message": "Not Found"}', 'It says “Not Found” in place of comments'],
  ['[1]', 'no list of comments'],
  ['[{"a": 1}', 'What begins in line 1 is no JSON'],
  ['[]\n\n[oops]', 'What begins in line 3 is no JSON'],
])('%s is no export', (text, problem) => {
  expect(() => readExport(text)).toThrow(problem);
});

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('ghost', '', '\0', '<script>', '%%', '---', '[[a]]', '__proto__', 'https://a'),
);

test('whatever an export holds, it is read or refused in words', () => {
  const keys = Object.keys({ ...LINE_COMMENT, ...NOTE, notes: 0, reviews: 0, comments: 0, url: 0 });
  const item = fc.dictionary(fc.constantFrom(...keys), hostile).map((other) => ({
    ...LINE_COMMENT,
    ...other,
  }));
  fc.assert(
    fc.property(fc.oneof(fc.array(item), fc.jsonValue(), item), (value) => {
      try {
        for (const one of read(value)) {
          expect(typeof one.body).toBe('string');
          expect(one.link === '' || /^https?:/.test(one.link)).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message).toMatch(/^(It|Item|What) .*\.$/s);
      }
    }),
    { numRuns: 300 },
  );
});
