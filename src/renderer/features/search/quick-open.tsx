import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { KEYS, useEntries } from '../../data/queries';
import { KINDS } from '../../look/kinds';
import { Palette } from '../../look/palette';
import { formatRelative } from '../../look/relative-date';
import { useNow } from '../../look/use-now';
import type { EntryRow } from '#core/library/entry';

const [store, actions] = createSpotlight();

/** Opens the field for a title. */
export const openQuickOpen = actions.open;

const SHOWN = 12;

interface QuickOpenProps {
  readonly onOpen: (id: string) => void;
  /** The person typed `>`: on to the commands. */
  readonly onCommands: () => void;
  /** Makes an entry of a title that there is none for. */
  readonly onCreate: (title: string) => void;
}

/** Goes to an entry by a part of its title; the latest ones before anything is typed. */
export function QuickOpen({ onOpen, onCommands, onCreate }: QuickOpenProps) {
  const [text, setText] = useState('');
  const rows = useEntries().data ?? [];
  const now = useNow();
  const wanted = text.trim();
  const found = useQuery({
    queryKey: [...KEYS.search, 'titles', wanted],
    queryFn: () => api.links.complete({ text: wanted, limit: SHOWN }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const shown = wanted === '' ? rows.slice(0, SHOWN) : pickRows(rows, found.data ?? []);

  function change(query: string): void {
    if (query.startsWith('>')) {
      actions.close();
      setText('');
      onCommands();
    } else setText(query);
  }

  return (
    <Palette
      store={store}
      query={text}
      onQueryChange={change}
      title="Open by title"
      placeholder="Open by title, or > for commands"
      listed={shown.map(({ id }) => id)}
    >
      {shown.map((row) => {
        const KindIcon = KINDS[row.kind].icon;
        return (
          <Spotlight.Action
            key={row.id}
            label={row.title.trim() || 'Untitled'}
            description={`${KINDS[row.kind].one} · ${formatRelative(row.updated, now)}`}
            leftSection={<KindIcon size={20} stroke={1.5} />}
            onClick={() => onOpen(row.id)}
          />
        );
      })}
      {wanted !== '' && shown.length === 0 && !found.isFetching && (
        <Spotlight.Action
          label={`Write a note “${wanted}”`}
          description="No entry has this title yet"
          onClick={() => onCreate(wanted)}
        />
      )}
    </Palette>
  );
}

/** The rows of the found entries, in the order found. */
function pickRows(
  rows: readonly EntryRow[],
  found: readonly { readonly id: string }[],
): EntryRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
