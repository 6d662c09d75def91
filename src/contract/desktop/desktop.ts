import type { AboutCalls } from './about';
import type { CaptureCalls } from './capture';
import type { Diagram, DrawnDiagram } from './diagram';
import type { WindowFault } from '../faults/fault';
import type { Look } from './look';
import type { OpeningCalls } from './opening';
import type { AudienceView, PresenterState, PresentingCalls } from '../talks/presenting';
import type { PreviewWindowCalls, PreviewWindowState } from '../publishing/preview-window';
import type { TypingCalls } from './typing';
import type { UpdateCalls, UpdateState } from './updating';

/** A menu command that the window carries out. */
export type MenuCommand =
  | 'home'
  | 'newNote'
  | 'openToday'
  | 'newFromTemplate'
  | 'capture'
  | 'newWin'
  | 'newPost'
  | 'newTalk'
  | 'search'
  | 'quickOpen'
  | 'commandPalette'
  | 'filterList'
  | 'renameTag'
  | 'save'
  | 'import'
  | 'newRemark'
  | 'importReviews'
  | 'exportLibrary'
  | 'exportRecords'
  | 'compose'
  | 'board'
  | 'proposals'
  | 'propose'
  | 'plan'
  | 'variants'
  | 'compareDrafts'
  | 'preview'
  | 'publish'
  | 'exportDeck'
  | 'rehearse'
  | 'present'
  | 'rehearsals'
  | 'criteria'
  | 'explain'
  | 'practice'
  | 'copyLink'
  | 'history'
  | 'moveToTrash'
  | 'openLibrary'
  | 'switchLibrary'
  | 'closeLibrary'
  | 'backUpNow'
  | 'restoreBackup'
  | 'settings'
  | 'shortcuts'
  | 'tour'
  | 'licences'
  | 'about'
  | 'copyDiagnostics'
  | 'showLogs'
  | 'toggleSidebar'
  | 'switchView'
  | 'find'
  | 'replace'
  | 'comment'
  | 'nextComment'
  | 'previousComment'
  | 'toggleContents'
  | 'toggleCheck'
  | 'nextProblem'
  | 'previousProblem'
  | 'toggleSources'
  | 'properties'
  | 'focusMode'
  | 'typewriterMode'
  | 'writeAlone'
  | 'openBeside'
  | 'focusOtherPane'
  | 'swapPanes'
  | 'closePane'
  | 'goBack'
  | 'goForward';

/** Keys in place of the usual ones, in Electron's words; null for a command that has none. */
export type Shortcuts = Readonly<Partial<Record<MenuCommand, string | null>>>;

/** What was chosen, and what of the settings file could not be used. */
export interface ShortcutChoices {
  readonly chosen: Shortcuts;
  /** A sentence for each. */
  readonly ignored: readonly string[];
}

/** Faults of a window, and what helps to report them. */
export interface DiagnosticsCalls {
  /** Notes a fault of the window in the log. */
  fault(fault: WindowFault): Promise<void>;
  /** What a bug report needs, as text: nothing that a person has written is in it. */
  text(): Promise<string>;
  /** Shows the folder of the log in the system's file manager. */
  showLogs(): Promise<void>;
}

/** What only a desktop window can ask: dialogs of the system, the look, the world outside. */
export interface DesktopApi {
  readonly desktop: {
    /** The folder that the person picked, or null when the dialog was left. */
    chooseFolder(dialog: { title: string; button: string }): Promise<string | null>;
    /** The backup that the person picked, or null when the dialog was left. */
    chooseBackup(): Promise<string | null>;
    chooseMarkdown(dialog: {
      title: string;
      button: string;
      folder: boolean;
    }): Promise<readonly string[]>;
    /** Libraries opened before, newest first; folders that are gone are left out. */
    recentLibraries(): Promise<readonly { readonly folder: string; readonly name: string }[]>;
    /** Where a new library would be put: a folder in the person's documents. */
    suggestLibraryFolder(): Promise<string>;
    look(): Promise<Look>;
    /** Every window hears of it. What is left out stays. */
    changeLook(changes: Partial<Look>): Promise<void>;
    /** What was chosen in place of the commands' usual shortcuts. */
    shortcuts(): Promise<ShortcutChoices>;
    /** Puts these in the place of all that was chosen. Refuses keys that no command may have. */
    setShortcuts(choice: { chosen: Shortcuts }): Promise<void>;
    /** Opens http, https and mailto addresses outside; refuses all others. */
    openLink(link: { address: string }): Promise<void>;
    /** Shows a file or folder that an export has written in the system's file manager. */
    showInFolder(file: { path: string }): Promise<void>;
    /**
     * Writes a text into a file that the person picks, whatever the library's disk can do.
     * @param copy.name what the file is called at first, without an ending
     * @returns the file's path, or null when the dialog was left
     */
    saveCopy(copy: { name: string; markdown: string }): Promise<string | null>;
    /** Draws a Mermaid diagram, aside from the window. */
    drawDiagram(diagram: Diagram): Promise<DrawnDiagram>;
    platform(): Promise<'linux' | 'mac' | 'windows'>;
    /** Told after `windowClosing`: how many entries the window could not save. */
    readyToClose(answer: { unsaved: readonly string[] }): Promise<void>;
  };
  readonly capture: CaptureCalls;
  readonly typing: TypingCalls;
  readonly diagnostics: DiagnosticsCalls;
  readonly previewWindow: PreviewWindowCalls;
  readonly presenting: PresentingCalls;
  readonly opening: OpeningCalls;
  readonly updates: UpdateCalls;
  readonly about: AboutCalls;
}

/** What the desktop shell tells a window. */
export interface DesktopEvents {
  readonly menuChosen: { readonly command: MenuCommand };
  readonly lookChanged: Look;
  readonly shortcutsChanged: ShortcutChoices;
  /** Something was opened with Outloud: `opening.take` says what. */
  readonly openedOutside: Record<string, never>;
  readonly updatesChanged: UpdateState;
  /** A backup that was due could not be made; it is tried again. */
  readonly backupFailed: { readonly reason: string };
  /** A part of the program stopped, or was started again; a sentence for the person. */
  readonly mishap: { readonly sentence: string };
  /** The window is about to close: save now, then call `desktop.readyToClose`. */
  readonly windowClosing: Record<string, never>;
  readonly previewWindowChanged: PreviewWindowState;
  /** What the presenter sees of a talk that is given has changed, if only the time. */
  readonly showChanged: PresenterState;
  readonly audienceChanged: AudienceView;
  /** A talk was given: `presenting.ended` tells what came of it. */
  readonly showEnded: Record<string, never>;
  /** The window for quick notes was brought up again. */
  readonly captureShown: Record<string, never>;
  /** Something was jotted down there and is kept. */
  readonly captured: { readonly id: string; readonly title: string };
}
