import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { notify } from '../../look/notices';

/** What an import and its undo change besides entries. */
export async function refreshImports(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: KEYS.imports });
  await client.invalidateQueries({ queryKey: KEYS.targets });
}

/** Takes an import back and says what that did. */
export async function runUndo(client: QueryClient, id: string): Promise<void> {
  const { kept, files } = await api.transfer.undoImport({ id });
  await refreshImports(client);
  const stays = kept.length === 0 ? '' : `, but for ${kept.length} that you have changed since`;
  const withFiles = files.kept === 0 ? '' : ` Their images and files stay with them.`;
  notify(`The import is undone${stays}. New entries are in the trash.${withFiles}`);
}
