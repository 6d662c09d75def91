import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { LibraryStatus } from '#contract/calls/api';
import type { MenuCommand } from '#contract/desktop/desktop';
import { isDraftKind } from '#core/draft/draft';
import type { EntryKind, EntryRow } from '#core/library/entry';
import { api, listen } from '../api';
import { backUp } from './back-up';
import { createFresh } from './create-fresh';
import { explain } from './explain';
import { AppList } from './list';
import { AppNotice } from './notice';
import { AppOver } from './over';
import { AppSidebar } from './sidebar';
import { AppTour } from './tour';
import { useEntries, useFirstEntries, useLibrary } from '../data/queries';
import { copyLink, openToday, trashEntry } from '../entry-actions';
import { flushEntries, forgetEntries } from '../features/entry/autosaves';
import { requestOfText } from '../features/entry/views';
import { activePane } from '../features/panes/pane-text';
import { takeEarlyCommands } from '../shown-ahead/early-commands';
import { useFirstShown } from '../shown-ahead/keep-for-start';
import { useShownAhead, useNothingAhead } from '../shown-ahead/use-shown-ahead';
import { OpeningProgress } from '../features/welcome/opening-progress';
import { ErrorBoundary } from '../look/error-boundary';
import { focusText } from '../look/focus-text';
import { late } from '../look/late';
import { notify, notifyBriefly } from '../look/notices';
import { useAfterPaint } from '../look/use-after-paint';
import { Workspace } from '../look/workspace';
import { helpCommands } from './help-commands';
import { paneCommands } from './pane-commands';
import { paletteCommands } from './palette-commands';
import { coversText, listsEntries, neighbourOf, rowsOf } from '../section';
import { holdForDialog } from '../hold-for-dialog';
import { useDesk, type Dialog } from '../use-desk';
import { useRecovered } from './recover';
import { useClosing } from './use-closing';
import { useDrops } from './use-drops';
import { useEndedShow } from './use-ended-show';
import { isAllSaved, useLibraries } from './libraries';
import { useMergeNotices } from './use-merge-notices';
import { takeFirstCommand } from './first-command';
import { startShow } from './start-show';
import { useShortcuts } from './use-shortcuts';
import { useTold } from './use-told';

// The list is there before the code of what lies beside it.
const AppPanes = lazy(async () => ({ default: (await import('./open-panes')).AppPanes }));
const Welcome = late(() => import('../features/welcome/welcome'), 'Welcome');

/** The window: the welcome while no library is open, then the library. */
export function App() {
  const library = useLibrary();
  // Drawn once, with the first rows in it.
  const entries = useEntries(Boolean(library.data));
  const isListed = useFirstEntries() !== undefined || !entries.isPending;
  const client = useQueryClient();

  useClosing();

  const isWelcome = !library.data && !library.isPending;
  useNothingAhead(isWelcome);

  /** Another library: nothing that was read of the last one is true any more. */
  const refresh = useCallback(async () => {
    forgetEntries();
    await client.resetQueries();
  }, [client]);

  return (
    <>
      <ErrorBoundary panel="opening">
        <OpeningProgress />
      </ErrorBoundary>
      {library.data && isListed && (
        <ErrorBoundary key={library.data.folder} panel="library">
          <Library status={library.data} onChanged={refresh} />
        </ErrorBoundary>
      )}
      {isWelcome && (
        <ErrorBoundary panel="welcome">
          <Welcome problem={library.error} onOpened={() => void refresh()} />
        </ErrorBoundary>
      )}
    </>
  );
}

interface LibraryProps {
  readonly status: LibraryStatus;
  /** Another one was opened, or none is open now. */
  readonly onChanged: () => Promise<void>;
}

