import { join } from 'node:path';
import { expect, test } from '../test';
import { outloudJson } from '../command-line';
import { createLibrary, makeFolder, startOutloud } from '../window';
import { doSomething } from './hands';
import { seededRandom } from './random';

/** `npm run monkey` takes longer, and other seeds. */
const SECONDS = Number(process.env['OUTLOUD_MONKEY_SECONDS'] ?? 60);
const SEED = Number(process.env['OUTLOUD_MONKEY_SEED'] ?? 1);

/** Deeds that are told of when something went wrong. */
const TOLD = 40;

test.describe.configure({ timeout: (SECONDS + 120) * 1000 });

test('random keys, clicks, pastes and commands break nothing', async () => {
  const folder = makeFolder('monkey');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('crash', () => complaints.push('the page crashed'));
  app.process().stderr?.on('data', (data: Buffer) => {
    const text = data.toString();
    if (/Unhandled|Uncaught|Error:/.test(text)) complaints.push(text);
  });
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

  const random = seededRandom(SEED);
  const deeds: string[] = [];
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end && complaints.length === 0)
    deeds.push(await doSomething(running, random));

  const last = deeds.slice(-TOLD).join('\n');
  test.info().annotations.push({ type: 'deeds', description: `${deeds.length}, seed ${SEED}` });
  expect(complaints, `after ${deeds.length} deeds:\n${last}`).toEqual([]);
  await expect(page.getByText(/ stopped$/), last).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window), last).toBe(false);
  await app.close();
  const { ok, problems } = await outloudJson<{ ok: boolean; problems: string[] }>([
    'doctor',
    '--library',
    library,
  ]);
  expect(problems, last).toEqual([]);
  expect(ok, last).toBe(true);
});
