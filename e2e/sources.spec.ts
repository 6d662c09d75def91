import { expect, type Locator, type Page, test } from './test';
import { expectAccessible } from './accessible';
import { outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { savedMarkdown } from './source-window';
import { entryText, pressShortcut, waitUntilSaved } from './window';

const here = oneWindow('sources');

const panel = (): Locator => here.page.getByRole('complementary', { name: 'Sources' });
const row = (words: string): Locator => panel().getByRole('listitem').filter({ hasText: words });
const excerpt = (words: string): Locator => entryText(here.page).getByText(words, { exact: true });

async function addNote(title: string, markdown: string): Promise<string> {
  const added = await outloudJson<{ id: string }>(
    ['add', '--title', title, '--library', here.library],
    markdown,
  );
  return added.id;
}

/** Makes a draft of notes and opens it, its sources beside it. */
async function openDraft(title: string, from: readonly string[], kind = 'post'): Promise<string> {
  const { page, running } = here;
  const { id } = await outloudJson<{ id: string }>([
    'compose',
    '--kind',
    kind,
    '--title',
    title,
    '--from',
    from.join(','),
    '--library',
    here.library,
  ]);
  await openEntry(page, title);
  if (!(await panel().isVisible())) await pressShortcut(running, 'S', ['control', 'alt']);
  await expect(panel()).toBeVisible();
  return id;
}

async function openEntry(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true }).click();
  await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
}

async function edit(id: string, markdown: string): Promise<void> {
  await outloudJson(['edit', id, '--library', here.library], markdown);
}

test('a changed source shows beside the text; it is compared and taken, with one undo', async () => {
  const { page } = here;
  const note = await addNote('Loop', 'It runs callbacks.\n\nThere is a queue.\n');
  const draft = await openDraft('About loops', [note]);
  await expect(panel()).toContainText('3 blocks from 1 note.');
  await expect(row('There is a queue.').getByRole('button', { name: /^Same/ })).toBeVisible();
  await expect(excerpt('There is a queue.')).toHaveAttribute('data-excerpt', 'same');

  await edit(note, 'It runs callbacks.\n\nThere is a queue for each phase.\n');
  await expect(panel()).toContainText('1 changed there');
  await expect(excerpt('There is a queue.')).toHaveAttribute('data-excerpt', 'changed');
  await expect(excerpt('It runs callbacks.')).toHaveAttribute('data-excerpt', 'same');
  await expectAccessible(page);

  await row('There is a queue.').getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changed in “Loop”' });
  await expect(dialog.locator('ins')).toHaveText(' for each phase');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take the Note’s' }).click();
  await expect(dialog).toBeHidden();
  await expect(excerpt('There is a queue for each phase.')).toHaveAttribute('data-excerpt', 'same');
  await expect.poll(() => savedMarkdown(page, draft)).toContain('a queue for each phase');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(excerpt('There is a queue.')).toHaveAttribute('data-excerpt', 'changed');
  await expect.poll(() => savedMarkdown(page, draft)).not.toContain('for each phase');
});

