import { Box, Button, Divider, Menu } from '@mantine/core';
import { useState } from 'react';
import {
  IconAffiliate,
  IconArticle,
  IconCopy,
  IconHistory,
  IconPresentation,
  IconSend,
  IconStairsUp,
  IconTrash,
} from '@tabler/icons-react';
import type { Entry } from '#contract/calls/api';
import { isDraftKind } from '#core/draft/draft';
import { api } from '../api';
import { useAppCheck } from './check';
import { AppDraftItems } from './draft-items';
import { followLink } from './links';
import { neighbourOf, rowsOf } from '../section';
import { followRename, tellLinked } from './renaming';
import { useEntries } from '../data/queries';
import { trashEntry } from '../entry-actions';
import { ConflictNote } from '../features/conflicts/conflict-note';
import { flushEntries, saveAll } from '../features/entry/autosaves';
import type { EntrySlots } from '../features/entry/entry-slots';
import { EntryView } from '../features/entry/entry-view';
import { EntryEditor } from '../features/editor/entry-editor';
import { NothingOpen } from './nothing-open';
import { AppOutline } from './outline';
import { AppSources } from './sources';
import { SeriesNav } from '../features/board/series-nav';
import { ContentsPanel } from '../features/contents/contents-panel';
import { HistoryButton } from '../features/history/history-button';
import { Mentions } from '../features/links/mentions';
import { Related } from '../features/links/related';
import { UsedIn } from '../features/links/used-in';
import { PropertiesPanel } from '../features/properties/properties-panel';
import { EmptyState } from '../look/empty-state';
import { ErrorBoundary } from '../look/error-boundary';
import { attempt, notify } from '../look/notices';
import { useBeside } from '../parts/use-beside';
import type { Desk } from '../use-desk';

/** What is open in a pane, with what can be done with it. */
export function AppEntry({ desk }: { readonly desk: Desk }) {
  const { openId } = desk;
  const beside = useBeside();
  const go = (id: string, isBeside = beside.isAsked()): void =>
    isBeside ? desk.openBeside(id) : desk.open(id);
  const check = useAppCheck(desk);
  const inTrash = desk.section.at === 'trash';
  /** What was open when the trash came into sight: beside it, it looked like a part of it. */
  const [last, setLast] = useState({ inTrash: false, id: openId });
  if (last.inTrash !== inTrash) setLast({ inTrash, id: openId });

  if (inTrash && desk.search === '' && openId === last.id) {
    return (
      <EmptyState icon={IconTrash} title="Entries in the trash are not open">
        Restore one to read it and to write in it.
      </EmptyState>
    );
  }
  if (openId === null) return <NothingOpen desk={desk} />;
  const slots: EntrySlots = {
    Editor: EntryEditor,
    Properties: PropertiesPanel,
    modes: desk.modes,
    problems: check.problems,
    onIgnoreProblem: check.onIgnoreProblem,
    menu: (entry) => <EntryActions entry={entry} desk={desk} />,
    besideSaved: (entry) => (
      <>
        {check.button(entry)}
        <HistoryButton onOpen={() => desk.ask({ name: 'history', row: entry })} />
      </>
    ),
    action: (entry) => <NextStep entry={entry} desk={desk} />,
    note: ({ id }) => (
      <ErrorBoundary panel="conflict">
        <ConflictNote id={id} onCompare={(file) => desk.ask({ name: 'conflicts', file })} />
      </ErrorBoundary>
    ),
    foot: ({ id, title, kind, frontMatter }) => (
      <>
        {isDraftKind(kind) && (
          <ErrorBoundary panel="series">
            <SeriesNav id={id} title={title} frontMatter={frontMatter} onOpen={go} />
          </ErrorBoundary>
        )}
        <ErrorBoundary panel="usedIn">
          <UsedIn
            id={id}
            title={title}
            onOpen={(draft, place) =>
              beside.isAsked() ? desk.openBeside(draft, place) : desk.open(draft, place)
            }
          />
        </ErrorBoundary>
        <ErrorBoundary panel="mentions">
          <Mentions id={id} title={title} onOpen={go} onBefore={saveAll} onLinked={tellLinked} />
        </ErrorBoundary>
        <ErrorBoundary panel="related">
          <Related id={id} title={title} onOpen={go} />
        </ErrorBoundary>
      </>
    ),
    onSources: () => desk.sources || desk.toggleSources(),
    aside: (entry, edit, view) => {
      const hasSources = desk.sources && isDraftKind(entry.kind) && !desk.modes.alone;
      const panel =
        check.panel(entry) ||
        (hasSources && (
          <ErrorBoundary panel="sources">
            <AppSources desk={desk} entry={entry} view={view} onOpen={go} />
          </ErrorBoundary>
        ));
      if (entry.kind === 'talk') {
        const above = panel || null;
        return (
          <ErrorBoundary key={entry.id} panel="outline">
            <AppOutline {...{ desk, entry, edit, view, above }} />
          </ErrorBoundary>
        );
      }
      if (panel) return panel;
      if (!desk.contents || desk.modes.alone) return null;
      return (
        <ErrorBoundary panel="contents">
          <ContentsPanel
            title={entry.title}
            document={entry.document}
            onShow={(place) => desk.open(entry.id, place)}
            onClose={desk.toggleContents}
          />
        </ErrorBoundary>
      );
    },
  };
  return (
    <ErrorBoundary key={openId} panel="entry">
      <Box h="100%" {...beside.noticing}>
        <EntryView
          id={openId}
          fresh={openId === desk.freshId}
          place={desk.place}
          slots={slots}
          onOpen={go}
          onRenamed={(renamed) => void followRename(desk, renamed)}
          onOpenLink={(link) => void followLink(desk, link, beside.isAsked())}
        />
      </Box>
    </ErrorBoundary>
  );
}

