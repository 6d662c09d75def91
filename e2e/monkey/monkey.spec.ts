import { join } from 'node:path';
import { expect, test } from '../test';
import { outloudJson } from '../command-line';
import { createLibrary, makeFolder, startOutloud } from '../window';
import { hearComplaints, readLoggedFaults } from './complaints';
import { end, within } from './end';
import { doSomething } from './hands';
import { seededRandom } from './random';

/** `npm run monkey` takes longer, and other seeds. */
const SECONDS = Number(process.env['OUTLOUD_MONKEY_SECONDS'] ?? 60);
const SEED = Number(process.env['OUTLOUD_MONKEY_SEED'] ?? 1);

/** Deeds that are told of when something went wrong. */
const TOLD = 40;

/** Milliseconds after which a window that doesn't take one deed hangs. */
const PATIENCE = 60_000;

test.describe.configure({ timeout: (SECONDS + 180) * 1000 });

let ending = async (): Promise<void> => undefined;

// Also after a test that took too long, which never comes to its end.
test.afterEach(() => ending());

test('random keys, clicks, pastes and commands break nothing', async () => {
  const folder = makeFolder('monkey');
  const library = join(folder, 'library');
  const profile = join(folder, 'profile');
  const running = await startOutloud(profile);
  const { app, page } = running;
  const process = app.process();
  ending = () => end(app, process);
  // Nobody answers dialogs of the system, and nothing may leave the app.
  await app.evaluate(({ app: electron, dialog, shell }, documents) => {
    electron.setPath('documents', documents);
    const none = { canceled: true, filePaths: [], filePath: '' };
    dialog.showOpenDialog = async () => none;
    dialog.showSaveDialog = async () => none;
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    shell.openExternal = async () => undefined;
    shell.openPath = async () => '';
    shell.showItemInFolder = () => undefined;
  }, folder);
  await createLibrary(page, library, { sample: true });
  const complaints = await hearComplaints(running);

  const random = seededRandom(SEED);
  const deeds: string[] = [];
  const last = (): string => `after ${deeds.length} deeds:\n${deeds.slice(-TOLD).join('\n')}`;
  const stop = Date.now() + SECONDS * 1000;
  while (Date.now() < stop && complaints.all.length === 0)
    deeds.push(await within(PATIENCE, doSomething(running, random), last));

  const refused = [...complaints.refusals].map(([title, times]) => `${title} (${times})`);
  const description = `${deeds.length}, seed ${SEED}; told: ${refused.join(', ') || 'nothing'}`;
  test.info().annotations.push({ type: 'deeds', description });
  expect(complaints.all, last()).toEqual([]);
  await expect(page.getByText(/ stopped$/), last()).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window), last()).toBe(false);
  await within(PATIENCE, app.close(), last);
  expect(readLoggedFaults(profile), last()).toEqual([]);
  const { ok, problems } = await outloudJson<{ ok: boolean; problems: string[] }>([
    'doctor',
    '--library',
    library,
  ]);
  expect(problems, last()).toEqual([]);
  expect(ok, last()).toBe(true);
});
