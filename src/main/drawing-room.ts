import { session, WebContentsView, type Session } from 'electron';
import { LONGEST_DIAGRAM, type Diagram, type DrawnDiagram } from '#contract/desktop/diagram';
import type { Drawn, DrawOrder } from '#contract/desktop/drawing';
import { APP_ORIGIN } from './address';
import { drawingPolicy } from './content-policy';
import { servePages } from './protocol';
import { lockSession } from './security';
import { TooLong, within } from './within';

/** How long one drawing may take, in milliseconds. */
const LONGEST = 6_000;
/** How long the page may take to load. */
const LONGEST_LOADING = 30_000;
/** After how long without work the page is given up. */
const IDLE = 120_000;
const LARGEST_PICTURE = 3_000_000;

/** What a page draws; printing has a place of its own. */
export type PictureOrder = Exclude<DrawOrder, { readonly kind: 'pdf' }>;

/** Draws where nothing that is drawn can reach the text, the library or the network. */
export interface DrawingRoom {
  draw(diagram: Diagram): Promise<DrawnDiagram>;
  /** A diagram or a formula as a picture. */
  picture(order: PictureOrder): Promise<Drawn>;
  close(): void;
}

/**
 * Makes the room when something is first to be drawn. It is a page in a process of its own, never
 * shown, without a bridge to the app, whose session serves its own files and nothing else: so a
 * diagram that hangs holds nobody up, and is stopped when its time is over.
 *
 * @param root the folder of the built pages
 */
export function createDrawingRoom(root: string): DrawingRoom {
  let own: Session | null = null;
  let room: { readonly view: WebContentsView; readonly ready: Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(idle);
    const contents = room?.view.webContents;
    room = null;
    if (contents === undefined || contents.isDestroyed()) return;
    // A page that hangs does not hear that it is to close.
    contents.forcefullyCrashRenderer();
    contents.close();
  }

  function open(): NonNullable<typeof room> {
    own ??= prepareSession(root);
    const view = new WebContentsView({
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    return { view, ready: view.webContents.loadURL(`${APP_ORIGIN}/diagram.html`) };
  }

  /** @param call what the page is to carry out, which gives what `read` understands */
  async function drawNext<T>(
    call: string,
    read: (drawn: unknown) => T,
  ): Promise<T | ReturnType<typeof problem>> {
    clearTimeout(idle);
    room ??= open();
    const { view, ready } = room;
    try {
      await within(LONGEST_LOADING, ready);
      return read(await within(LONGEST, view.webContents.executeJavaScript(call)));
    } catch (error) {
      close();
      return error instanceof TooLong
        ? problem('Drawing it took too long and was stopped. A smaller diagram may work.')
        : problem('It could not be drawn. Change it a little to try again.');
    } finally {
      if (room !== null) idle = setTimeout(close, IDLE);
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done;
    return done;
  }

  return {
    draw: (diagram) => inTurn(() => drawNext(`drawDiagram(${JSON.stringify(diagram)})`, readDrawn)),
    picture: (order) =>
      inTurn(() => drawNext(`drawPicture(${JSON.stringify(order)})`, readPicture)),
    close,
  };
}

/** A session without a network, a disk or permissions, whose one page is the one that draws. */
function prepareSession(root: string): Session {
  const own = session.fromPartition('drawing');
  servePages(own.protocol, root, drawingPolicy);
  lockSession(own, (url) => url.startsWith(`${APP_ORIGIN}/`));
  return own;
}

/** What the page gave, which is not trusted any further than a picture. */
function readDrawn(drawn: unknown): DrawnDiagram {
  if (typeof drawn !== 'object' || drawn === null) throw new TypeError('no drawing');
  if ('svg' in drawn && typeof drawn.svg === 'string') {
    return drawn.svg.length > LARGEST_PICTURE
      ? problem('The picture is too large to be shown. A smaller diagram may work.')
      : { svg: drawn.svg };
  }
  const { problem: words } = readProblem(drawn);
  const line = 'line' in drawn && typeof drawn.line === 'number' ? drawn.line : null;
  return { problem: words, line };
}

function readPicture(drawn: unknown): Drawn {
  if (typeof drawn !== 'object' || drawn === null) throw new TypeError('no picture');
  if (!('svg' in drawn && 'png' in drawn && 'width' in drawn && 'height' in drawn)) {
    return readProblem(drawn);
  }
  const { svg, png, width, height } = drawn;
  if (typeof svg !== 'string' || typeof png !== 'string') throw new TypeError('no picture');
  if (typeof width !== 'number' || typeof height !== 'number') throw new TypeError('no picture');
  const bytes = new Uint8Array(Buffer.from(png, 'base64'));
  if (svg.length > LARGEST_PICTURE) return problem('The picture is too large.');
  return { picture: { svg, png: bytes, width, height } };
}

function readProblem(drawn: object): { readonly problem: string } {
  if (!('problem' in drawn) || typeof drawn.problem !== 'string') throw new TypeError('no drawing');
  return { problem: drawn.problem.slice(0, LONGEST_DIAGRAM) };
}

function problem(words: string): { readonly problem: string; readonly line: null } {
  return { problem: words, line: null };
}
