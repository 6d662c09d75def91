import type { Api, Events } from './api';
import type { DesktopApi, DesktopEvents } from './desktop';

type Names<A> = { readonly [N in keyof A]: { readonly [M in keyof A[N]]: true } };

/** Every call of the app, by noun and verb. A call left out does not compile. */
export const METHODS = {
  library: {
    current: true,
    create: true,
    open: true,
    cancelOpening: true,
    close: true,
    check: true,
    repairable: true,
    repair: true,
    tidy: true,
    mendSettings: true,
    look: true,
  },
  entries: {
    list: true,
    read: true,
    markdown: true,
    views: true,
    add: true,
    save: true,
    compare: true,
    replace: true,
    remove: true,
    restore: true,
    trash: true,
  },
  notes: { capture: true, fromTemplate: true, today: true, addToToday: true },
  bulk: { change: true, remove: true, restore: true, undo: true },
  tags: { planRename: true, rename: true },
  conflicts: { list: true, compare: true, merge: true, undo: true },
  settings: { read: true, change: true },
  history: { list: true, read: true, compare: true, restore: true, use: true },
  trash: { contents: true, purge: true, empty: true, expired: true },
  backups: { state: true, change: true, run: true, restore: true },
  search: { find: true, saved: true, save: true, forget: true },
  links: {
    backlinks: true,
    resolve: true,
    preview: true,
    complete: true,
    tags: true,
    outgoing: true,
    mentions: true,
    linkMentions: true,
    related: true,
    unresolved: true,
    orphans: true,
    map: true,
    planRename: true,
    rename: true,
  },
  drafts: { compose: true, convert: true },
  assets: { add: true },
  targets: { list: true, add: true, remove: true },
  publishing: { plan: true, write: true, states: true },
  decks: { plan: true, write: true },
  transfer: { import: true, cancel: true, imports: true, undoImport: true, export: true },
} as const satisfies Names<Api>;

/** Every call that only the desktop shell answers. */
export const DESKTOP_METHODS = {
  desktop: {
    chooseFolder: true,
    chooseBackup: true,
    chooseMarkdown: true,
    recentLibraries: true,
    suggestLibraryFolder: true,
    theme: true,
    setTheme: true,
    openLink: true,
    showInFolder: true,
    saveCopy: true,
    drawDiagram: true,
    platform: true,
    readyToClose: true,
  },
  capture: { state: true, change: true, show: true, hide: true, kept: true, showMain: true },
} as const satisfies Names<DesktopApi>;

/** Every event that a window may listen to. */
export const EVENTS = {
  libraryChanged: true,
  entryMerged: true,
  assetsArrived: true,
  settingsChanged: true,
  progressed: true,
  menuChosen: true,
  backupFailed: true,
  windowClosing: true,
  captureShown: true,
  captured: true,
} as const satisfies Record<keyof Events | keyof DesktopEvents, true>;
