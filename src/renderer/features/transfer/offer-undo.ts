import type { QueryClient } from '@tanstack/react-query';
import type { ImportReport } from '#contract/importing/import-report';
import { attempt, notify } from '../../look/notices';
import { runUndo } from './run-undo';

/** Says how many entries came in, and offers to take them back. */
export function offerUndo(client: QueryClient, { id, imported, updated }: ImportReport): void {
  if (id === null) return;
  const count = imported.length + updated.length;
  notify(`${count} ${count === 1 ? 'entry' : 'entries'} came in.`, {
    label: 'Undo',
    run: () => void attempt('The import was not undone', () => runUndo(client, id)),
  });
}
