import { useReadOnly } from '../data/queries';
import { saveAll } from '../features/entry/autosaves';
import { HomeView } from '../features/home/home-view';
import { ErrorBoundary } from '../look/error-boundary';
import type { Desk } from '../use-desk';

/** The page to begin at; what it leads to takes its place. */
export function AppHome({ desk }: { readonly desk: Desk }) {
  const readOnly = useReadOnly();
  return (
    <ErrorBoundary panel="home">
      <HomeView
        readOnly={readOnly}
        onBefore={saveAll}
        onOpen={(id) => desk.open(id)}
        onExplain={() => desk.show({ at: 'growth', part: 'explain' })}
        onPrepare={() => desk.show({ at: 'growth', part: 'conversation' })}
        onGrowth={() => desk.show({ at: 'growth' })}
        onGaps={() => desk.show({ at: 'gaps' })}
        onCompose={() => desk.ask({ name: 'compose', from: [] })}
      />
    </ErrorBoundary>
  );
}
