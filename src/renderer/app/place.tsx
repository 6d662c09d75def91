import { useEffect } from 'react';
import { useEntries, useReadOnly } from '../data/queries';
import { saveAll } from '../features/entry/autosaves';
import { ErrorBoundary } from '../look/error-boundary';
import { focusPlace } from '../look/focus-text';
import { late } from '../look/late';
import { coversText } from '../section';
import type { Desk } from '../use-desk';

const AppHome = late(() => import('./home'), 'AppHome');
const GraphView = late(() => import('../features/graph/graph-view'), 'GraphView');
const BoardView = late(() => import('../features/board/board-view'), 'BoardView');
const ProposalsView = late(() => import('../features/proposals/proposals-view'), 'ProposalsView');

/** What stands in the place of the open entries: home, the graph, the board or the proposals. */
export function AppPlace({ desk }: { readonly desk: Desk }) {
  const rows = useEntries().data ?? [];
  const readOnly = useReadOnly();
  const { section } = desk;
  useEffect(() => {
    // A key led here, and what had the focus went with the place before.
    if (coversText(section)) focusPlace();
  }, [section]);
  if (section.at === 'home') return <AppHome desk={desk} />;
  if (section.at === 'graph') {
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
  if (section.at === 'board') {
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
  if (section.at === 'proposals') {
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
  return null;
}
