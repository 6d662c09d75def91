import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LibraryStatus } from '#contract/api';
import type { MenuCommand } from '#contract/desktop';
import type { EntryRow } from '#core/library/entry';
import { api, listen } from './api';
import { AppList } from './app-list';
import { AppNotice } from './app-notice';
import { useEntries, useFirstEntries, useLibrary } from './data/queries';
import { createEntry, openToday, trashEntry } from './entry-actions';
import { flushEntries, flushOrKeep, forgetEntries } from './features/entry/autosaves';
import { requestOfText } from './features/entry/views';
import { IndexingStatus } from './features/search/indexing-status';
import { openQuickOpen, QuickOpen } from './features/search/quick-open';
import { CommandPalette, openCommandPalette } from './features/shortcuts/command-palette';
import { Sidebar } from './features/sidebar/sidebar';
import { OpeningProgress } from './features/welcome/opening-progress';
import { openLibraries, SwitchLibrary } from './features/welcome/switch-library';
import { Welcome } from './features/welcome/welcome';
import { ErrorBoundary } from './look/error-boundary';
import { focusText } from './look/focus-text';
import { attempt, notify, notifyBriefly } from './look/notices';
import { useAfterPaint } from './look/use-after-paint';
import { Workspace } from './look/workspace';
import { useOpening } from './parts/use-opening';
import { neighbourOf, rowsOf } from './section';
import { useDesk } from './use-desk';
import { useDrops } from './use-drops';
import { useMergeNotices } from './use-merge-notices';
import { takeFirstCommand } from './first-command';
import { useShortcuts } from './use-shortcuts';
import { useTold } from './use-told';

// The list is there before the code of what lies beside and over it.
const AppEntry = lazy(async () => ({ default: (await import('./app-entry')).AppEntry }));
const AppDialogs = lazy(async () => ({ default: (await import('./app-dialogs')).AppDialogs }));

