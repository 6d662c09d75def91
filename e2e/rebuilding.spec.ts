import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { outloudJson } from './command-line';
import { watchStatuses } from './seen-statuses';
import { makeFolder, openLibrary, startOutloud } from './window';

const COUNT = 12_000;
const root = makeFolder('rebuilding');
const library = join(root, 'library');
const catalog = join(library, 'catalog.json');

/** Adds 12,000 entries whose ids begin with the given two letters. */
let addMore: (prefix: string) => void;

/** The catalog's text without its first journal and the checksum of that line. */
const readCatalog = (): string =>
  readFileSync(catalog, 'utf8').replace(/\w+ (\{"version":\d+),"next":\d+/, '$1');

test.describe('a large library', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 });

  test.beforeAll(async () => {
    const { id } = await outloudJson<{ id: string }>(
      ['add', '--kind', 'note', '--title', 'Pattern', '--library', library],
      'Some words about locks.\n',
    );
    const [folder = ''] = readdirSync(join(library, 'entries'));
    const text = readFileSync(join(library, 'entries', folder, `${id}.json`), 'utf8');
    addMore = (prefix) => {
      mkdirSync(join(library, 'entries', prefix), { recursive: true });
      for (let number = 0; number < COUNT; number += 1) {
        const other = `${prefix}${String(number).padStart(8, '0')}`;
        writeFileSync(
          join(library, 'entries', prefix, `${other}.json`),
          text.replace(id, other).replace('"Pattern"', `"Note ${number}"`),
        );
      }
    };
    addMore('n0');
    const rows = await outloudJson<unknown[]>(['list', '--library', library]);
    expect(rows).toHaveLength(COUNT + 1);
  });

  for (const [how, damage] of [
    ['was deleted', () => rmSync(catalog)],
    ['is garbled', () => writeFileSync(catalog, readFileSync(catalog).toReversed())],
  ] as const) {
    test(`shows how far it is when its catalog ${how}, and has the same one again`, async () => {
      const before = readCatalog();
      damage();
      rmSync(join(library, 'index'), { recursive: true, force: true });
      const running = await startOutloud(join(root, `profile-${how.length}`));
      const { page } = running;
      const statuses = await watchStatuses(page);
      await openLibrary(running, library);
      await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('12,001');
      await expect(page.getByRole('dialog', { name: 'Opening the library' })).toBeHidden();
      // The window was alive meanwhile, and said so.
      const said = expect.poll(async () => (await statuses()).join('\n'));
      await said.toMatch(/Rebuilding the list of entries … [\d,]+ of 12,001/);
      await said.toMatch(/Getting ready to search: [\d,]+ of 12,001/);
      await running.app.close();
      expect(readCatalog() === before).toBe(true);
    });
  }

  test('can be given up meanwhile, and opened again later', async () => {
    // Twice as many: it still goes on when a fast machine shows the window.
    addMore('n1');
    rmSync(catalog);
    const running = await startOutloud(join(root, 'profile-cancel'));
    const { page } = running;
    await openLibrary(running, library);
    const dialog = page.getByRole('dialog', { name: 'Opening the library' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert')).toContainText('its opening was cancelled');
    await expect(dialog).toBeHidden();
    await openLibrary(running, library);
    await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('24,001');
    await running.app.close();
  });

  test('can have its window closed meanwhile', async () => {
    rmSync(catalog);
    const running = await startOutloud(join(root, 'profile-closed'));
    await openLibrary(running, library);
    await expect(running.page.getByRole('dialog', { name: 'Opening the library' })).toBeVisible();
    const closed = running.app.waitForEvent('close');
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    // Nobody holds it any more.
    expect(readdirSync(library)).not.toContain('library.lock');
    expect(await outloudJson<unknown[]>(['list', '--library', library])).toHaveLength(
      2 * COUNT + 1,
    );
  });
});
