import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from './test';
import { expectAccessible } from './accessible';
import { crash, findWindow, pressIn, setClock, textOf } from './show-windows';
import { openMarkdown } from './source-window';
import { createLibrary, makeFolder, startOutloud, waitUntilSaved } from './window';

const TALK = `## Why saves get lost {minutes=2}

A cache, and a cut.

:::notes
Begin with the *story* of the lost file.
:::

## What to do {minutes=3}

A journal.
`;

test.describe.configure({ mode: 'serial' });

const folder = makeFolder('mishaps');
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ app, page } = await startOutloud(join(folder, 'profile')));
  await createLibrary(page, join(folder, 'library'), { sample: false });
  await openMarkdown(page, 'How saves get lost', TALK, { kind: 'talk' });
  await waitUntilSaved(page);
});

test.afterAll(async () => {
  await app.close();
});

const countWindows = (): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a talk goes on when the pages of its windows die, with its slide and its time', async () => {
  await setClock(app, 0);
  await page.keyboard.press('Control+F5');
  const presenter = await findWindow(app, 'presenter');
  const head = presenter.getByRole('region', { name: 'Where the talk stands' });
  const told = presenter.getByRole('toolbar', { name: 'Talk' }).getByRole('status');
  await findWindow(app, 'audience');
  await presenter.keyboard.press('PageDown');
  await expect(head).toContainText('Slide 2 of 3');
  await setClock(app, 60);

  // The audience's page comes back twice; then it is closed until it is wanted again.
  for (let death = 0; death < 2; death += 1) {
    await expect.poll(() => textOf(app, 'audience')).toContain('A cache, and a cut.');
    await crash(app, 'audience');
    await expect(told).toContainText('stopped working and was opened again');
  }
  await expect.poll(() => textOf(app, 'audience')).toContain('A cache, and a cut.');
  await crash(app, 'audience');
  await expect(told).toContainText('keeps stopping and was closed. F opens it again.');
  await expectAccessible(presenter, 'presenter, after a mishap');
  await presenter.keyboard.press('f');
  await expect.poll(() => textOf(app, 'audience')).toContain('A cache, and a cut.');
  await expect(told).not.toContainText('closed');

  // The presenter's page comes back where it was, with its time.
  await crash(app, 'presenter');
  await expect.poll(() => textOf(app, 'presenter')).toContain('The time went on');
  await expect.poll(() => textOf(app, 'presenter')).toContain('Slide 2 of 3');
  expect(await textOf(app, 'presenter')).toMatch(/Elapsed\s*1:00/i);
  await expect.poll(() => textOf(app, 'presenter')).toContain('the story of the lost file');
  await pressIn(app, 'presenter', 'PageDown');
  await expect.poll(() => textOf(app, 'audience')).toContain('A journal.');
  await expect.poll(() => textOf(app, 'presenter')).not.toContain('The time went on');
});

test('it goes on when displays come and go and the main window is closed, and its timing is kept', async () => {
  // A second display beside the one that tests have.
  await app.evaluate(({ screen }) => {
    const [first] = screen.getAllDisplays();
    if (first === undefined) throw new Error('There is no display.');
    const { width, height } = first.bounds;
    const area = { x: width, y: 0, width: width / 2, height: height / 2 };
    const second = { ...first, id: first.id + 1, bounds: area, workArea: area };
    screen.getAllDisplays = () => [first, second];
    screen.emit('display-added', {}, second);
  });
  const fillsDisplay = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('/audience.html'))
        ?.isFullScreen(),
    );
  await expect.poll(fillsDisplay).toBe(true);
  await app.evaluate(({ screen }) => {
    const [first, second] = screen.getAllDisplays();
    if (first === undefined || second === undefined) throw new Error('There are not two displays.');
    screen.getAllDisplays = () => [first];
    screen.emit('display-removed', {}, second);
  });
  await expect.poll(fillsDisplay).toBe(false);
  expect(await textOf(app, 'audience')).toContain('A journal.');

  // Outloud's own window is closed: the talk is not, and its timing is asked for afterwards.
  await setClock(app, 90);
  await app.evaluate(({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
      /index\.html/.test(webContents.getURL()),
    );
    main?.close();
  });
  await expect.poll(countWindows).toBe(2);
  await pressIn(app, 'presenter', 'PageUp');
  await expect.poll(() => textOf(app, 'audience')).toContain('A cache, and a cut.');
  await pressIn(app, 'presenter', 'Escape');
  page = await findWindow(app, 'index');
  const after = page.getByRole('dialog', { name: 'After “How saves get lost”' });
  await expect(after).toContainText('1 min 30 s');
  await expect.poll(countWindows).toBe(1);
  await after.getByRole('button', { name: 'Keep the timing', exact: true }).click();
  await expect(after).toHaveCount(0);

  // The app is quit while a talk is given, and nobody can be asked: its timing is kept.
  await setClock(app, 0);
  await page.keyboard.press('Control+F5');
  const presenter = await findWindow(app, 'presenter');
  await findWindow(app, 'audience');
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText('Slide 2 of 3')).toBeVisible();
  await setClock(app, 45);
  await app.close();
  const library = ['--library', join(folder, 'library'), '--json'];
  const outloud = (...words: readonly string[]): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['out/cli/outloud.js', ...words, ...library], {
        encoding: 'utf8',
      }),
    );
  const [talk] = outloud('list') as readonly { readonly id: string }[];
  expect(JSON.stringify(outloud('rehearsals', talk?.id ?? ''))).toContain('"seconds":45');
});
