import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { openMarkdown, savedMarkdown } from './source-window';
import { entryText, makeFolder, pressShortcut, waitUntilSaved } from './window';

const here = oneWindow('post-and-talk');
const folder = makeFolder('post-and-talk-out');
const site = join(folder, 'site');
const slides = join(folder, 'slides');
const dialog = (name: string) => here.page.getByRole('dialog', { name });
const outline = () => here.page.getByRole('complementary', { name: 'Outline' });
const slot = () => outline().getByRole('textbox', { name: 'Minutes of the slot' });

test.beforeAll(() => {
  for (const made of [site, slides]) mkdirSync(made);
  writeFileSync(join(site, 'hugo.toml'), 'title = "Blog"\n');
});

test('notes become a talk where talks are listed, and a dialog gives the focus back', async () => {
  const { page } = here;
  await page.getByRole('button', { name: 'Talks' }).click();
  const begin = page.getByRole('button', { name: 'Compose from Notes…' });
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(dialog('Compose from notes').getByRole('radio', { name: 'Talk' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(begin).toBeFocused();
  await page.getByRole('button', { name: 'Everything' }).click();
});

test('a draft’s creation says what it waits for', async () => {
  const { page, running } = here;
  await openMarkdown(page, 'Locks', 'See [[Retrying]]. #safety\n\n![](https://a.example/b.png)\n');
  await openMarkdown(page, 'Retrying', 'Wait a while. It helps:\n\n- now\n- later\n');
  await pressShortcut(running, 'D', ['control', 'shift']);
  const compose = dialog('Compose from notes');
  const state = compose.getByRole('status').filter({ hasText: /./ });
  await expect(state).toHaveText('To create the post, tick at least one note and give it a title.');
  for (const title of ['Locks', 'Retrying']) {
    await compose.getByRole('checkbox', { name: title }).check();
  }
  await expect(state).toHaveText('To create the post, give it a title.');
  await compose.getByRole('textbox', { name: 'Title of the draft' }).fill('Two ideas');
  await expect(state).toContainText('your notes stay as they are');
  await compose.getByRole('button', { name: 'Create Post' }).click();
  await expect(page.getByRole('article', { name: 'Two ideas' })).toBeVisible();
});

test('a post is published by keys alone, and what readers will miss is said before', async () => {
  const { page } = here;
  await page.getByRole('button', { name: 'Publish…' }).click();
  const publish = dialog('Publish to a blog');
  await expect(publish.getByRole('textbox', { name: 'Folder of the blog' })).toBeFocused();
  await expect(publish).toContainText('There is no blog yet');
  await page.keyboard.type(site);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Blog');
  await page.keyboard.press('Enter');
  await expect(publish.getByRole('alert')).toContainText('The picture “b.png” has no description');
  await expect(publish.getByRole('alert')).not.toContainText('becomes words');
  await expect(publish.getByRole('button', { name: 'Write 1 File' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(publish.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(publish).toBeHidden();
  const again = page.getByRole('button', { name: 'Publish…' });
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  // The blog has it all already.
  await expect(publish.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(again).toBeFocused();
  const text = readFileSync(join(site, 'content/posts/two-ideas/index.md'), 'utf8');
  expect(text).toContain("tags: ['safety']");
  expect(text).toContain('See [Retrying](#retrying). #safety');
});

test('the talk of a post is ready to be written in, and nobody minds its title', async () => {
  const { page } = here;
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Convert to Talk' }).click();
  await expect(outline()).toBeVisible();
  await expect(entryText(page)).toBeFocused();
  await page.keyboard.type('Safe ');
  await expect(entryText(page).getByRole('heading', { name: 'Safe Locks' })).toBeVisible();
  // Long enough for the title to be looked for.
  await waitUntilSaved(page);
  await expect(page.getByText('Another entry has this title')).toBeHidden();
});

test('a talk has a slot, and what is too long is said', async () => {
  const { page } = here;
  const section = entryText(page).getByRole('textbox', { name: 'Minutes' }).first();
  await section.fill('18');
  await expect(outline()).toContainText('18.5');
  await slot().fill('20');
  await slot().press('Enter');
  await waitUntilSaved(page);
  await expect(slot()).toHaveValue('20');
  await expect(outline()).not.toContainText('too long');
  await section.fill('22');
  await expect(outline()).toContainText('2.5 min too long');
  await slot().fill('soon');
  await expect(slot()).toHaveAttribute('aria-invalid', 'true');
  await slot().press('Escape');
  await expect(slot()).toHaveValue('20');
  await waitUntilSaved(page);
  const priority = entryText(page).getByRole('combobox', { name: 'Priority' }).first();
  await expect(priority).toHaveAccessibleDescription(/may goes first/);
});

test('slides that Marp will not show well are named, by window and command line', async () => {
  const { page } = here;
  const markdown = `---\nslot: 5\n---\n\n## Much\n\n${'- point\n'.repeat(14)}\n### Drawn\n\n\`\`\`mermaid\npie\n  "a" : 1\n\`\`\`\n`;
  const library = ['--library', join(folder, 'library')];
  const { id } = await outloudJson<{ id: string }>(
    ['add', '--kind', 'talk', '--title', 'Full', ...library],
    markdown,
  );
  const shown = await outloud(['show', id, ...library]);
  expect(shown.stderr).toContain('time: 1 of 5 min');
  const run = await outloud(['deck', id, '--format', 'marp', '--out', slides, ...library]);
  expect(run.stderr).toMatch(/note: Slide 2, “Much”: It needs about 1\d\d % of the height/);
  expect(run.stderr).toContain('note: Slide 3, “Drawn”: Marp draws no Mermaid diagrams');

  const talk = await openMarkdown(page, 'Full', markdown, { kind: 'talk' });
  await page.getByRole('button', { name: 'Export Slides…' }).click();
  const deck = dialog('Export slides');
  await deck.getByRole('textbox', { name: 'Folder' }).fill(slides);
  await expect(deck.getByRole('alert')).toContainText('Slide 2, “Much”: It needs about');
  await expect(deck.getByRole('alert')).toContainText('Slide 3, “Drawn”: Marp draws no Mermaid');
  await expect(deck).toContainText('3 slides with the title’s, about 1 of 5 min');
  await expectAccessible(page, 'slides that are full');
  await deck.getByRole('button', { name: 'Export' }).click();
  await expect(deck.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(deck).toBeHidden();

  await pressShortcut(here.running, 'E', ['control', 'alt']);
  await deck.getByRole('combobox', { name: 'Format' }).selectOption('One HTML file (reveal.js)');
  await deck.getByRole('combobox', { name: 'What' }).selectOption('Slides without notes');
  await deck.getByRole('combobox', { name: 'Look' }).selectOption('Dark');
  await expect(deck).toContainText('full.html');
  await expectAccessible(page, 'slides as HTML');
  await deck.getByRole('button', { name: 'Export' }).click();
  await expect(deck.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(deck).toBeHidden();
  const html = readFileSync(join(slides, 'full.html'), 'utf8');
  expect(html).toContain('<html data-look="dark">');
  expect(html).toContain('<div class="diagram"><img src="data:image/svg+xml;base64,');

  await slot().fill('');
  await slot().press('Enter');
  await waitUntilSaved(page);
  expect(await savedMarkdown(page, talk)).not.toContain('slot');
});
