import { Button, Divider, Menu, VisuallyHidden } from '@mantine/core';
import { IconCircleDotted, IconExternalLink, IconTags, IconTrash } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import type { EntryKind, EntryRow } from '#core/library/entry';
import type { SearchHit } from '#core/search/search';
import { useEntries, useFirstEntries, useLibrary, useOrphans, useSearch } from './data/queries';
import { createEntry, trashEntry } from './entry-actions';
import { EntryList } from './features/entry-list/entry-list';
import { EntryMenu } from './features/entry-list/entry-menu';
import { ListHeader } from './features/entry-list/list-header';
import { sortRows, type Order } from './features/entry-list/sort';
import { useShownGraph } from './features/graph/use-shown-graph';
import { Unresolved } from './features/links/unresolved';
import { SearchField } from './features/search/search-field';
import { hitId, SearchResults } from './features/search/search-results';
import { useSearchKeys } from './features/search/use-search-keys';
import { Trash } from './features/trash/trash';
import { EmptyState } from './look/empty-state';
import { KINDS } from './look/kinds';
import { neighbourOf, rowsOf, sectionTitle } from './section';
import type { Desk } from './use-desk';

const FOUND = 50;

interface AppListProps {
  readonly desk: Desk;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onToggleSidebar: () => void;
  readonly onEnterText: () => void;
}

/** The middle pane: the search and what it finds, or the section's entries. */
export function AppList({ desk, searchField, onToggleSidebar, onEnterText }: AppListProps) {
  const found = useSearch(desk.search, FOUND);
  const searching = desk.search.trim() !== '';
  const rows = useEntries().data ?? [];
  const openHit = ({ id, place }: SearchHit): void => desk.open(id, place && { ...place });
  const keys = useSearchKeys(searching ? (found.data ?? []) : [], openHit, () =>
    desk.setSearch(''),
  );

  function search(text: string): void {
    keys.reset();
    desk.setSearch(text);
  }

  return (
    <>
      <SearchField
        field={searchField}
        text={desk.search}
        onText={search}
        onKeyDown={keys.onKeyDown}
        activeId={searching && found.data?.length ? hitId(keys.active) : undefined}
      />
      {searching ? (
        <>
          <VisuallyHidden component="h1">Search results</VisuallyHidden>
          <SearchResults
            text={desk.search}
            hits={found.data}
            rows={rows}
            limit={FOUND}
            problem={found.error}
            active={keys.active}
            onOpen={openHit}
          />
        </>
      ) : (
        <SectionList desk={desk} onToggleSidebar={onToggleSidebar} onEnterText={onEnterText} />
      )}
    </>
  );
}

type SectionListProps = Omit<AppListProps, 'searchField'>;

function SectionList({ desk, onToggleSidebar, onEnterText }: SectionListProps) {
  const entries = useEntries();
  const first = useFirstEntries();
  const known = useLibrary().data?.entries;
  const [order, setOrder] = useState<Order>('updated');
  const [menu, setMenu] = useState<{ row: EntryRow; at: { x: number; y: number } } | null>(null);
  const { section } = desk;
  const orphans = new Set(useOrphans(section.at === 'orphans').data);
  const graph = useShownGraph(section.at === 'graph' ? desk.graph : null, desk.openId);
  if (section.at === 'trash') {
    return <Trash onRestored={desk.open} onSettings={() => desk.ask({ name: 'settings' })} />;
  }
  if (section.at === 'unresolved') {
    return (
      <Unresolved
        onOpen={(id) => desk.open(id)}
        onCreate={(title) =>
          void createEntry('note', title).then((id) => id !== null && desk.open(id))
        }
      />
    );
  }

  const isPartial = entries.data === undefined && section.at === 'all' && order === 'updated';
  const all = entries.data ?? (isPartial ? first : undefined) ?? [];
  const rows = sortRows(
    section.at === 'graph'
      ? graph.rows
      : section.at === 'orphans'
        ? all.filter(({ id }) => orphans.has(id))
        : rowsOf(section, all),
    order,
  );
  const kind: EntryKind = section.at === 'kind' ? section.kind : 'note';
  const title = sectionTitle(section);
  const create = {
    label: `New ${KINDS[kind].one.toLowerCase()}`,
    run: () => void createEntry(kind).then((id) => id !== null && desk.openFresh(id)),
  };

  async function remove(row: EntryRow): Promise<void> {
    const next = neighbourOf(row.id, rows);
    const gone = await trashEntry(row, desk.open);
    if (gone && desk.openId === row.id) desk.open(next);
  }

  return (
    <>
      <ListHeader
        title={title}
        count={isPartial ? (known ?? rows.length) : rows.length}
        order={order}
        onOrder={setOrder}
        onToggleSidebar={onToggleSidebar}
        create={create}
      />
      {entries.isSuccess && rows.length === 0 ? (
        <EmptySection section={section} kind={kind} create={create} />
      ) : (
        <EntryList
          label={title}
          rows={rows}
          openId={desk.openId}
          mixed={section.at !== 'kind'}
          onOpen={(id) => desk.open(id)}
          onEnter={section.at === 'graph' ? () => desk.show({ at: 'all' }) : onEnterText}
          onMenu={(row, at) => setMenu({ row, at })}
          onDelete={(row) => void remove(row)}
        />
      )}
      {menu && (
        <EntryMenu at={menu.at} onClose={() => setMenu(null)}>
          <Menu.Item
            leftSection={<IconExternalLink size={16} />}
            onClick={() => desk.open(menu.row.id)}
          >
            Open
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTags size={16} />}
            onClick={() => desk.ask({ name: 'compose', from: [menu.row.id] })}
          >
            Compose from this…
          </Menu.Item>
          <Divider my={4} />
          <Menu.Item
            c="var(--outloud-danger)"
            leftSection={<IconTrash size={16} />}
            onClick={() => void remove(menu.row)}
          >
            Move to Trash
          </Menu.Item>
        </EntryMenu>
      )}
    </>
  );
}

interface EmptySectionProps {
  readonly section: Desk['section'];
  readonly kind: EntryKind;
  readonly create: { readonly label: string; readonly run: () => void };
}

/** What an empty section is for. */
function EmptySection({ section, kind, create }: EmptySectionProps) {
  const look = KINDS[kind];
  if (section.at === 'tag') {
    return (
      <EmptyState icon={IconTags} title={`Nothing is tagged #${section.tag}`}>
        Add the tag to an entry, and it is listed here.
      </EmptyState>
    );
  }
  if (section.at === 'graph') return null;
  if (section.at === 'orphans') {
    return (
      <EmptyState icon={IconCircleDotted} title="Every entry is linked">
        An entry that links to no other and that none links to is listed here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={look.icon}
      title={`No ${look.many.toLowerCase()} yet`}
      action={
        <Button mt="xs" size="xs" onClick={create.run}>
          {create.label}
        </Button>
      }
    >
      {look.hint}
    </EmptyState>
  );
}