interface EntryActionsProps {
  readonly entry: Entry;
  readonly desk: Desk;
}

function EntryActions({ entry, desk }: EntryActionsProps) {
  const rows = useEntries().data ?? [];
  const isDraft = isDraftKind(entry.kind);

  async function copyMarkdown(): Promise<void> {
    await flushEntries();
    const text = await attempt('The text was not copied', () =>
      api.entries.markdown({ id: entry.id }),
    );
    if (text === null) return;
    const copied = await attempt('The text was not copied', async () => {
      await navigator.clipboard.writeText(text);
      return true;
    });
    if (copied) notify('The entry is on the clipboard as Markdown.');
  }

  async function remove(): Promise<void> {
    await flushEntries();
    const next = neighbourOf(entry.id, rowsOf(desk.section, rows));
    if (await trashEntry(entry, desk.open)) desk.leave([entry.id], next);
  }

  return (
    <>
      {isDraft ? (
        <AppDraftItems entry={entry} desk={desk} />
      ) : (
        <Menu.Item
          leftSection={<IconArticle size={16} />}
          onClick={() => desk.ask({ name: 'compose', from: [entry.id] })}
        >
          Compose from this…
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconAffiliate size={16} />}
        onClick={() => {
          desk.chooseGraph({ ...desk.graph, around: true });
          desk.show({ at: 'graph' });
        }}
      >
        Show in Graph
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copyMarkdown()}>
        Copy as Markdown
      </Menu.Item>
      <Menu.Item
        leftSection={<IconStairsUp size={16} />}
        onClick={() => desk.ask({ name: 'criteria', id: entry.id })}
      >
        Evidence for Criteria…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconHistory size={16} />}
        onClick={() => desk.ask({ name: 'history', row: entry })}
      >
        History…
      </Menu.Item>
      <Divider my={4} />
      <Menu.Item
        c="var(--outloud-danger)"
        leftSection={<IconTrash size={16} />}
        onClick={() => void remove()}
      >
        Move to Trash
      </Menu.Item>
    </>
  );
}

/** What usually comes next with an entry of this kind. */
function NextStep({ entry, desk }: EntryActionsProps) {
  if (entry.kind === 'post') {
    return (
      <Button
        size="xs"
        data-next-step
        leftSection={<IconSend size={15} stroke={1.8} />}
        onClick={() => desk.ask({ name: 'publish', id: entry.id })}
      >
        Publish…
      </Button>
    );
  }
  if (entry.kind === 'talk') {
    return (
      <Button
        size="xs"
        data-next-step
        leftSection={<IconPresentation size={15} stroke={1.8} />}
        onClick={() => desk.ask({ name: 'deck', id: entry.id })}
      >
        Export Slides…
      </Button>
    );
  }
  return null;
}
