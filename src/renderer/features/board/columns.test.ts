import { expect, it } from 'vitest';
import type { BoardCard } from '#contract/drafts/drafting';
import type { Stage } from '#core/draft/draft';
import { NO_PLAN } from '#core/draft/plan';
import { cardBeside, inColumns, stageIn } from './columns';

const card = (id: string, stage: Stage, kind: BoardCard['kind'] = 'post'): BoardCard => ({
  ...NO_PLAN,
  id,
  title: id,
  kind,
  stage,
  private: false,
  created: '',
  updated: '',
  dueWords: null,
  isOverdue: false,
});
const columns = inColumns([
  card('a', 'idea'),
  card('b', 'idea'),
  card('c', 'ready'),
  card('d', 'given', 'talk'),
  card('e', 'published'),
]);

it('puts what is out together, and tells each kind its stage', () => {
  expect(columns.out.map(({ id }) => id)).toEqual(['d', 'e']);
  expect(stageIn('out', card('x', 'idea', 'talk'))).toBe('given');
  expect(stageIn('out', card('x', 'idea'))).toBe('published');
});

it('goes along a column and past empty ones', () => {
  expect(cardBeside(columns, 'a', 'ArrowDown')).toBe('b');
  expect(cardBeside(columns, 'a', 'ArrowUp')).toBeNull();
  expect(cardBeside(columns, 'b', 'ArrowRight')).toBe('c');
  expect(cardBeside(columns, 'e', 'ArrowLeft')).toBe('c');
  expect(cardBeside(columns, 'd', 'ArrowRight')).toBeNull();
  expect(cardBeside(columns, 'a', 'End')).toBe('b');
  expect(cardBeside(columns, 'a', 'x')).toBeNull();
});