/** An open library. */
function Library({ status, onChanged }: LibraryProps) {
  const { folder: place, mended, readOnly } = status;
  const client = useQueryClient();
  const libraries = useLibraries(place, onChanged);
  const desk = useDesk(place);
  const rows = useEntries().data;
  const open = rows?.find(({ id }) => id === desk.openId) ?? null;
  const searchField = useRef<HTMLInputElement>(null);

  useShownAhead(desk, searchField, rows);
  useFirstShown(() => desk.show({ at: 'all' }));

  const openFirst = useEffectEvent(() => desk.settle(rows?.[0]?.id ?? null));
  const isListed = rows !== undefined;
  const isShown = useAfterPaint();
  useEffect(() => {
    if (isListed) openFirst();
  }, [isListed]);

  useEffect(() => {
    if (!isShown) return;
    // What a start takes is measured to here.
    performance.mark('shown');
    // Enter goes on to the text, and the arrows to other entries.
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
  }, [isShown]);

  useTold(mended, desk.open);
  useRecovered(place, desk.open);
  useDrops({ onImport: (paths) => desk.ask({ name: 'import', paths }), onOpen: desk.open });

  const choose = useEffectEvent((command: MenuCommand) => void run(command));
  useEffect(() => {
    const first = takeFirstCommand();
    if (first !== null) choose(first);
    for (const command of takeEarlyCommands()) choose(command);
    return listen('menuChosen', ({ command }) => choose(command));
  }, []);
  useShortcuts((command) => void run(command));
  const { ask } = desk;
  useEndedShow((ended) => ask({ name: 'afterShow', ended }));
  useMergeNotices(() => desk.ask({ name: 'conflicts', file: null }));

  const create = (kind: EntryKind): Promise<void> => createFresh(desk, kind, { at: 'kind', kind });

  function go(way: 'back' | 'forward'): void {
    if (coversText(desk.section)) desk.show({ at: 'all' });
    desk.goAlong(way);
  }

  async function moveToTrash(row: EntryRow, next: string | null): Promise<void> {
    await flushEntries();
    if (await trashEntry(row, desk.mark)) desk.leave([row.id], next);
  }

  /** Does what needs an entry of some kind open, or says what is missing. */
  function withOpen(kind: EntryRow['kind'] | null, task: (row: EntryRow) => void): void {
    if (open && (kind === null || open.kind === kind)) task(open);
    else notify(kind === null ? 'Open an entry first.' : `Open a ${kind} first.`);
  }

  function withDraft(task: (row: EntryRow) => void): void {
    if (open !== null && isDraftKind(open.kind)) task(open);
    else notify('Open a post or a talk first.');
  }

  /** Opens a dialog by a command; the person may type into it at once. */
  function askFor(dialog: Dialog | null): void {
    if (dialog !== null && desk.dialog === null) holdForDialog();
    desk.ask(dialog);
  }

  const commands: Readonly<Record<MenuCommand, () => void | Promise<void>>> = {
    home: () => desk.show({ at: 'home' }),
    newNote: () => create('note'),
    openToday: async () => {
      await flushEntries();
      const today = await openToday();
      if (today !== null) desk.open(today.id, { caret: today.caret ?? 'end' });
    },
    newFromTemplate: () => askFor({ name: 'template' }),
    capture: () => void api.capture.show(),
    newWin: () => askFor({ name: 'win' }),
    newPost: () => create('post'),
    newTalk: () => create('talk'),
    search: () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    filterList: () => {
      if (!listsEntries(desk.section)) desk.show({ at: 'all' });
      desk.setSearch('');
      desk.setFiltering(true);
    },
    renameTag: () =>
      askFor({ name: 'renameTag', tag: desk.section.at === 'tag' ? desk.section.tag : null }),
    save: async () => {
      if (await isAllSaved()) notify('Everything is saved. Outloud saves by itself as you type.');
    },
    import: () => askFor({ name: 'import', paths: [] }),
    newRemark: () => askFor({ name: 'remark', remark: null }),
    importReviews: () => askFor({ name: 'importReviews' }),
    exportLibrary: () => askFor({ name: 'exportLibrary' }),
    exportRecords: () => askFor({ name: 'exportRecords' }),
    compose: () => askFor({ name: 'compose', from: [] }),
    board: () => desk.show({ at: 'board' }),
    proposals: () => desk.show({ at: 'proposals' }),
    propose: () => withOpen('talk', ({ id }) => askFor({ name: 'propose', talk: id })),
    plan: () => withDraft(({ id }) => askFor({ name: 'plan', id })),
    compareDrafts: () => withDraft((row) => askFor({ name: 'compareDrafts', row })),
    variants: () => withDraft(({ id }) => askFor({ name: 'variants', id })),
    preview: () => withOpen('post', ({ id }) => askFor({ name: 'preview', id })),
    publish: () => withOpen('post', ({ id }) => askFor({ name: 'publish', id })),
    exportDeck: () => withOpen('talk', ({ id }) => askFor({ name: 'deck', id })),
    rehearse: () => withOpen('talk', ({ id }) => void startShow(id, 'rehearse')),
    present: () => withOpen('talk', ({ id }) => void startShow(id, 'present')),
    rehearsals: () => withOpen('talk', ({ id }) => askFor({ name: 'rehearsals', id })),
    criteria: () => withOpen(null, ({ id }) => askFor({ name: 'criteria', id })),
    explain: () => withOpen(null, (row) => void explain({ ...desk, ask: askFor }, row)),
    practice: () => askFor({ name: 'practice' }),
    copyLink: () => withOpen(null, ({ id }) => void copyLink(id)),
    history: () => withOpen(null, (row) => askFor({ name: 'history', row })),
    moveToTrash: () =>
      withOpen(null, (row) => {
        const next = neighbourOf(row.id, rowsOf(desk.section, rows ?? []));
        void moveToTrash(row, next);
      }),
    openLibrary: libraries.openAnother,
    closeLibrary: libraries.leave,
    backUpNow: () => backUp(desk, client),
    restoreBackup: libraries.restoreBackup,
    settings: () => askFor({ name: 'settings' }),
    toggleSidebar: desk.sidebar.toggle,
    toggleContents: desk.toggleContents,
    toggleCheck: () => withDraft(desk.toggleCheck),
    toggleSources: () => withDraft(desk.toggleSources),
    focusMode: () => desk.toggleMode('focus'),
    typewriterMode: () => desk.toggleMode('typewriter'),
    writeAlone: () => {
      desk.toggleMode('alone');
      if (!desk.modes.alone) notifyBriefly('The same keys bring it all back.');
    },
    goBack: () => go('back'),
    goForward: () => go('forward'),
    switchView: () => withOpen(null, ({ id }) => requestOfText(id, 'switchView')),
    find: () => withOpen(null, ({ id }) => requestOfText(id, 'find')),
    replace: () => withOpen(null, ({ id }) => requestOfText(id, 'replace')),
    comment: () => withOpen(null, ({ id }) => requestOfText(id, 'comment')),
    nextComment: () => withOpen(null, ({ id }) => requestOfText(id, 'nextComment')),
    previousComment: () => withOpen(null, ({ id }) => requestOfText(id, 'previousComment')),
    nextProblem: () => withDraft(({ id }) => requestOfText(id, 'nextProblem')),
    previousProblem: () => withDraft(({ id }) => requestOfText(id, 'previousProblem')),
    properties: () => withOpen(null, ({ id }) => requestOfText(id, 'properties')),
    ...paletteCommands,
    ...helpCommands({ ...desk, ask: askFor }),
    ...paneCommands(desk),
  };

  async function run(command: MenuCommand): Promise<void> {
    await commands[command]();
  }

  return (
    <>
      <Workspace
        notice={
          <ErrorBoundary panel="notices">
            <AppNotice desk={desk} readOnly={readOnly} onRetry={() => void libraries.openAgain()} />
          </ErrorBoundary>
        }
        foot={
          <ErrorBoundary panel="tour">
            <AppTour desk={desk} />
          </ErrorBoundary>
        }
        alone={desk.modes.alone && open !== null && !coversText(desk.section)}
        sidebarShown={desk.sidebar.shown}
        onHideSidebar={desk.sidebar.hideOverlay}
        sidebar={
          <ErrorBoundary panel="sidebar">
            <AppSidebar desk={desk} />
          </ErrorBoundary>
        }
        list={
          <ErrorBoundary panel="list">
            <AppList
              desk={desk}
              searchField={searchField}
              onToggleSidebar={desk.sidebar.toggle}
              onEnterText={() => focusText(activePane())}
            />
          </ErrorBoundary>
        }
      >
        <ErrorBoundary panel="panes" shown={desk.section}>
          <Suspense>{isShown && <AppPanes desk={desk} />}</Suspense>
        </ErrorBoundary>
      </Workspace>
      <AppOver desk={desk} isShown={isShown} libraries={libraries} onCommand={run} />
    </>
  );
}
