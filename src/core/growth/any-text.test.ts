import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { attempt, testWithAnyText } from '#core/document/testing/any-text';
import { arbitraryJson } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { readPromises } from './conversation/promises';
import { readCriteria } from './criteria/read-criteria';
import { growthFactsOf } from './growth-facts';
import { readAmount } from './pay/amount';
import { readQuarter } from './quarter';
import { readRecalls } from './recall/recalls-in-front-matter';
import { splitWords, tellingWords, wordKey } from './recall/words';
import { readComments } from './reviews/read-comments';
import { readRemarkLine } from './reviews/remark-line';
import { cleanLine, cleanText } from './reviews/remark-text';
import { readSpokenTime } from './reviews/spoken-time';
import { readCommits } from './wins/commit';
import { readCopies } from './wins/copied';

const NOW = { date: '2026-03-29', time: '08:05' };
const GITHUB = JSON.stringify([
  {
    html_url: 'https://github.com/o/r/pull/7#r1',
    user: { login: 'a' },
    body: 'b',
    created_at: '2026-03-01T12:00:00Z',
    path: 'c.ts',
    line: 3,
  },
]);
const GITLAB = JSON.stringify([
  {
    id: 'd',
    notes: [
      {
        id: 1,
        body: 'b',
        author: { username: 'a' },
        created_at: '2026-03-01T12:00:00Z',
        position: { new_path: 'c.ts', new_line: 3 },
      },
    ],
  },
  { iid: 7, project_id: 1, title: 'x', web_url: 'https://gitlab.com/o/r/-/merge_requests/7' },
]);
const VIEW = JSON.stringify({
  number: 7,
  url: 'https://github.com/o/r/pull/7',
  reviews: [
    { author: { login: 'a' }, body: 'b', submittedAt: '2026-03-01T12:00:00Z', state: 'APPROVED' },
  ],
  comments: [],
});
const THREAD = 'alice  2 days ago\nName the unit.\n\nbob commented on 3 Mar 2026\nDone.\n';

testWithAnyText({
  name: 'readComments',
  read: (text) => readComments(text, NOW),
  samples: [GITHUB, GITLAB, VIEW, THREAD, GITHUB + GITHUB],
});
testWithAnyText({
  name: 'readSpokenTime',
  read: (text) => readSpokenTime(text, NOW),
  samples: ['2 days ago', 'on 3 Mar 2026 at 12:00', 'yesterday'],
});
testWithAnyText({
  name: 'readRemarkLine',
  read: readRemarkLine,
  samples: ['alice: Name the unit @got #units 2026-03-01'],
});
testWithAnyText({ name: 'cleanLine', read: (text) => [cleanLine(text), cleanText(text)] });
testWithAnyText({
  name: 'readCriteria',
  read: readCriteria,
  samples: ['# Senior\n\n- Names units\n  - Even here\n\n| a | b |\n| - | - |\n| c | d |\n'],
  long: 400,
});
testWithAnyText({
  name: 'readAmount',
  read: readAmount,
  samples: ['€ 1.234,50', '65k USD', '12 %'],
});
testWithAnyText({ name: 'readQuarter', read: readQuarter, samples: ['2026-Q3'] });
testWithAnyText({
  name: 'readPromises',
  read: (text) => readPromises(fromMarkdown(text).document),
  samples: ['## Promises\n\n- [ ] a\n- [x] b → c\n'],
  long: 400,
});
testWithAnyText({
  name: 'growthFactsOf',
  read: (text) => ['win', 'review', 'practice', 'note'].map((kind) => growthFactsOf(kind, text)),
  samples: ['---\nrole: got\npattern: [a]\nproof: {a: b}\n---\n'],
});
testWithAnyText({
  name: 'readRecalls',
  read: readRecalls,
  samples: ['---\nrecalls:\n  - {id: a, at: 2026-03-29T00:00:00Z, rating: good}\n---\n'],
});
testWithAnyText({
  name: 'splitWords',
  read: (text) => [splitWords(text), tellingWords(text), wordKey(text)],
});
testWithAnyText({
  name: 'readCommits',
  read: readCommits,
  samples: [`${'0a'.repeat(20)}\n2026-03-29\n1700000000\na@b.co\nHEAD\nMend it\0`],
});
testWithAnyText({
  name: 'readCopies',
  read: (text) => readCopies(text.split('\n')),
  samples: ['2026-03-29 abcdefgh01 1234'],
});

it('any JSON is read as comments, or refused by what it is', () => {
  fc.assert(
    fc.property(arbitraryJson, (value) => {
      const wrapped = [
        value,
        [value],
        { comments: value },
        { notes: value, id: value },
        [{ html_url: value, user: value, body: value, created_at: value }],
      ];
      for (const one of wrapped) {
        const text = JSON.stringify(one) ?? '';
        expect(attempt((json) => readComments(json, NOW), text)).toBeDefined();
      }
    }),
    { numRuns: runsOf(50) },
  );
});
