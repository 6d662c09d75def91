import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, expect, type Page, test } from './test';
import type { Bridge } from '../src/contract/calls/bridge';
import { electronPath } from '../scripts/electron-path.mjs';
import { expectAccessible } from './accessible';
import { createLibrary, gatherComplaints, makeFolder, type Running } from './window';

const complaints: string[] = [];
test.afterAll(() => expect(complaints).toEqual([]));

/** Starts the app as another program does that opens something with it. */
async function startWith(profile: string, words: readonly string[]): Promise<Running> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...root, `--user-data-dir=${profile}`, resolve('.'), ...words],
  });
  return { app, page: await app.firstWindow() };
}

/** A second start, which passes on what it was started with. */
function startAgain({ app }: Running, words: readonly string[], folder: string): Promise<void> {
  return app.evaluate(
    ({ app: electron }, told) => void electron.emit('second-instance', {}, [], '/', told),
    { words: [...words], folder },
  );
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('files and links wait for a library, and are added only when one says so', async () => {
  test.slow();
  const folder = makeFolder('opening');
  writeFileSync(join(folder, 'fsync.md'), '# What fsync promises\n\nLess than one thinks.\n');
  writeFileSync(join(folder, 'bad.md'), new Uint8Array([0, 1, 2]));
  const running = await startWith(join(folder, 'profile'), [
    join(folder, 'fsync.md'),
    join(folder, 'bad.md'),
    'outloud://delete?id=0123abcd',
  ]);
  const { app, page } = running;
  gatherComplaints(page, complaints);
  await expect(page.getByText('2 things that you opened wait for a library')).toBeVisible();
  await createLibrary(page, join(folder, 'library'), { sample: false });

  // What can be added is offered, what can't is told with its reason; the link is not followed.
  const dialog = page.getByRole('dialog', { name: 'Add 1 of 2 files?' });
  await expect(dialog).toContainText('What fsync promises');
  await expect(dialog).toContainText('45 B');
  await expect(dialog).toContainText('binary');
  await expect(page.getByText(/outloud:\/\/delete.*was not followed/)).toBeVisible();
  await expectAccessible(page, 'opened');
  await expect(page.getByRole('article', { name: 'What fsync promises' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Add to Library' }).click();
  await expect(page.getByRole('article', { name: 'What fsync promises' })).toBeVisible();

  // Another start with the same file opens its entry, and a link to it does, too.
  const entries = page.getByRole('region', { name: 'Entries' });
  await expect(entries).toContainText('What fsync promises');
  await startAgain(running, ['fsync.md'], folder);
  await expect(page.getByRole('dialog')).toBeHidden();
  await startAgain(running, ['outloud://entry/0123abcd'], folder);
  await expect(page.getByText('No entry of this library has that id')).toBeVisible();
  await startAgain(running, ['outloud://search?q=nothing+at+all'], folder);
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toHaveValue(
    /nothing at all/,
  );

  // A link fills quick capture in, beside what is there already, and keeps nothing.
  await startAgain(running, ['outloud://new?kind=win&title=One&text=two'], folder);
  await expect
    .poll(() => app.windows().some((one) => one.url().endsWith('/capture.html')))
    .toBe(true);
  const capture = app.windows().find((one) => one.url().endsWith('/capture.html'));
  if (capture === undefined) throw new Error('There is no window for quick capture.');
  gatherComplaints(capture, complaints);
  const field = capture.getByRole('textbox', { name: 'Text' });
  await expect(field).toHaveValue('One\n\ntwo');
  await expect(capture.getByText('From a link; nothing is kept yet.')).toBeVisible();
  await startAgain(running, ['outloud://new?text=three'], folder);
  await expect(capture.getByText('A link wants to add: “three”')).toBeVisible();
  await expect(field).toHaveValue('One\n\ntwo');
  await capture.getByRole('button', { name: 'Add Below' }).click();
  await expect(field).toHaveValue('One\n\ntwo\n\nthree');
  await capture.keyboard.press('Escape');
  const listed = await page.evaluate(() => {
    const { outloud } = window as unknown as { outloud: Bridge };
    return outloud.call('entries', 'list', {});
  });
  expect(listed).toMatchObject({ value: [{ title: 'What fsync promises' }] });

  // Updates and links say why there are none, and licences where they come from.
  await page.bringToFront();
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('runs from its sources');
  await settings.getByRole('button', { name: 'Updates' }).click();
  await expectAccessible(page, 'settings-updates');
  await closeDialog(page);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
  const about = page.getByRole('dialog', { name: 'About Outloud' });
  await expect(about).toContainText('Electron');
  await about.getByRole('button', { name: 'Licences of Its Parts' }).click();
  await expectAccessible(page, 'about');
  await app.close();
});
