import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { outloud, outloudJson } from './command-line';
import {
  answerDialog,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
  type Running,
} from './window';

const NOTES: Readonly<Record<string, string>> = {
  'loop.md': '# Loop\n\nThe event loop takes turns: [[Queue]]. Backpressure and jitter.\n',
  'queue.md': '# Queue\n\nA queue feeds the [[Loop]], and ![[Loop]] shows it. Jitter.\n',
  'timer.md':
    '---\ntitle: Timer\n---\n\n*  __A__ timer waits for the loop, and [[Ghost]] too.\n*  `loop`\n',
  'alone.md': '# Alone\n\nNobody knows this one.\n',
};

async function openLibrary(folder: string): Promise<Running> {
  mkdirSync(join(folder, 'notes'));
  for (const [name, text] of Object.entries(NOTES)) {
    writeFileSync(join(folder, 'notes', name), text);
  }
  await outloud(['import', join(folder, 'notes'), '--library', join(folder, 'library')]);
  const running = await startOutloud(join(folder, 'profile'));
  await answerDialog(running, [join(folder, 'library')]);
  await running.page.getByRole('button', { name: 'Open a Library…' }).click();
  await expect(running.page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  return running;
}

async function open(page: Page, title: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Entries' })
    .getByRole('option', { name: title })
    .first()
    .click();
  await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
}

test('links', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('links');
  const library = join(folder, 'library');
  const running = await openLibrary(folder);
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  const dialog = page.getByRole('dialog', { name: 'Update links?' });
  const undo = page.getByRole('alert').getByRole('button', { name: 'Undo' });
  const heading = entryText(page).getByRole('heading', { level: 1 });

  await test.step('a mention becomes a link with one click, and back', async () => {
    await open(page, 'Loop');
    const mentions = page.getByRole('region', { name: 'Mentioned, not linked' });
    await expect(mentions).toContainText('A timer waits for the loop, and Ghost too.');
    await mentions.getByRole('button', { name: 'Link “loop” in Timer' }).click();
    await expect(mentions).toBeHidden();
    await expect(page.getByRole('region', { name: 'Linked from' })).toContainText('Timer');
    await undo.click();
    await expect(mentions).toContainText('A timer waits for the loop');
  });

  await test.step('what is related says why', async () => {
    const related = page.getByRole('region', { name: 'Related' });
    await expect(related).toContainText('Queue');
    await expect(related).toContainText('jitter');
  });

  await test.step('links follow a new title when they are asked to, and back', async () => {
    await heading.click();
    await page.keyboard.press('End');
    await page.keyboard.type('ing');
    await expect(dialog).toBeHidden();
    await waitUntilSaved(page);
    await expect(dialog).toBeHidden();
    await open(page, 'Queue');
    await expect(dialog).toContainText('2 links in 1 entry still say “Loop”');
    await dialog.getByRole('button', { name: 'Update 2 Links' }).click();
    await expect(entryText(page)).toContainText('A queue feeds the Looping');
    await undo.click();
    await expect(entryText(page)).toContainText('A queue feeds the Loop,');
    await expect(page.getByRole('option', { name: 'Loop', exact: false }).first()).toBeVisible();
  });

  await test.step('what was typed a moment ago is neither lost nor in conflict', async () => {
    await open(page, 'Queue');
    await entryText(page)
      .getByText('A queue feeds')
      .click({ position: { x: 4, y: 8 } });
    await page.keyboard.press('End');
    await page.keyboard.type(' Typed at the last moment.');
    await open(page, 'Loop');
    await heading.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' two');
    await page.getByRole('combobox', { name: 'Tags' }).click();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Update 2 Links' }).click();
    await expect(undo).toBeVisible();
    await open(page, 'Queue');
    await expect(entryText(page)).toContainText('A queue feeds the Loop two');
    await expect(entryText(page)).toContainText('Typed at the last moment.');
    await expect(page.getByText('This entry was changed elsewhere')).toHaveCount(0);
    await pressShortcut(running, ',');
    await expect(page.getByRole('radio', { name: 'Always' })).toBeChecked();
    await page.keyboard.press('Escape');
  });

  await test.step('an unresolved link becomes a note with one click', async () => {
    await page.getByRole('button', { name: /^Unresolved/ }).click();
    const list = page.getByRole('region', { name: 'Entries' });
    await expect(list).toContainText('Ghost');
    await expect(list).toContainText('Timer');
    await list.getByRole('button', { name: 'Create “Ghost”' }).click();
    await expect(page.getByRole('article', { name: 'Ghost' })).toBeVisible();
    await expect(list).toContainText('Every link leads somewhere');
    await expect(page.getByRole('region', { name: 'Linked from' })).toContainText('Timer');
  });

  await test.step('entries without links are listed', async () => {
    await page.getByRole('button', { name: /^Orphans/ }).click();
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('option')).toContainText('Alone');
  });

  expect(complaints).toEqual([]);
  await app.close();

  await test.step('the command line tells and does the same', async () => {
    const run = <T>(args: readonly string[]) => outloudJson<T>([...args, '--library', library]);
    const rows = await run<{ id: string; title: string }[]>(['list']);
    const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? '';
    expect(await run(['links', idOf('Queue')])).toMatchObject({
      out: [{ title: 'Loop two' }],
      back: [{ title: 'Loop two' }],
      mentions: { more: false },
    });
    expect(await run(['rename', idOf('Queue'), 'Waiting', 'line'])).toMatchObject({ links: 1 });
    expect(await run(['show', idOf('Loop two')])).toMatchObject({
      markdown: expect.stringContaining('[[Waiting line]]'),
    });
    expect(await run(['links', '--orphans'])).toMatchObject([{ title: 'Alone' }]);
    expect(await run(['links', '--unresolved'])).toEqual({ total: 0, titles: [] });
  });
});