/** The window: the welcome while no library is open, then the library. */
export function App() {
  const library = useLibrary();
  // Drawn once, with the first rows in it.
  const entries = useEntries(Boolean(library.data));
  const isListed = useFirstEntries() !== undefined || !entries.isPending;
  const client = useQueryClient();

  useEffect(
    () =>
      listen('windowClosing', () => {
        void flushOrKeep().then((unsaved) =>
          api.desktop.readyToClose({ unsaved: unsaved.map(({ title }) => title) }),
        );
      }),
    [],
  );

  /** Another library: nothing that was read of the last one is true any more. */
  const refresh = useCallback(async () => {
    forgetEntries();
    await client.resetQueries();
  }, [client]);

  return (
    <>
      <OpeningProgress />
      {library.data && isListed && (
        <Library key={library.data.folder} status={library.data} onChanged={refresh} />
      )}
      {!library.data && !library.isPending && (
        <Welcome problem={library.error} onOpened={() => void refresh()} />
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
  const opening = useOpening(onChanged);
  const desk = useDesk();
  const rows = useEntries().data;
  const open = rows?.find(({ id }) => id === desk.openId) ?? null;
  const searchField = useRef<HTMLInputElement>(null);
  const isNarrow = useMediaQuery('(width < 1000px)', false, { getInitialValueInEffect: false });
  const [sidebar, setSidebar] = useState({ wide: true, narrow: false });
  const sidebarShown = isNarrow ? sidebar.narrow : sidebar.wide;
  const toggleSidebar = (): void =>
    setSidebar((last) =>
      isNarrow ? { ...last, narrow: !last.narrow } : { ...last, wide: !last.wide },
    );
  const hideOverlay = (): void => setSidebar((last) => ({ ...last, narrow: false }));

  const openFirst = useEffectEvent(() => {
    const first = rows?.[0];
    if (first && desk.openId === null) desk.open(first.id);
  });
  const isListed = rows !== undefined;
  const isShown = useAfterPaint();
  useEffect(() => {
    if (isListed) openFirst();
  }, [isListed]);

  useTold(mended, desk.open);
  useDrops({ onImport: (paths) => desk.ask({ name: 'import', paths }), onOpen: desk.open });

  const choose = useEffectEvent((command: MenuCommand) => void run(command));
  useEffect(() => {
    const first = takeFirstCommand();
    if (first !== null) choose(first);
    return listen('menuChosen', ({ command }) => choose(command));
  }, []);
  useShortcuts((command) => void run(command));
  useMergeNotices(() => desk.ask({ name: 'conflicts', file: null }));

  async function create(kind: EntryRow['kind']): Promise<void> {
    const id = await createEntry(kind);
    if (id === null) return;
    desk.show({ at: 'kind', kind });
    desk.openFresh(id);
  }

  function go(way: 'back' | 'forward'): void {
    if (desk.section.at === 'graph') desk.show({ at: 'all' });
    desk.goAlong(way, (id) => rows?.some((row) => row.id === id) === true);
  }

  /** Whether nothing would be lost by leaving this library. */
  async function isAllSaved(): Promise<boolean> {
    const unsaved = await flushOrKeep();
    if (unsaved.length > 0)
      notify('Something is not saved yet. Look at it first: it is named above.');
    return unsaved.length === 0;
  }

  async function leave(): Promise<void> {
    if (!(await isAllSaved())) return;
    await attempt('The library was not closed', () => api.library.close());
    await onChanged();
  }

  async function openAnother(): Promise<void> {
    const folder = await api.desktop.chooseFolder({ title: 'Open a library', button: 'Open' });
    if (folder !== null) await switchTo(folder);
  }

  async function switchTo(folder: string): Promise<void> {
    if (!(await isAllSaved())) return;
    await attempt('The library was not opened', () => opening.open(folder));
  }

  async function openAgain(): Promise<void> {
    await attempt('The library was not opened', () => opening.open(place));
  }

  async function moveToTrash(row: EntryRow, next: string | null): Promise<void> {
    await flushEntries();
    if (await trashEntry(row, desk.open)) desk.open(next);
  }

  /** Does what needs an entry of some kind open, or says what is missing. */
  function withOpen(kind: EntryRow['kind'] | null, task: (row: EntryRow) => void): void {
    if (open && (kind === null || open.kind === kind)) task(open);
    else notify(kind === null ? 'Open an entry first.' : `Open a ${kind} first.`);
  }

  const commands: Readonly<Record<MenuCommand, () => void | Promise<void>>> = {
    newNote: () => create('note'),
    openToday: async () => {
      await flushEntries();
      const today = await openToday();
      if (today !== null) desk.open(today.id, { caret: today.caret ?? 'end' });
    },
    newFromTemplate: () => desk.ask({ name: 'template' }),
    capture: () => void api.capture.show(),
    newPost: () => create('post'),
    newTalk: () => create('talk'),
    search: () => {
      searchField.current?.focus();
      searchField.current?.select();
    },
    filterList: () => {
      const { at } = desk.section;
      // The others have no list of entries.
      if (at === 'trash' || at === 'unresolved' || desk.search !== '') desk.show({ at: 'all' });
      desk.setFiltering(true);
    },
    renameTag: () =>
      desk.ask({ name: 'renameTag', tag: desk.section.at === 'tag' ? desk.section.tag : null }),
    quickOpen: openQuickOpen,
    commandPalette: openCommandPalette,
    save: async () => {
      if (await isAllSaved()) notify('Everything is saved. Outloud saves by itself as you type.');
    },
    import: () => desk.ask({ name: 'import', paths: [] }),
    exportLibrary: () => desk.ask({ name: 'exportLibrary' }),
    compose: () => desk.ask({ name: 'compose', from: [] }),
    publish: () => withOpen('post', ({ id }) => desk.ask({ name: 'publish', id })),
    exportDeck: () => withOpen('talk', ({ id }) => desk.ask({ name: 'deck', id })),
    history: () => withOpen(null, (row) => desk.ask({ name: 'history', row })),
    moveToTrash: () =>
      withOpen(null, (row) => {
        const next = neighbourOf(row.id, rowsOf(desk.section, rows ?? []));
        void moveToTrash(row, next);
      }),
    switchLibrary: openLibraries,
    openLibrary: openAnother,
    closeLibrary: leave,
    settings: () => desk.ask({ name: 'settings' }),
    shortcuts: () => desk.ask({ name: 'shortcuts' }),
    toggleSidebar,
    toggleContents: desk.toggleContents,
    focusMode: () => desk.toggleMode('focus'),
    typewriterMode: () => desk.toggleMode('typewriter'),
    writeAlone: () => {
      desk.toggleMode('alone');
      if (!desk.modes.alone) notifyBriefly('The same keys bring it all back.');
    },
    goBack: () => go('back'),
    goForward: () => go('forward'),
    switchView: () => withOpen(null, () => requestOfText('switchView')),
    find: () => withOpen(null, () => requestOfText('find')),
    replace: () => withOpen(null, () => requestOfText('replace')),
  };

  async function run(command: MenuCommand): Promise<void> {
    await commands[command]();
  }

  function isAvailable(command: MenuCommand): boolean {
    if (command === 'publish') return open?.kind === 'post';
    if (command === 'exportDeck') return open?.kind === 'talk';
    const ofEntry: readonly MenuCommand[] = [
      'moveToTrash',
      'switchView',
      'find',
      'replace',
      'history',
    ];
    return !ofEntry.includes(command) || open !== null;
  }

  return (
    <>
      <Workspace
        notice={<AppNotice desk={desk} readOnly={readOnly} onRetry={() => void openAgain()} />}
        alone={desk.modes.alone && open !== null && desk.section.at !== 'graph'}
        sidebarShown={sidebarShown}
        onHideSidebar={hideOverlay}
        sidebar={
          <ErrorBoundary name="The sidebar">
            <Sidebar
              section={desk.section}
              onChoose={(section) => {
                desk.show(section);
                hideOverlay();
              }}
              search={desk.search}
              onSearch={(text) => {
                // With a space its last word is whole.
                desk.setSearch(`${text} `);
                hideOverlay();
              }}
              status={<IndexingStatus />}
              onRenameTag={(tag) => desk.ask({ name: 'renameTag', tag })}
              onConflicts={() => desk.ask({ name: 'conflicts', file: null })}
              onSettings={() => desk.ask({ name: 'settings' })}
            />
          </ErrorBoundary>
        }
        list={
          <ErrorBoundary name="The list">
            <AppList
              desk={desk}
              searchField={searchField}
              onToggleSidebar={toggleSidebar}
              onEnterText={() => focusText(document.querySelector('main'))}
            />
          </ErrorBoundary>
        }
      >
        <Suspense>{isShown && <AppEntry desk={desk} />}</Suspense>
      </Workspace>
      {opening.dialog}
      <Suspense>{isShown && <AppDialogs desk={desk} />}</Suspense>
      <QuickOpen
        onOpen={(id) => desk.open(id)}
        onCommands={openCommandPalette}
        onCreate={(title) => void createEntry('note', title).then((id) => id && desk.open(id))}
      />
      <SwitchLibrary here={place} onChoose={(folder) => void switchTo(folder)} />
      <CommandPalette isAvailable={isAvailable} onChoose={(command) => void run(command)} />
    </>
  );
}
