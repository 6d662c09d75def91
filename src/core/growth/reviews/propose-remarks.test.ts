import { expect, test } from 'vitest';
import { proposeRemarks, saysLittle } from './propose-remarks';
import type { ReviewComment } from './review-comment';

function comment(changes: Partial<ReviewComment>): ReviewComment {
  return {
    key: 'k',
    link: '',
    author: 'alice',
    at: '2026-03-01',
    body: 'Name the unit',
    file: '',
    line: null,
    hunk: '',
    isAnswer: false,
    isBot: false,
    owner: null,
    ...changes,
  };
}

test.each([
  ['another’s', {}, 'got', null],
  ['one’s own, in another case', { author: 'ME' }, 'gave', null],
  ['one’s own answer', { author: 'me', isAnswer: true }, 'gave', 'answer'],
  ['on one’s own work', { author: 'me', owner: 'me' }, 'gave', 'answer'],
  ['on one’s own work, by another', { owner: 'Me' }, 'got', null],
  ['by whom the work is', { owner: 'alice' }, 'got', 'answer'],
  ['to somebody else', { owner: 'bob' }, 'got', 'others'],
  ['of a deleted account', { author: '' }, 'got', null],
  ['of a program', { isBot: true }, 'got', 'bot'],
  ['that came in before', { key: 'seen' }, 'got', 'seen'],
  ['that says little', { body: 'LGTM! 🎉' }, 'got', 'short'],
])('a comment %s', (_, changes, role, reason) => {
  const [proposed] = proposeRemarks([comment(changes)], {
    me: new Set(['me']),
    seen: new Set(['seen']),
    dayOf: (at) => at ?? '',
    suggest: () => null,
  });
  expect(proposed).toMatchObject({ role, reason, day: '2026-03-01' });
});

test.each(['LGTM', 'lgtm :+1:', '👍🏽', 'Thanks @bob!', 'Nice catch.', '**Approved**', '+1', ''])(
  '%j says little',
  (body) => expect(saysLittle(body)).toBe(true),
);

test.each(['LGTM, but name the unit', 'Nice, why not a map?', 'ok'.repeat(200)])(
  '%j says something',
  (body) => expect(saysLittle(body)).toBe(false),
);
