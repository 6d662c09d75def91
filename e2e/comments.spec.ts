import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { clickBehind, openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import { entryText, makeHugoFolder, pressShortcut, waitUntilSaved, writeEntry } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('comments');
const popover = () => here.page.getByRole('dialog', { name: 'Comment' });
const field = () => popover().getByRole('textbox', { name: 'Comment' });
const mark = (words: string) =>
  entryText(here.page).getByRole('button', { name: `Comment: ${words}`, exact: true });

test('a comment is put, read, changed and resolved by mouse', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'By mouse', 'these words\n\nlast line\n');
  await entryText(page)
    .getByText('these words')
    .dblclick({ position: { x: 15, y: 12 } });
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await bar.getByRole('button', { name: 'Comment' }).click();
  await expect(field()).toBeFocused();
  await page.keyboard.type('Is that so, and where is the proof of it?');
  await popover().getByRole('button', { name: 'Keep' }).click();
  await expect(popover()).toBeHidden();
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('these%%Is that so, and where is the proof of it?%% words\n\nlast line\n');

  const proof = mark('Is that so, and where is the proof of it?');
  await proof.hover();
  const card = page.getByRole('tooltip').filter({ hasText: 'where is the proof of it?' });
  await expect(card).toBeVisible();
  await expectAccessible(page);

  await proof.click();
  await expect(field()).toHaveValue('Is that so, and where is the proof of it?');
  await expectAccessible(page);
  await field().fill('Yes');
  // What was typed is kept by a click beside it.
  await page.getByRole('textbox', { name: 'Title' }).click();
  await expect.poll(() => savedMarkdown(page, id)).toBe('these%%Yes%% words\n\nlast line\n');

  await mark('Yes').click();
  await popover().getByRole('button', { name: 'Resolve' }).click();
  await expect(page.getByText('The comment is resolved.')).toBeVisible();
  await expect.poll(() => savedMarkdown(page, id)).toBe('these words\n\nlast line\n');
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedMarkdown(page, id)).toBe('these%%Yes%% words\n\nlast line\n');
});

