import { join } from 'node:path';
import { expect, test, type Locator, type Page } from './test';
import type { GapMap } from '../src/contract/checking/gaps';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  openLibrary,
  startOutloud,
} from './window';

const CACHE = `# Cache

We keep what was asked for last, and somehow that is enough for now.

## How it is found

The WAL holds what is not written yet. I don’t know why the second run is slower than the first.
`;

const QUEUE = 'Messages wait their turn. How two of them are kept in order is in [[Ordering]].\n';

async function add(library: string, title: string, tag: string, text: string): Promise<string> {
  const args = ['--kind', 'post', '--title', title, '--tag', tag, '--library', library];
  return (await outloudJson<{ id: string }>(['add', ...args], text)).id;
}

/** What is marked in the text as found. */
async function markedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()),
  );
}

async function openGaps(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: /^Gaps/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Gaps', level: 1 })).toBeVisible();
  return page.getByRole('region', { name: 'Entries' });
}

test('what drafts can’t explain becomes notes, and is mapped by area', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('gaps');
  const library = join(folder, 'library');
  await add(library, 'A cache that forgets', 'storage', CACHE);
  await add(library, 'Queues', 'messaging', QUEUE);
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const list = await openGaps(page);
  const storage = list.getByRole('region', { name: '#storage' });

  await test.step('rules find gaps in every draft, by its first tag', async () => {
    await expect(list.getByRole('heading', { level: 2 })).toHaveText(['#storage3', '#messaging1']);
    await expect(storage.getByRole('listitem')).toHaveCount(3);
    await expect(storage).toContainText('Abbreviations before they are explained');
  });

  await test.step('a gap leads to its place in the draft', async () => {
    await storage.getByRole('button', { name: /^somehow/ }).click();
    await expect(page.getByRole('article', { name: 'A cache that forgets' })).toBeVisible();
    await expect.poll(() => markedWords(page)).toEqual(['somehow']);
  });

  await test.step('a gap becomes a note titled by its question', async () => {
    await storage.getByRole('button', { name: 'Make a note of “WAL”' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Open' }).click();
    const title = 'What is WAL, and what does it stand for?';
    const note = page.getByRole('article', { name: title });
    await expect(note).toContainText('From A cache that forgets');
    await expect(note).toContainText('The WAL holds what is not written yet.');
    await expect(storage.getByRole('button', { name: `Close “${title}”` })).toBeVisible();
    await expect(storage.getByRole('button', { name: 'Make a note of “WAL”' })).toBeHidden();
  });

  await test.step('a note is closed, opened again, and closed by the command line', async () => {
    await storage.getByRole('button', { name: /^Close “What is WAL/ }).click();
    await expect(storage.getByRole('button', { name: /^Close/ })).toBeHidden();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(storage.getByRole('button', { name: /^Close “What is WAL/ })).toBeVisible();
    const map = await outloudJson<GapMap>(['gaps', '--library', library]);
    expect([map.open, map.closed, map.found]).toEqual([1, 0, 3]);
    const note = map.areas.find(({ tag }) => tag === 'storage')?.notes[0]?.id ?? '';
    const { code } = await outloud(['gaps', '--close', note, '--library', library]);
    expect(code).toBe(0);
    await expect(storage.getByRole('button', { name: /^Close/ })).toBeHidden();
    await list.getByText('Closed', { exact: true }).click();
    await expect(storage.getByRole('button', { name: /^Reopen “What is WAL/ })).toBeVisible();
    await list.getByText('Open', { exact: true }).click();
  });

  await test.step('the command line makes the note that a link looks for', async () => {
    const { areas } = await outloudJson<GapMap>([
      'gaps',
      '--area',
      '#messaging',
      '--library',
      library,
    ]);
    const [gap] = areas[0]?.found ?? [];
    const which = ['--rule', gap?.rule ?? '', '--words', gap?.words ?? ''];
    const ask = ['gaps', '--ask', gap?.draft.id ?? '', ...which, '--library', library];
    expect(await outloudJson(ask)).toMatchObject({ title: 'Ordering', made: true });
    const messaging = list.getByRole('region', { name: '#messaging' });
    await expect(messaging.getByRole('button', { name: 'Close “Ordering”' })).toBeVisible();
  });

  await test.step('the check of a draft makes the same notes', async () => {
    await storage.getByRole('button', { name: /^I don’t know why/ }).click();
    await page.getByRole('button', { name: /^Check/ }).click();
    const problem = page
      .getByRole('complementary', { name: /^Check/ })
      .getByRole('listitem')
      .filter({ hasText: 'I don’t know why' });
    await problem.getByRole('button', { name: 'Make Note' }).click();
    const question = 'Close “Why the second run is slower than the first?”';
    await expect(storage.getByRole('button', { name: question })).toBeVisible();
    await page.getByRole('button', { name: 'Hide the check' }).click();
  });

  await test.step('what is written in the draft is gone from the map', async () => {
    await storage.getByRole('button', { name: /^somehow/ }).click();
    await expect.poll(() => markedWords(page)).toEqual(['somehow']);
    await entryText(page).focus();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.keyboard.type('by its age ');
    await expect(storage.getByRole('button', { name: /^somehow/ })).toBeHidden();
  });

  await expectAccessible(page, 'gaps');
  expect(complaints).toEqual([]);
  await app.close();
});

test('an empty map says what it is for', async () => {
  const folder = makeFolder('no-gaps');
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const list = await openGaps(page);
  await expect(list).toContainText('No gaps, for there are no drafts');
  await list.getByText('Closed', { exact: true }).click();
  await expect(list).toContainText('No gap is closed yet');
  await app.close();
});
