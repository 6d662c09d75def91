import { shownTitle } from '#core/shown-title';
import { AppEntry } from './entry';
import { AppPlace } from './place';
import { useEntries } from '../data/queries';
import { LinkPreview } from '../features/links/link-preview';
import { PanesView } from '../features/panes/panes-view';
import { LEAST_SHARE } from './kept-panes';
import { movePanes } from './pane-commands';
import { ErrorBoundary } from '../look/error-boundary';
import { coversText } from '../section';
import type { Desk } from '../use-desk';

/** The main part of the window: the open entries, one or two, or what stands in their place. */
export function AppPanes({ desk }: { readonly desk: Desk }) {
  const rows = useEntries().data ?? [];
  if (coversText(desk.section)) return <AppPlace desk={desk} />;
  const { shown, active, share } = desk.panes;
  const titleOf = (id: string | null): string =>
    id === null ? 'Nothing is open' : shownTitle(rows.find((row) => row.id === id)?.title ?? '');
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
