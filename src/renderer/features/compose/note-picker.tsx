import { Checkbox, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { NOTE_KINDS } from '#core/note/note';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { useEntries, useLinkMap, useSearch } from '../../data/queries';
import { pickRows } from '../../parts/pick-rows';
import { TagSelect } from '../../parts/tag-select';
import { rowsOf } from '../../section';
import classes from './compose.module.css';

const ROW_HEIGHT = 36;
const FOUND = 200;
const NEIGHBOURS = 500;

interface NotePickerProps {
  readonly chosen: readonly string[];
  /** The entry that is open, or null. */
  readonly openId: string | null;
  readonly onToggle: (id: string) => void;
}

/** The library's notes, to be found by their text, a tag or a note beside them, and ticked. */
export function NotePicker({ chosen, openId, onToggle }: NotePickerProps) {
  const [near, setNear] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [tag, setTag] = useState<string | null>(null);
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const found = useSearch(wanted, FOUND);
  const entries = useEntries().data ?? [];
  const neighbours = useLinkMap(near, 1, NEIGHBOURS, near !== null).data?.ids;
  const all = entries.filter(
    (row) =>
      NOTE_KINDS.some((kind) => kind === row.kind) &&
      (near === null || (neighbours ?? []).includes(row.id)),
  );
  const centres = [...new Set([...(openId === null ? [] : [openId]), ...chosen])].flatMap((id) => {
    const row = entries.find((one) => one.id === id);
    return row === undefined ? [] : [{ value: id, label: shownTitle(row.title) }];
  });
  const tagged = tag === null ? all : rowsOf({ at: 'tag', tag }, all);
  const rows = wanted === '' ? tagged : pickRows(tagged, found.data ?? []);

  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });

  return (
    <section className={classes.column} aria-label="Notes">
      <div className={classes.filters}>
        <TextInput
          flex={1}
          aria-label="Search notes"
          placeholder="Search notes"
          leftSection={<IconSearch size={15} stroke={1.8} />}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <TagSelect
          w={112}
          aria-label="Tag"
          placeholder="Any tag"
          clearable
          value={tag}
          onChange={setTag}
        />
        <Select
          w={132}
          aria-label="Linked with"
          placeholder="Any links"
          clearable
          searchable
          nothingFoundMessage="Open or tick a note first"
          data={centres}
          value={near}
          comboboxProps={{ width: 260, position: 'bottom-end' }}
          onChange={setNear}
        />
      </div>
      <div ref={scroller} className={classes.box}>
        {rows.length === 0 && (
          <Text size="sm" c="dimmed" ta="center" py="lg">
            {found.isFetching ? 'Searching…' : 'No note fits.'}
          </Text>
        )}
        <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={row.id}
                  className={classes.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Checkbox
                    size="xs"
                    classNames={{ body: classes.tick, labelWrapper: classes.tickLabel }}
                    label={<NoteLabel row={row} />}
                    checked={chosen.includes(row.id)}
                    onChange={() => onToggle(row.id)}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

function NoteLabel({ row }: { readonly row: EntryRow }) {
  return (
    <span className={classes.label}>
      <span className={classes.title}>{shownTitle(row.title)}</span>
      {row.private && <IconLock size={13} stroke={1.8} aria-label="Private" />}
    </span>
  );
}
