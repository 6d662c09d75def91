import { session, WebContentsView, type Session } from 'electron';
import type { Drawn } from '#contract/desktop/drawing';
import { APP_ORIGIN } from './address';
import { printingPolicy } from './content-policy';
import { lockSession } from './security';
import { serve } from './serve';
import { TooLong, within } from './within';

/** How long printing may take, in milliseconds: of itself, and for each page. */
const LONGEST = 30_000;
const LONGEST_PAGE = 500;

const PAGE = `${APP_ORIGIN}/print.html`;

/**
 * Prints a page as a PDF with links, bookmarks from its headings and marks for screen readers. The
 * page is shown to nobody, runs no script, and finds no network, disk or app; it is gone afterwards.
 */
export async function printPage(html: string, pages: number): Promise<Drawn> {
  const { webContents } = new WebContentsView({
    webPreferences: {
      session: prepareSession(html),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      javascript: false,
      backgroundThrottling: false,
    },
  });
  try {
    const printed = webContents.loadURL(PAGE).then(() =>
      webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
    const pdf = await within(LONGEST + pages * LONGEST_PAGE, printed);
    return { pdf: withoutTraces(pdf) };
  } catch (error) {
    return error instanceof TooLong
      ? { problem: 'Printing took too long and was stopped. A shorter talk may work.' }
      : { problem: 'Electron could not print the pages. Try it again.' };
  } finally {
    // A page that hangs does not hear that it is to close.
    webContents.forcefullyCrashRenderer();
    webContents.close();
  }
}

const TIME = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
const CREATOR = /\/Creator \((?:\\.|[^\\)])*\)/g;

/**
 * A PDF that tells neither when it was made nor on what system: the same talk is the same file. All
 * stays as long as it was, for a PDF counts its bytes.
 */
function withoutTraces(pdf: Buffer): Uint8Array {
  const plain = pdf
    .toString('latin1')
    .replace(TIME, (_, name: string) => `${name}20200101000000`)
    .replace(CREATOR, (all) => '/Creator (Outloud)'.padEnd(all.length));
  return new Uint8Array(Buffer.from(plain, 'latin1'));
}

let sessions = 0;

/** A session that serves the page and nothing else, and ends with it. */
function prepareSession(html: string): Session {
  sessions += 1;
  const own = session.fromPartition(`printing-${sessions}`);
  serve(own.protocol, 'app', async ({ href }) =>
    href === PAGE
      ? { bytes: Buffer.from(html), type: 'text/html; charset=utf-8', policy: printingPolicy() }
      : null,
  );
  lockSession(own, (url) => url === PAGE || url.startsWith('data:'));
  return own;
}
