import { join } from 'node:path';
import { expect, type Page, test } from './test';
import {
  createLibrary,
  gatherComplaints,
  makeFolder,
  type Running,
  startOutloud,
  typedFiles,
} from './window';

/** A window that stays open for all tests of a file. Only to be read within tests. */
export interface OneWindow {
  readonly running: Running;
  readonly page: Page;
  /** The folder of its library. */
  readonly library: string;
}

/**
 * Opens a window with a new, empty library before the first test of a file, and closes it after
 * the last; its page must not complain meanwhile.
 * @param name of the folder for its files
 */
export function oneWindow(name: string): OneWindow {
  const folder = makeFolder(name);
  const complaints: string[] = [];
  let opened: Running | null = null;
  test.beforeAll(async () => {
    opened = await startOutloud(join(folder, 'profile'));
    gatherComplaints(opened.page, complaints);
    await createLibrary(opened.page, join(folder, 'library'), { sample: false });
  });
  test.afterAll(async () => {
    await opened?.app.close();
    expect(complaints).toEqual([]);
    // All that was typed is saved.
    expect(typedFiles(join(folder, 'profile'))).toEqual([]);
  });
  const running = (): Running => {
    if (opened === null) throw new Error('The window opens before the first test.');
    return opened;
  };
  return {
    get running() {
      return running();
    },
    library: join(folder, 'library'),
    get page() {
      return running().page;
    },
  };
}
