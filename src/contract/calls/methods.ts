import type { Api, Events } from './api';
import { EFFECTS } from './effects';
import type { DesktopApi, DesktopEvents } from '../desktop/desktop';

type Names<A> = { readonly [N in keyof A]: { readonly [M in keyof A[N]]: true } };

/** Every call of the app, by noun and verb. */
export const METHODS = namesOf(EFFECTS) as Names<Api>;

/** Every call that only the desktop shell answers. */
export const DESKTOP_METHODS = {
  desktop: {
    chooseFolder: true,
    chooseBackup: true,
    chooseMarkdown: true,
    recentLibraries: true,
    suggestLibraryFolder: true,
    look: true,
    changeLook: true,
    shortcuts: true,
    setShortcuts: true,
    openLink: true,
    showInFolder: true,
    saveCopy: true,
    drawDiagram: true,
    platform: true,
    readyToClose: true,
  },
  typing: { keep: true, begin: true, forget: true, flush: true },
  diagnostics: { fault: true, text: true, showLogs: true },
  previewWindow: {
    mayRun: true,
    allow: true,
    allowed: true,
    askAgain: true,
    show: true,
    state: true,
    change: true,
    reload: true,
    goBack: true,
    goToPost: true,
    openInBrowser: true,
    fit: true,
    close: true,
  },
  presenting: {
    start: true,
    talk: true,
    state: true,
    audience: true,
    act: true,
    draft: true,
    ask: true,
    toggleFullScreen: true,
    end: true,
    ended: true,
  },
  capture: {
    state: true,
    change: true,
    show: true,
    hide: true,
    beginning: true,
    kept: true,
    showMain: true,
  },
  opening: { take: true, waiting: true, linkOpener: true, openLinks: true },
  updates: { state: true, change: true, look: true, fetch: true, install: true },
  about: { facts: true },
} as const satisfies Names<DesktopApi>;

/** Every event that a window may listen to. */
export const EVENTS = {
  libraryChanged: true,
  entryMerged: true,
  assetsArrived: true,
  settingsChanged: true,
  previewChanged: true,
  progressed: true,
  menuChosen: true,
  lookChanged: true,
  shortcutsChanged: true,
  openedOutside: true,
  updatesChanged: true,
  backupFailed: true,
  mishap: true,
  windowClosing: true,
  previewWindowChanged: true,
  showChanged: true,
  audienceChanged: true,
  showEnded: true,
  captureShown: true,
  captured: true,
} as const satisfies Record<keyof Events | keyof DesktopEvents, true>;

function namesOf(calls: Readonly<Record<string, object>>): object {
  const nouns = Object.entries(calls).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(Object.keys(verbs).map((verb) => [verb, true])),
  ]);
  return Object.fromEntries(nouns) as object;
}
