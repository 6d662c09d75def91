import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '../../api';
import { KEYS, useEntries } from '../../data/queries';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { KINDS } from '../../look/kinds';
import { openPalette, Palette } from '../../look/palette';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import { useBeside } from '../../parts/use-beside';
import { shownTitle } from '#core/shown-title';
import { pickRows } from '../../parts/pick-rows';
import { holdTyping } from '../../typed-ahead';

const here = createSpotlight();
const beside = createSpotlight();

/** Opens the field for a title. */
export const openQuickOpen = (): void => openPalette(here);

/** Opens the field for the title of what is to be in the other pane. */
export const openBesideByTitle = (): void => openPalette(beside);

const SHOWN = 12;

interface QuickOpenProps {
  /** Whether all of it is about the other pane; otherwise Ctrl or Cmd asks for that one. */
  readonly beside: boolean;
  readonly onOpen: (id: string, isBeside: boolean) => void;
  /** The person typed `>`: on to the commands. */
  readonly onCommands: () => void;
  /** Makes an entry of a title that there is none for. */
  readonly onCreate: (title: string, isBeside: boolean) => void;
}

/** Goes to an entry by a part of its title; the latest ones before anything is typed. */
export function QuickOpen(props: QuickOpenProps) {
  const { onOpen, onCommands, onCreate } = props;
  const [store, actions] = props.beside ? beside : here;
  const [text, setText] = useState('');
  const asked = useBeside();
  const besideKey = formatAccelerator('CmdOrCtrl+Enter', usePlatform() === 'mac');
  const isBeside = (): boolean => props.beside || asked.isAsked();
  const rows = useEntries().data ?? [];
  const now = useNow();
  const wanted = text.trim();
  const found = useQuery({
    queryKey: [...KEYS.search, 'titles', wanted],
    queryFn: () => api.links.complete({ text: wanted, limit: SHOWN }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const isReading = wanted !== '' && (found.isPending || found.isPlaceholderData);
  const shown = wanted === '' ? rows.slice(0, SHOWN) : pickRows(rows, found.data ?? []);

  /** Enter came before what it chooses from: whether for the other pane. */
  const hasty = useRef<boolean | null>(null);
  const chooseFirst = useEffectEvent((isAsked: boolean) => {
    const [first] = shown;
    actions.close();
    if (first === undefined) onCreate(wanted, isAsked);
    else onOpen(first.id, isAsked);
  });
  useEffect(() => {
    const isAsked = hasty.current;
    if (isReading || isAsked === null) return;
    hasty.current = null;
    chooseFirst(isAsked);
  }, [isReading]);

  function noticeKey(event: KeyboardEvent): void {
    asked.noticing.onKeyDownCapture(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isReading) return;
    event.preventDefault();
    event.stopPropagation();
    // What is typed next belongs to the text that it opens.
    holdTyping();
    hasty.current = isBeside();
  }

  function change(query: string): void {
    hasty.current = null;
    if (query.startsWith('>')) {
      actions.close();
      setText('');
      onCommands();
    } else setText(query);
  }

  return (
    <Palette
      onClickCapture={asked.noticing.onClickCapture}
      onKeyDownCapture={noticeKey}
      store={store}
      query={text}
      onQueryChange={change}
      title={props.beside ? 'Open beside by title' : 'Open by title'}
      placeholder={
        props.beside ? 'Open beside by title' : `Open by title, ${besideKey} beside, > for commands`
      }
      listed={shown.map(({ id }) => id)}
    >
      {shown.map((row) => {
        const KindIcon = KINDS[row.kind].icon;
        return (
          <Spotlight.Action
            key={row.id}
            label={shownTitle(row.title)}
            description={`${KINDS[row.kind].one} · ${formatRelative(row.updated, now)}`}
            leftSection={<KindIcon size={20} stroke={1.5} />}
            onClick={() => onOpen(row.id, isBeside())}
          />
        );
      })}
      {wanted !== '' && shown.length === 0 && !found.isFetching && (
        <Spotlight.Action
          label={`Write a note “${wanted}”`}
          description="No entry has this title yet"
          onClick={() => onCreate(wanted, isBeside())}
        />
      )}
    </Palette>
  );
}
