import { isDay } from '#core/document/front-matter/property';
import type { CatalogRow } from '#core/library/entry';
import type { Day } from './day';
import { textOf } from './growth-facts';
import type { Answer } from './pattern';

/** What an entry answers: a note by being there, a draft by being out, a lint rule by its day. */
export function answersOf(
  row: Pick<CatalogRow, 'id' | 'title' | 'kind' | 'growth' | 'stage'>,
  made: Day,
): readonly Answer[] {
  const { id, title, kind, growth, stage } = row;
  const pattern = textOf(growth, 'pattern');
  if (pattern === '' || kind === 'review') return [];
  const lint = textOf(growth, 'lint').slice(0, 10);
  const date = textOf(growth, 'date');
  const day = date === '' ? made : date;
  const isOut = stage === null || stage === 'published' || stage === 'given';
  const kindOf = kind === 'post' || kind === 'talk' ? kind : 'note';
  return [
    ...(isOut ? [{ kind: kindOf, id, title, pattern, day } as const] : []),
    ...(isDay(lint) ? [{ kind: 'lint', id, title, pattern, day: lint } as const] : []),
  ];
}