test('all of it goes by keyboard, and what a comment can’t hold is refused', async () => {
  const { page, running } = here;
  const { keyboard } = page;
  const id = await openMarkdown(page, 'By keyboard', 'one two\n\n- three\n');
  await clickBehind(page, 'one');
  await pressShortcut(running, 'A', ['control', 'alt']);
  await expect(field()).toBeFocused();
  await keyboard.type('50%% off');
  await keyboard.press('Enter');
  await expect(popover()).toContainText('can’t hold “%%”');
  await expect(field()).toHaveValue('50%% off');
  await keyboard.press('Control+a');
  await keyboard.type('50% off');
  await keyboard.press('Shift+Enter');
  await keyboard.type('or more');
  await keyboard.press('Control+Enter');
  await expect(entryText(page)).toBeFocused();
  await keyboard.type('!');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('one%%50% off\nor more%%! two\n\n- three\n');

  await clickBehind(page, 'three');
  await keyboard.type(' /comment');
  await expect(page.getByRole('option', { name: 'Comment' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(field()).toBeFocused();
  await keyboard.type('given up');
  await keyboard.press('Escape');
  await expect(popover()).toBeHidden();
  await pressShortcut(running, 'A', ['control', 'alt']);
  await expect(field()).toHaveValue('');
  await expect(field()).toBeFocused();
  await keyboard.type('four?');
  await keyboard.press('Enter');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('one%%50% off\nor more%%! two\n\n- three%%four?%%\n');

  await pressShortcut(running, 'F4', []);
  await expect(page.getByRole('tooltip')).toHaveText('50% off\nor more');
  await pressShortcut(running, 'F4', ['shift']);
  await expect(entryText(page).locator('.comment.ProseMirror-selectednode')).toHaveText('four?');
  await keyboard.press('Enter');
  await expect(field()).toHaveValue('four?');
  await expect(field()).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.press('Backspace');
  await keyboard.press('Enter');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('one%%50% off\nor more%%! two\n\n- three\n');
});

test('what can’t be kept waits while another entry is open, and over a restart', async () => {
  const { page, running } = here;
  await openMarkdown(page, 'Elsewhere', 'Some text.\n');
  const id = await openMarkdown(page, 'Waiting', 'one two\n');
  await clickBehind(page, 'one');
  await pressShortcut(running, 'A', ['control', 'alt']);
  await expect(field()).toBeFocused();
  await page.keyboard.type('50%% of what I think');
  const entries = page.getByRole('region', { name: 'Entries' });
  await entries.getByText('Elsewhere', { exact: true }).click();
  await expect(page.getByText('Your comment waits in its entry.')).toBeVisible();
  await entries.getByText('Waiting', { exact: true }).click();
  const notice = page.getByText('A comment that you wrote here is not in the text yet.');
  await expect(notice).toBeVisible();
  await page.reload();
  await entries.getByText('Waiting', { exact: true }).click();
  await page.getByRole('button', { name: 'Go On' }).click();
  await expect(field()).toHaveValue('50%% of what I think');
  await expect(popover()).toContainText('can’t hold “%%”');
  await expect(field()).toBeFocused();
  await field().fill('half of what I think');
  await page.keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(page, id)).toBe('one%%half of what I think%% two\n');
  // It is done with: the next one is a new one.
  await clickBehind(page, 'two');
  await pressShortcut(running, 'A', ['control', 'alt']);
  await expect(field()).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('the contents list the comments and lead to each, in both views', async () => {
  const { page, running } = here;
  const filler = Array.from({ length: 60 }, () => 'Some words to fill the page.\n').join('\n');
  await openMarkdown(page, 'Listed', `# A\n\n${filler}\nword%%far down%%\n\n%%\na block\n%%\n`);
  await pressShortcut(running, 'O', ['control', 'shift']);
  const list = page.getByRole('region', { name: '2 comments' });
  await expect(list.getByRole('listitem')).toHaveText(['far down', 'a block']);
  await expect(mark('far down')).not.toBeInViewport();
  await list.getByRole('button', { name: 'far down' }).press('Enter');
  await expect(mark('far down')).toBeInViewport();
  await list.getByRole('button', { name: 'a block' }).click();
  await expect(mark('a block')).toBeInViewport();
  await mark('a block').click();
  await field().fill('- a list\n\n- in a block');
  await page.keyboard.press('Control+Enter');
  await expect(list.getByRole('listitem').last()).toContainText('in a block');
  await expectAccessible(page);

  await switchView(running, 'source');
  await page.keyboard.press('Control+Home');
  await list.getByRole('button', { name: 'far down' }).click();
  await expect(sourceText(page).getByText('far down')).toBeInViewport();
  await sourceText(page).focus();
  await page.keyboard.press('Control+Home');
  await pressShortcut(running, 'F4', []);
  await page.keyboard.type('very far');
  await expect(list.getByRole('listitem').first()).toHaveText('very far');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await pressShortcut(running, 'A', ['control', 'alt']);
  await page.keyboard.type('in the source');
  await expect(page.getByRole('region', { name: '3 comments' })).toContainText('in the source');
  await switchView(running, 'text');
  await expect(mark('in the source')).toBeVisible();
  await pressShortcut(running, 'O', ['control', 'shift']);
});

test('a published post has no word of a comment', async () => {
  const { page, running } = here;
  const { keyboard } = page;
  const site = makeHugoFolder();
  await writeEntry(running, 'Told', ['control', 'shift']);
  // An empty line gets a comment of its own.
  await pressShortcut(running, 'A', ['control', 'alt']);
  await keyboard.type('unfinished');
  await keyboard.press('Enter');
  await expect(mark('unfinished')).toBeVisible();
  await keyboard.type('Told to all');
  await pressShortcut(running, 'A', ['control', 'alt']);
  await keyboard.type('whispered');
  // Kept, although another entry is opened meanwhile.
  await pressShortcut(running, 'Left', ['control', 'alt']);
  await expect(page.getByRole('article', { name: 'Told', exact: true })).toBeHidden();
  await pressShortcut(running, 'Right', ['control', 'alt']);
  await expect(mark('whispered')).toBeVisible();
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish to a blog' });
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  await expect(publish).toContainText('2 comments stay here');
  await publish.getByRole('button', { name: /^Write/ }).click();
  await publish.getByRole('button', { name: 'Done' }).click();
  const text = readFileSync(join(site, 'content', 'posts', 'told', 'index.md'), 'utf8');
  expect(text).toContain('Told to all');
  expect(text).not.toMatch(/%%|unfinished|whispered/);
});
