import { useEffect } from 'react';
import { AppEntry } from './app-entry';
import { AppHome } from './app-home';
import { useEntries, useLibrary } from './data/queries';
import { BoardView } from './features/board/board-view';
import { saveAll } from './features/entry/autosaves';
import { GraphView } from './features/graph/graph-view';
import { LinkPreview } from './features/links/link-preview';
import { PanesView } from './features/panes/panes-view';
import { ProposalsView } from './features/proposals/proposals-view';
import { LEAST_SHARE } from './kept-panes';
import { ErrorBoundary } from './look/error-boundary';
import { focusPlace } from './look/focus-text';
import { movePanes } from './app-pane-commands';
import { coversText } from './section';
import type { Desk } from './use-desk';

/** The main part of the window: the open entries, one or two, or the graph of all. */
export function AppPanes({ desk }: { readonly desk: Desk }) {
  const rows = useEntries().data ?? [];
  const readOnly = (useLibrary().data?.readOnly ?? null) !== null;
  const { section } = desk;
  useEffect(() => {
    // A key led here, and what had the focus went with the place before.
    if (coversText(section)) focusPlace();
  }, [section]);
  if (desk.section.at === 'home') return <AppHome desk={desk} />;
  if (desk.section.at === 'graph') {
    return (
      <ErrorBoundary panel="graph">
        <GraphView
          choice={desk.graph}
          onChoice={desk.chooseGraph}
          openId={desk.openId}
          onOpen={(id) => {
            desk.show({ at: 'all' });
            desk.open(id);
          }}
        />
      </ErrorBoundary>
    );
  }
  if (desk.section.at === 'board') {
    return (
      <ErrorBoundary panel="board">
        <BoardView
          readOnly={readOnly}
          onBefore={saveAll}
          onOpen={(id) => {
            desk.show({ at: 'all' });
            desk.open(id);
          }}
          onPlan={(id) => desk.ask({ name: 'plan', id })}
          onCompose={() => desk.ask({ name: 'compose', from: [] })}
        />
      </ErrorBoundary>
    );
  }
  if (desk.section.at === 'proposals') {
    return (
      <ErrorBoundary panel="proposals">
        <ProposalsView
          readOnly={readOnly}
          onBefore={saveAll}
          onOpen={(id) => {
            desk.show({ at: 'all' });
            desk.open(id);
          }}
          onAdd={() => {
            const open = rows.find(({ id }) => id === desk.openId);
            desk.ask({ name: 'propose', talk: open?.kind === 'talk' ? open.id : null });
          }}
        />
      </ErrorBoundary>
    );
  }
  const { shown, active, share } = desk.panes;
  const titleOf = (id: string | null): string =>
    id === null ? 'Nothing is open' : rows.find((row) => row.id === id)?.title.trim() || 'Untitled';
  return (
    <>
      <PanesView
        panes={shown.map(({ name, trail }) => ({
          name,
          title: titleOf(trail.here),
          content: <AppEntry desk={desk.inPane(name)} />,
        }))}
        active={active}
        as={desk.modes.alone ? 'alone' : desk.isWide ? 'beside' : 'tabs'}
        share={share}
        least={LEAST_SHARE}
        onShare={desk.setShare}
        onActivate={(name) => desk.inPane(name).activatePane()}
        onSwap={() => movePanes(desk.swap)}
        onClose={(name) => movePanes(desk.inPane(name).closePane)}
      />
      <ErrorBoundary panel="linkPreview">
        <LinkPreview />
      </ErrorBoundary>
    </>
  );
}
