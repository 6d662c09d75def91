import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from './test';
import { expectAccessible } from './accessible';
import { installFakeGenerator } from '../src/host/preview/testing/fake-generator';
import {
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
  writeEntry,
} from './window';

/** What the blog's page says; empty while there is none. */
function shownText(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ webContents }) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('http'));
    const text: unknown = await page?.executeJavaScript('document.body.innerText');
    return typeof text === 'string' ? text : '';
  });
}

function findBar(app: ElectronApplication): Page | undefined {
  return app.windows().find((page) => page.url().endsWith('/preview.html'));
}

async function waitForBar(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => findBar(app) !== undefined).toBe(true);
  const bar = findBar(app);
  if (bar === undefined) throw new Error('There is no preview window.');
  return bar;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a post is shown by its blog’s own generator, apart from all else, while it is written', async () => {
  const folder = makeFolder('preview');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const site = makeFolder('site');
  writeFileSync(join(site, 'eleventy.config.js'), 'export default () => undefined;\n');
  const pids = installFakeGenerator(site, 'serve');
  const processes = (): number[] => readFileSync(pids, 'utf8').trim().split('\n').map(Number);

  await writeEntry(running, 'Two writers', ['control', 'shift']);
  await page.keyboard.type('One row.');
  await waitUntilSaved(page);
  await pressShortcut(running, 'R', ['control', 'alt']);
  const dialog = page.getByRole('dialog', { name: 'Preview on a blog' });
  await dialog.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await dialog.getByRole('button', { name: 'Add Blog' }).click();
  await expect(dialog).toContainText(`This runs the blog’s own programs from ${site}`);
  await expect(dialog).toContainText('eleventy --serve');
  await expect(dialog.getByRole('button', { name: 'Run Eleventy' })).toBeFocused();
  await expectAccessible(page, 'preview');
  await page.keyboard.press('Enter');

  const bar = await waitForBar(app);
  await expect(dialog).toBeHidden();
  await expect(bar.getByRole('heading', { name: 'Two writers' })).toBeVisible();
  await expect(bar.getByText('Blog, shown by Eleventy')).toContainText('/blog/two-writers/');
  await expect.poll(() => shownText(app)).toContain('One row.');

  // Nothing of another site is asked for, and no link leads out.
  await expect(bar.getByRole('status')).toContainText('pictures.example');
  // With a gesture, as a person's click is: else there is no way back.
  const runInBlog = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ webContents }, script) =>
        webContents
          .getAllWebContents()
          .find((one) => one.getURL().startsWith('http'))
          ?.executeJavaScript(script, true) as Promise<unknown>,
      code,
    );
  const click = (words: string): Promise<unknown> =>
    runInBlog(`[...document.links].find(({ textContent }) => textContent === '${words}').click()`);
  await click('Away');
  await expect(bar.getByText('This link leaves the blog')).toContainText('example.org/away');
  expect(await runInBlog('typeof require + typeof window.outloud')).toBe('undefinedundefined');
  await expectAccessible(bar, 'preview bar');
  await click('Home');
  await expect(bar.getByText('Blog, shown by Eleventy')).not.toContainText('two-writers');
  await bar.getByRole('button', { name: 'Back' }).click();
  await expect(bar.getByText('Blog, shown by Eleventy')).toContainText('two-writers');

  await bar.getByText('Phone', { exact: true }).click();
  await expect.poll(() => runInBlog('innerWidth')).toBe(390);

  await entryText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And a second one.');
  await waitUntilSaved(page);
  // The real one reloads its pages by itself.
  await expect(async () => {
    await bar.getByRole('button', { name: 'Reload (F5)' }).click();
    expect(await shownText(app)).toContain('And a second one.');
  }).toPass({ timeout: 20_000 });

  const stop = bar.getByRole('button', { name: 'Stop' });
  // The window may be gone before the click is told to have been.
  await Promise.all([bar.waitForEvent('close'), stop.click().catch(() => undefined)]);
  await expect.poll(() => processes().filter(isAlive)).toEqual([]);
  expect(findBar(app)).toBeUndefined();

  // It is not asked again until that is taken back, and the dialog stays that it is started from.
  await pressShortcut(running, ',', ['control']);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: `Ask again for ${site}` }).click();
  await expect(settings.getByText('None yet: the first preview of each blog asks.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Preview…' }).click();
  await expect(dialog.getByRole('button', { name: 'Run Eleventy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await waitForBar(app);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Publish to a blog' })).toBeVisible();

  // It ends with the app, however that ends.
  expect(processes().filter(isAlive)).toHaveLength(1);
  app.process().kill('SIGKILL');
  await expect.poll(() => processes().filter(isAlive)).toEqual([]);
});
