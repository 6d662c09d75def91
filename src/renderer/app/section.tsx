import { Divider, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconExternalLink, IconLayoutColumns, IconTags, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { EntryKind, EntryRow } from '#core/library/entry';
import { AppBulk, trashAll } from './bulk';
import { useEntries, useFirstEntries, useLibrary, useOrphans } from '../data/queries';
import { createFresh } from './create-fresh';
import { EmptySection } from './empty-section';
import { createEntry, trashEntry } from '../entry-actions';
import { BrokenRows } from '../features/broken/broken-rows';
import { EntryList } from '../features/entry-list/entry-list';
import { filterRows, NO_FILTER, partsOf } from '../features/entry-list/filter';
import { FilterChips } from '../features/entry-list/filter-chips';
import { FilterMenu } from '../features/entry-list/filter-menu';
import { ListHeader } from '../features/entry-list/list-header';
import { NOTHING } from '../features/entry-list/selection';
import { sortRows, type Sorting } from '../features/entry-list/sort';
import { useShownGraph } from '../features/graph/use-shown-graph';
import { KINDS } from '../look/kinds';
import { ErrorBoundary } from '../look/error-boundary';
import { late } from '../look/late';
import { useNow } from '../look/use-now';
import { MenuAt } from '../parts/menu-at';
import { coversText, isEverything, neighbourOf, rowsOf, sectionTitle } from '../section';
import { useKeptScreen } from '../shown-ahead/use-kept-screen';
import type { Desk } from '../use-desk';
import { listedAt, type ListFilter } from './use-filter';

const AppGrowth = late(() => import('./growth'), 'AppGrowth');
const GapMapView = late(() => import('../features/gaps/gap-map-view'), 'GapMapView');
const Unresolved = late(() => import('../features/links/unresolved'), 'Unresolved');
const Trash = late(() => import('../features/trash/trash'), 'Trash');

interface AppSectionProps extends ListFilter {
  readonly desk: Desk;
  readonly onToggleSidebar: () => void;
  readonly onEnterText: () => void;
}

/** What the section holds: entries, or lists of another kind. */
export function AppSection(props: AppSectionProps) {
  const { desk } = props;
  const { section } = desk;
  if (section.at === 'trash') {
    return (
      <ErrorBoundary panel="trash">
        <Trash
          onRestored={(id) => {
            desk.show({ at: 'all' });
            desk.open(id);
          }}
          onSettings={() => desk.ask({ name: 'settings' })}
        />
      </ErrorBoundary>
    );
  }
  if (section.at === 'gaps') {
    // Each click leads there, to a place that was shown before, too.
    return (
      <ErrorBoundary panel="gaps">
        <GapMapView onOpen={(id, place) => desk.open(id, place && { ...place })} />
      </ErrorBoundary>
    );
  }
  if (section.at === 'growth') {
    return (
      <ErrorBoundary panel="growth">
        <AppGrowth desk={desk} first={section.part} />
      </ErrorBoundary>
    );
  }
  if (section.at === 'unresolved') {
    return (
      <ErrorBoundary panel="unresolved">
        <Unresolved
          onOpen={(id) => desk.open(id)}
          onCreate={(title) =>
            void createEntry('note', title).then((id) => id !== null && desk.open(id))
          }
        />
      </ErrorBoundary>
    );
  }
  // Another section begins with nothing selected.
  return <SectionEntries key={JSON.stringify(listedAt(section))} {...props} />;
}

function SectionEntries(props: AppSectionProps) {
  const { desk, filter, setFilter, onToggleSidebar, onEnterText } = props;
  const { section, openId } = desk;
  const entries = useEntries();
  const first = useFirstEntries();
  const { entries: known, setAside: broken = [] } = useLibrary().data ?? {};
  const [sorting, setSorting] = useLocalStorage<Sorting>({
    key: 'outloud-sorting',
    defaultValue: { by: 'updated', reversed: false },
    getInitialValueInEffect: false,
  });
  const [selection, select] = useState(NOTHING);
  const [menu, setMenu] = useState<{ row: EntryRow; at: { x: number; y: number } } | null>(null);
  const isFiltered = partsOf(filter).length > 0;
  const orphans = useOrphans(section.at === 'orphans' || filter.links !== null).data;
  const graph = useShownGraph(section.at === 'graph' ? desk.graph : null, openId);
  const now = useNow();

  const showsBroken = isEverything(section) && !isFiltered;
  const isNewestFirst = sorting.by === 'updated' && !sorting.reversed;
  const isPartial =
    entries.data === undefined && isEverything(section) && isNewestFirst && !isFiltered;
  const all = entries.data ?? (isPartial ? first : undefined);
  const graphRows = graph.rows;
  const inSection = useMemo(() => {
    if (section.at === 'graph') return graphRows;
    const alone = new Set(orphans);
    return section.at === 'orphans'
      ? (all ?? []).filter(({ id }) => alone.has(id))
      : rowsOf(section, all ?? []);
  }, [section, all, graphRows, orphans]);
  const rows = useMemo(
    () =>
      sortRows(
        filterRows(inSection, filter, { orphans: new Set(orphans), now: now.getTime() }),
        sorting,
      ),
    [inSection, filter, orphans, now, sorting],
  );
  // What is not listed any more is not selected either.
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter(({ id }) => selection.ids.has(id))),
    [rows, selection],
  );

  useKeptScreen(
    // A start lists everything, as it is.
    section.at === 'all' &&
      desk.search === '' &&
      !desk.filtering &&
      !isFiltered &&
      selected.length === 0,
    entries.data,
    JSON.stringify(sorting),
  );

  const kind: EntryKind =
    section.at === 'kind' ? section.kind : section.at === 'proposals' ? 'talk' : 'note';
  const title = sectionTitle(section);
  const create = {
    label: `New ${KINDS[kind].one.toLowerCase()}`,
    run: () => void createFresh(desk, kind),
  };

  async function remove(row: EntryRow): Promise<void> {
    const next = neighbourOf(row.id, rows);
    const gone = await trashEntry(row, desk.mark);
    if (gone) desk.leave([row.id], next);
  }

  async function removeSelected(): Promise<void> {
    const ids = new Set(selected.map(({ id }) => id));
    const last = rows.findLastIndex(({ id }) => ids.has(id));
    const next = rows[last + 1] ?? rows.find(({ id }) => !ids.has(id));
    const wasOpen = openId !== null && ids.has(openId) ? openId : null;
    if (!(await trashAll([...ids], () => wasOpen !== null && desk.mark(wasOpen)))) return;
    select(NOTHING);
    desk.leave([...ids], next?.id ?? null);
  }

  const compose = (ids: readonly string[]): void => desk.ask({ name: 'compose', from: ids });

  /** What a row's menu is about: all that is selected where the row is among it. */
  const isAboutSelected = menu !== null && selected.length > 1 && selected.includes(menu.row);

  return (
    <>
      <ListHeader
        title={title}
        count={isPartial ? (known ?? rows.length) : rows.length}
        sorting={sorting}
        onSorting={setSorting}
        filter={
          <FilterMenu
            filter={filter}
            onFilter={setFilter}
            opened={desk.filtering}
            onOpened={desk.setFiltering}
          />
        }
        onToggleSidebar={onToggleSidebar}
        create={create}
      />
      <FilterChips filter={filter} onFilter={setFilter} />
      {showsBroken && <BrokenRows onOpen={(file) => desk.ask({ name: 'broken', file })} />}
      {entries.isSuccess && rows.length === 0 && !(showsBroken && broken.length > 0) ? (
        <EmptySection
          section={section}
          kind={kind}
          onShowAll={isFiltered && inSection.length > 0 ? () => setFilter(NO_FILTER) : null}
          create={create}
          onCompose={() => compose([])}
        />
      ) : (
        <EntryList
          label={title}
          rows={rows}
          openId={openId}
          startId={desk.startId}
          selection={selected.length === 0 ? { ...selection, ids: NOTHING.ids } : selection}
          onSelect={select}
          mixed={section.at !== 'kind'}
          onOpen={desk.mark}
          onOpenBeside={(id) => desk.openBeside(id)}
          onEnter={coversText(section) ? () => desk.show({ at: 'all' }) : onEnterText}
          onMenu={(row, at) => setMenu({ row, at })}
          onDelete={(row) => void (row === null ? removeSelected() : remove(row))}
        />
      )}
      <AppBulk
        rows={selected}
        onCompose={compose}
        onPublish={(posts) => desk.ask({ name: 'publishMany', posts })}
        onTrash={removeSelected}
        onClear={() => select(NOTHING)}
      />
      {menu && (
        <MenuAt label="Menu of the entry" at={menu.at} onClose={() => setMenu(null)}>
          <Menu.Item
            leftSection={<IconExternalLink size={16} />}
            onClick={() => desk.open(menu.row.id)}
          >
            Open
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLayoutColumns size={16} />}
            onClick={() => desk.openBeside(menu.row.id)}
          >
            Open Beside
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTags size={16} />}
            onClick={() => compose(isAboutSelected ? selected.map(({ id }) => id) : [menu.row.id])}
          >
            {isAboutSelected ? `Compose from ${selected.length}…` : 'Compose from this…'}
          </Menu.Item>
          <Divider my={4} />
          <Menu.Item
            c="var(--outloud-danger)"
            leftSection={<IconTrash size={16} />}
            onClick={() => void (isAboutSelected ? removeSelected() : remove(menu.row))}
          >
            {isAboutSelected ? `Move ${selected.length} to Trash` : 'Move to Trash'}
          </Menu.Item>
        </MenuAt>
      )}
    </>
  );
}