test('by keys: keep, detach and attach again; the next change is told', async () => {
  const { page, running } = here;
  const note = await addNote('Keys', 'One here.\n\nTwo here.\n');
  await openDraft('About keys', [note]);
  await edit(note, 'One there.\n\nTwo here.\n');
  await expect(row('One here.')).toContainText('≠');
  await row('One here.').getByRole('button', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Changed in “Keys”' });
  await expect(dialog.getByRole('button', { name: 'Take the Note’s' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row('One here.')).toContainText('=');
  await expect(excerpt('One here.')).toBeVisible();
  await edit(note, 'One everywhere.\n\nTwo here.\n');
  await expect(row('One here.')).toContainText('≠');

  const menu = row('One here.').getByRole('button', { name: 'What to do with “One here.”' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Detach from the Note' }).focus();
  await page.keyboard.press('Enter');
  await expect(row('One here.').getByRole('button', { name: /^Detached/ })).toBeVisible();
  await expect(excerpt('One here.')).toHaveAttribute('data-excerpt', 'detached');
  await waitUntilSaved(page);
  await menu.click();
  await page.getByRole('menuitem', { name: 'Attach Again' }).click();
  await expect(excerpt('One here.')).toHaveAttribute('data-excerpt', 'changed');

  await panel().getByRole('button', { name: 'Hide the sources' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel()).toBeHidden();
  await pressShortcut(running, 'S', ['control', 'alt']);
  await expect(panel()).toBeVisible();
});

test('what is not in the draft is inserted by a click, a key and by dragging', async () => {
  const { page } = here;
  const note = await addNote('Parts', 'Alpha.\n\nBeta.\n\nGamma.\n\nDelta.\n');
  const draft = await openDraft('Of parts', [note]);
  await expect(panel()).toContainText('All of it is in the draft.');
  for (const words of ['Beta.', 'Gamma.', 'Delta.']) {
    await excerpt(words).click({ clickCount: 3 });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
  }
  await expect.poll(() => savedMarkdown(page, draft)).toBe('## Parts\n\nAlpha.\n');
  await panel().getByRole('button', { name: '3 of 4 not in the draft' }).click();

  await excerpt('Parts').click();
  await panel().getByRole('button', { name: 'Insert “Delta.”' }).click();
  await expect.poll(() => savedMarkdown(page, draft)).toBe('## Parts\n\nDelta.\n\nAlpha.\n');
  await excerpt('Alpha.').click();
  await panel().getByRole('button', { name: 'Insert “Beta.”' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => savedMarkdown(page, draft))
    .toBe('## Parts\n\nDelta.\n\nAlpha.\n\nBeta.\n');

  await panel()
    .getByRole('button', { name: 'Insert “Gamma.”' })
    .dragTo(excerpt('Delta.'), { targetPosition: { x: 20, y: 3 } });
  await expect
    .poll(() => savedMarkdown(page, draft))
    .toBe('## Parts\n\nGamma.\n\nDelta.\n\nAlpha.\n\nBeta.\n');
  await expect(panel()).toContainText('All of it is in the draft.');
  await expect(page.locator('[data-drop-line]')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(panel()).toContainText('1 of 4 not in the draft');
});

test('a note tells where it is used, and a deleted source leaves the draft alone', async () => {
  const { page } = here;
  const note = await addNote('Widely used', 'Said once.\n');
  await openDraft('A post of it', [note]);
  await openDraft('A talk of it', [note], 'talk');
  await openEntry(page, 'Widely used');
  const used = page.getByRole('region', { name: 'Used in: Widely used' });
  await expect(used).toContainText('A post of it');
  await expect(used).toContainText('A talk of it');
  await used.getByRole('button', { name: 'Said once.' }).first().click();
  await expect(page.getByRole('article', { name: 'A talk of it' })).toBeVisible();

  await outloudJson(['remove', note, '--library', here.library]);
  await expect(panel()).toContainText('deleted there');
  await expect(entryText(page)).toContainText('Said once.');
  await outloudJson(['restore', note, '--library', here.library]);
  await expect(panel()).not.toContainText('deleted there');
});

test('the mark in the margin opens the sources; the source view says where to change them', async () => {
  const { page, running } = here;
  const note = await addNote('Marked', 'A marked block.\n');
  await openDraft('With marks', [note]);
  await panel().getByRole('button', { name: 'Hide the sources' }).click();
  await expect(excerpt('A marked block.')).toHaveAttribute('data-excerpt', 'same');
  const box = await excerpt('A marked block.').boundingBox();
  if (box === null) throw new Error('It is not shown.');
  await page.mouse.click(box.x + box.width + 20, box.y + 14);
  await expect(panel()).toBeVisible();
  await pressShortcut(running, '/');
  await panel().getByRole('button', { name: 'Show Rich Text to Change Them' }).click();
  await expect(entryText(page)).toBeVisible();
});
