import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, listen } from '../api';
import { readRowsAnew } from '../data/queries';
import { flushOrKeep } from '../features/entry/autosaves';
import { keepForStart } from '../shown-ahead/keep-for-start';

/** Saves everything before the window closes, and keeps what the next start shows ahead. */
export function useClosing(): void {
  const client = useQueryClient();
  useEffect(() => listen('windowClosing', () => void prepare(client)), [client]);
}

async function prepare(client: QueryClient): Promise<void> {
  const unsaved = await flushOrKeep();
  if (unsaved.length === 0) await keepForStart(() => readRowsAnew(client));
  await api.desktop.readyToClose({ unsaved: unsaved.map(({ title }) => title) });
}
