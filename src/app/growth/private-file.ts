import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { createDrawer, keepDrawn } from '../talks/deck-tools';

const NOTHING_PRINTS =
  'A PDF is printed by Outloud’s window, and none was found. Open this library in Outloud and export again, name the program of an Electron in ELECTRON_EXEC_PATH, or export as HTML and print that.';

/** The name of the blog whose folder this one lies in; null outside of all. */
export async function blogAround(
  folder: string,
  session: Session,
  machine: Machine,
): Promise<string | null> {
  for (const { name, path } of session.library().storage.settings().targets) {
    if (await machine.isWithin(path, folder)) return name;
  }
  return null;
}

/** @throws Problem `unsafe-place` where a file of growth could be published */
export async function refuseBlogs(
  folder: string,
  session: Session,
  machine: Machine,
): Promise<void> {
  const blog = await blogAround(folder, session, machine);
  if (blog === null) return;
  throw new Problem(
    'unsafe-place',
    `${folder} lies in the folder of the blog “${blog}”, where it could be published. Choose another one.`,
  );
}

/**
 * Prints a page as PDF.
 *
 * @param pages about how many it has, for the progress
 * @throws Problem `not-found` where nothing can print
 */
export async function printPage(
  html: string,
  pages: number,
  machine: Machine,
  progress: Announcer,
): Promise<Uint8Array> {
  const drawer = createDrawer(machine.draw, keepDrawn(), progress);
  if (drawer === null) throw new Problem('not-found', NOTHING_PRINTS);
  return drawer.print(html, pages).finally(drawer.end);
}
