import { app } from 'electron';
import type { OpeningCalls } from '#contract/desktop/opening';
import type { MenuCommand } from '#contract/desktop/desktop';
import type { CaptureWindow } from '../capture-window';
import { tell } from '../ipc';
import type { MainWindow } from '../main-window';
import { linkOpener, openLinks } from './link-opener';
import { keepOpened, type OpenedThings } from './opened';
import { ownWords, readWords } from './read-words';

/** The word on the command line that begins a note, for menus of the desktop. */
const NEW_NOTE = '--new-note';

/** What a start was given. */
interface Started {
  readonly words: readonly string[];
  readonly folder: string;
}

/** What comes from outside: files and links, from the first moment of the app on. */
export interface Opening {
  readonly calls: OpeningCalls;
  takeBeginning: OpenedThings['takeBeginning'];
  /** What the window does first. */
  readonly firstCommand: MenuCommand | undefined;
  /** Whether no other Outloud runs with these settings; one that does is told what was opened. */
  isFirst(): boolean;
  /** Brings these windows up from now on, and quick capture when it was asked for before. */
  attach(windows: { main: MainWindow; capture: CaptureWindow }): void;
}

/** Listens to the system, which on a Mac tells files and links before the app is ready. */
export function beginOpening(): Opening {
  let isCaptureWanted = false;
  let show = (window: 'main' | 'capture'): void => {
    isCaptureWanted ||= window === 'capture';
  };
  let beginNote = (): void => undefined;
  const opened = keepOpened((window) => show(window));
  const own: Started = { words: ownWords(process.argv, app.isPackaged), folder: process.cwd() };
  opened.add(readWords(own.words, own.folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add({ files: [path] });
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    opened.add({ links: [link] });
  });
  app.on('second-instance', (_event, argv, folder, told) => {
    // Chromium adds switches to the words and changes their order; these are as they were.
    const second = isStarted(told) ? told : { words: ownWords(argv, app.isPackaged), folder };
    opened.add(readWords(second.words, second.folder));
    if (second.words.includes(NEW_NOTE)) beginNote();
  });

  return {
    calls: {
      take: async () => opened.take(),
      waiting: async () => opened.waiting(),
      linkOpener: async () => linkOpener(),
      openLinks: async ({ here }) => openLinks(here),
    },
    takeBeginning: opened.takeBeginning,
    firstCommand: own.words.includes(NEW_NOTE) ? 'newNote' : undefined,
    isFirst: () => app.requestSingleInstanceLock(own),
    attach: ({ main, capture }) => {
      show = (window) => {
        if (window === 'capture') capture.show();
        else void main.show().then(() => tell(main.find(), 'openedOutside', {}));
      };
      beginNote = () => void main.show('newNote');
      if (isCaptureWanted) capture.show();
    },
  };
}

/** Whether this is what a second start passes on to the first. */
function isStarted(told: unknown): told is Started {
  if (typeof told !== 'object' || told === null) return false;
  if (!('words' in told && 'folder' in told)) return false;
  const { words, folder } = told;
  return (
    typeof folder === 'string' &&
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string')
  );
}
