import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { textOf } from '#core/document/document';
import { toHtml } from '#core/document/to-html';
import { growthFactsOf } from '../growth-facts';
import { writeFacts } from '../write-facts';
import { balanceOf, PERIODS } from './balance';
import { CONTRAST_WORDS, CONTRASTS, SIDES } from './contrast';
import { nextSteps } from './next-steps';
import { practiceOf } from './practice-log';
import { practiceText } from './practice-text';

const ENTRY = { id: 'a', title: 'Caches' };

test('a log is read as it was written, and one that says little is a deliberate one', () => {
  const facts = {
    date: '2026-03-01',
    contrast: 'source',
    side: 'passive',
    area: 'SQL',
    next: 'Write the test',
    due: '2026-03-08',
  };
  const read = growthFactsOf('practice', writeFacts(null, facts));
  expect(practiceOf(ENTRY, read, '2026-04-01')).toEqual({
    ...ENTRY,
    ...facts,
    date: undefined,
    day: '2026-03-01',
    done: null,
  });
  expect(practiceOf(ENTRY, growthFactsOf('practice', '---\ndue: soon\n---'), '2026-04-01')).toEqual(
    {
      ...ENTRY,
      day: '2026-04-01',
      contrast: null,
      side: 'deliberate',
      area: '',
      next: '',
      due: null,
      done: null,
    },
  );
});

test.each(CONTRASTS)('the text of “%s” has its headings, and its questions in comments', (one) => {
  const { document } = fromMarkdown(practiceText(one, 'It broke.\n\n- twice\n'));
  const headings = (document.content ?? []).filter(({ type }) => type === 'heading').map(textOf);
  expect(headings).toEqual(['Intention', 'What happened', 'What it taught', 'Next step']);
  for (const question of CONTRAST_WORDS[one].asks) {
    expect(practiceText(one)).toContain(`%%${question}%%`);
    expect(toHtml(document)).not.toContain(question);
  }
  expect(practiceText(one, 'It broke.')).toMatch(
    /What happened\n\n%%.*%%\n\nIt broke\.\n\n## What it/,
  );
});

test.each([
  [{}, ''],
  [{ next: '', due: null }, ''],
  [{ next: ' Tell the team\n' }, '\nTell the team\n'],
  [{ next: 'Tell the team', due: '2028-03-01' }, '\nTell the team (by 2028-03-01)\n'],
  [{ next: '', due: '2028-03-01' }, '\nBy 2028-03-01.\n'],
])('the next step %j stands below its heading', (step, told) => {
  const text = practiceText('source', 'It broke.', step);
  expect(text.slice(text.indexOf('## Next step'))).toBe(`## Next step\n${told}`);
});

test('steps that are over come first, and those that are taken are gone', () => {
  const log = (id: string, facts: object) => ({
    ...practiceOf({ id, title: id }, null, '2026-01-01'),
    next: 'x',
    ...facts,
  });
  const steps = nextSteps(
    [
      log('none', { next: '' }),
      log('open', {}),
      log('later', { due: '2028-03-01' }),
      log('over', { due: '2028-02-27' }),
      log('done', { due: '2026-01-01', done: '2026-01-02' }),
      log('day', { next: '', due: '2028-02-28' }),
    ],
    '2028-02-28',
  );
  expect(steps.map(({ id, left }) => [id, left])).toEqual([
    ['over', -1],
    ['day', 0],
    ['later', 2],
    ['open', null],
  ]);
});

test('the balance tells each period up to today, those with nothing, too', () => {
  const logs = [
    { day: '2025-11-30', side: 'passive' },
    { day: '2025-11-01', side: 'deliberate' },
    { day: '2026-01-31', side: 'passive' },
    { day: '2026-02-01', side: 'deliberate' },
  ] as const;
  expect(balanceOf(logs, 'month', '2026-02-28')).toEqual([
    { period: '2026-02', deliberate: 1, passive: 0 },
    { period: '2026-01', deliberate: 0, passive: 1 },
    { period: '2025-12', deliberate: 0, passive: 0 },
    { period: '2025-11', deliberate: 1, passive: 1 },
  ]);
  expect(balanceOf(logs, 'quarter', '2026-02-28')).toEqual([
    { period: '2026-Q1', deliberate: 1, passive: 1 },
    { period: '2025-Q4', deliberate: 1, passive: 1 },
  ]);
  expect(balanceOf([], 'quarter', '2026-04-01')).toEqual([
    { period: '2026-Q2', deliberate: 0, passive: 0 },
  ]);
});

test('no log of the time that is told is left out', () => {
  const log = fc.record({
    day: fc
      .integer({ min: 0, max: 300 })
      .map((at) => new Date(Date.UTC(2028, 0, 15 + at)).toISOString().slice(0, 10)),
    side: fc.constantFrom(...SIDES),
  });
  fc.assert(
    fc.property(fc.array(log), fc.constantFrom(...PERIODS), (logs, by) => {
      const rows = balanceOf(logs, by, '2028-12-31');
      for (const side of SIDES) {
        const sum = rows.reduce((all, row) => all + row[side], 0);
        expect(sum).toBe(logs.filter((one) => one.side === side).length);
      }
    }),
  );
});
