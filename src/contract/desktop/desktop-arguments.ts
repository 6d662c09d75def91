import { z } from 'zod';
import { entryId } from '#core/library/record';
import { folder, nothing, title, type Schemas } from '../calls/argument-shapes';
import type { DesktopApi } from './desktop';
import { LONGEST_DIAGRAM } from './diagram';
import { windowFault } from '../faults/fault-arguments';
import { lookChanges } from './look-arguments';
import { PREVIEW_WIDTHS } from '../publishing/preview-window';
import { shortcutChoice } from './shortcut-arguments';
import { PRESENTING_ARGUMENTS } from '../talks/talk-arguments';
import { UPDATE_MODES } from './updating';

/** What an earlier window left, as `typing.begin` names it. */
const leftName = z.string().regex(/^[0-9a-f]{16}\.[0-9a-z]{8,32}\.typed\.[0-9a-f-]{36}\.left$/);

const dialog = { title: z.string().max(200), button: z.string().max(100) };

/** What each call of the desktop shell takes. */
export const DESKTOP_ARGUMENTS = {
  desktop: {
    chooseFolder: z.strictObject(dialog),
    chooseBackup: nothing,
    chooseMarkdown: z.strictObject({ ...dialog, folder: z.boolean() }),
    recentLibraries: nothing,
    suggestLibraryFolder: nothing,
    look: nothing,
    changeLook: lookChanges,
    shortcuts: nothing,
    setShortcuts: shortcutChoice,
    openLink: z.strictObject({ address: z.string().max(8192) }),
    showInFolder: z.strictObject({ path: folder }),
    saveCopy: z.strictObject({ name: z.string().max(1000), markdown: z.string() }),
    drawDiagram: z.strictObject({
      source: z.string().max(LONGEST_DIAGRAM),
      dark: z.boolean(),
      high: z.boolean(),
    }),
    platform: nothing,
    readyToClose: z.strictObject({ unsaved: z.array(z.string()) }),
  },
  typing: {
    keep: z.strictObject({ library: folder, id: entryId, text: z.string().nullable() }),
    begin: z.strictObject({ library: folder }),
    forget: z.strictObject({ name: leftName }),
    flush: nothing,
  },
  diagnostics: { fault: windowFault, text: nothing, showLogs: nothing },
  previewWindow: {
    mayRun: z.strictObject({ folder }),
    allow: z.strictObject({ folder }),
    allowed: nothing,
    askAgain: z.strictObject({ folder }),
    show: nothing,
    state: nothing,
    change: z.strictObject({
      width: z.enum(PREVIEW_WIDTHS).exactOptional(),
      loadsOthers: z.boolean().exactOptional(),
    }),
    reload: nothing,
    goBack: nothing,
    goToPost: nothing,
    openInBrowser: nothing,
    fit: z.strictObject({ height: z.int().min(0).max(2000) }),
    close: nothing,
  },
  presenting: PRESENTING_ARGUMENTS,
  capture: {
    state: nothing,
    change: z.strictObject({
      shortcut: z.string().min(1).max(100).nullable().exactOptional(),
      tray: z.boolean().exactOptional(),
    }),
    show: nothing,
    hide: nothing,
    beginning: nothing,
    kept: z.strictObject({ id: entryId, title }),
    showMain: nothing,
  },
  opening: {
    take: nothing,
    waiting: nothing,
    linkOpener: nothing,
    openLinks: z.strictObject({ here: z.boolean() }),
  },
  updates: {
    state: nothing,
    change: z.strictObject({ mode: z.enum(UPDATE_MODES) }),
    look: nothing,
    fetch: nothing,
    install: nothing,
  },
  about: { facts: nothing },
} satisfies Schemas<DesktopApi>;
