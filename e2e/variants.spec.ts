import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { answerDialog, makeFolder, makeHugoFolder, pressShortcut } from './window';

const here = oneWindow('variants');

const dialog = (): Locator => here.page.getByRole('dialog', { name: 'Variants' });
const preview = (): Locator => dialog().getByRole('region', { name: 'Preview' });

async function add(title: string, markdown: string, ...options: string[]): Promise<string> {
  const { id } = await outloudJson<{ id: string }>(
    ['add', '--title', title, '--library', here.library, ...options],
    markdown,
  );
  return id;
}

async function openDraft(title: string): Promise<void> {
  const { page, running } = here;
  await page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true }).click();
  await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
  await pressShortcut(running, 'V', ['control', 'alt']);
  await expect(dialog()).toBeVisible();
}

/** The HTML on the clipboard, as a page gets it that it is pasted into. */
async function pastedHtml(page: Page, field: Locator): Promise<string> {
  await page.evaluate(() => {
    const take = (event: ClipboardEvent): void => {
      event.preventDefault();
      document.body.dataset['pasted'] = event.clipboardData?.getData('text/html') ?? '';
    };
    window.addEventListener('paste', take, { capture: true, once: true });
  });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  const pasted = (): Promise<string | undefined> =>
    page.evaluate(() => document.body.dataset['pasted']);
  await expect.poll(pasted).toBeDefined();
  return (await pasted()) ?? '';
}

const copied = (): Promise<string> =>
  here.running.app.evaluate(({ clipboard }) => clipboard.readText());

test('a draft is looked at in four forms, copied and saved', async () => {
  const { page, running } = here;
  const sentence = 'A lock keeps others out until whoever has it lets go of it again. ';
  await add(
    'On locks',
    `${sentence.repeat(12)}%%my own%%\n\n## Why\n\nSee [[Notes]].\n`,
    '--kind',
    'post',
  );
  await openDraft('On locks');
  await expect(preview()).toContainText("title: 'On locks'");
  await expect(preview()).not.toContainText('my own');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(copied).toContain('## Why\n\nSee Notes.\n');

  await dialog().getByText('Internal document', { exact: true }).click();
  await expect(preview()).toContainText('# On locks');
  await dialog().getByRole('radio', { name: 'Internal document' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(preview()).toContainText('Subject: On locks');
  await page.keyboard.press('ArrowRight');
  const posts = preview().getByRole('listitem');
  await expect(posts.first()).toContainText('On locks');
  await expect(posts.first()).toContainText(/\d+ of 500/);
  const long = await posts.count();
  await expectAccessible(page);
  await dialog().getByRole('combobox', { name: 'Where the thread is to appear' }).click();
  await page.getByRole('option', { name: 'X: 280, a link counts 23' }).click();
  await expect(posts.first()).toContainText(/\d+ of 280/);
  expect(await posts.count()).toBeGreaterThan(long);
  await dialog().getByRole('button', { name: 'Copy post 2' }).click();
  await expect.poll(copied).toMatch(/\n2\/\d$/);
  await dialog().getByRole('switch', { name: 'Number the posts' }).click();
  await expect(posts.first()).not.toContainText('1/');

  const folder = makeFolder('forms');
  await answerDialog(running, [folder]);
  await dialog().getByRole('button', { name: 'Save as Markdown…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('on-locks-thread.md written.')).toBeVisible();
  expect(readFileSync(join(folder, 'on-locks-thread.md'), 'utf8')).toMatch(/^On locks\n\n/);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('nothing private gets out, not even over the cuts of a thread', async () => {
  const { page } = here;
  const secret = 'The nightingale project starts on the second Monday of next month in Oslo.';
  const note = await add('Hush', `${secret}\n`, '--private');
  await add('Leaky', `${secret} And more of it.\n`, '--kind', 'post');
  await openDraft('Leaky');
  const alert = dialog().getByRole('alert');
  await expect(alert).toContainText('which only the private note “Hush” holds');
  await expect(dialog().getByRole('button', { name: 'Copy', exact: true })).toBeDisabled();
  await expect(dialog().getByRole('button', { name: 'Save as Markdown…' })).toBeDisabled();
  await dialog().getByText('Thread', { exact: true }).click();
  await expect(alert).toContainText('which only the private note “Hush” holds');
  await page.keyboard.press('Escape');

  const made = await outloudJson<{ id: string }>([
    'compose',
    '--kind',
    'post',
    '--title',
    'Made of it',
    '--from',
    note,
    '--library',
    here.library,
  ]);
  const folder = makeFolder('none');
  for (const as of ['blog', 'newsletter', 'thread', 'dev.to', 'medium']) {
    const run = await outloud([
      'variant',
      made.id,
      '--as',
      as,
      '--out',
      folder,
      '--library',
      here.library,
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('comes from the private note “Hush”');
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a published post goes on to other places by keyboard, as Medium takes it too', async () => {
  const { page } = here;
  await add('Two places', '## Why\n\nOne **row**, `x`.\n', '--kind', 'post');
  await page.getByRole('region', { name: 'Entries' }).getByText('Two places').click();
  await page.getByRole('button', { name: 'Publish' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish to a blog' });
  await publish.getByRole('textbox', { name: 'Folder of the blog' }).fill(makeHugoFolder());
  await publish.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await publish.getByRole('button', { name: 'Add Blog' }).click();
  await publish.getByRole('button', { name: /^Write/ }).click();
  await publish.getByRole('button', { name: 'Copies for Other Places…' }).focus();
  await page.keyboard.press('Enter');

  const form = (name: string): Locator => dialog().getByRole('radio', { name, exact: true });
  await expect(form('dev.to')).toBeChecked();
  await expect(preview()).toContainText('published: false');
  const original = dialog().getByRole('combobox', { name: 'Address of the original' });
  await original.focus();
  await page.keyboard.type('ada.dev');
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText('A whole address begins with https://');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('https://ada.dev/two-places/');
  await page.keyboard.press('Enter');
  await expect(preview()).toContainText("canonical_url: 'https://ada.dev/two-places/'");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });

  await form('dev.to').focus();
  await page.keyboard.press('ArrowDown');
  await expect(form('Hashnode')).toBeFocused();
  await expect(dialog().getByLabel('Fields to fill in there')).toContainText('two-places');
  await page.keyboard.press('ArrowDown');
  await expect(form('Medium')).toBeFocused();
  await expect(preview()).toContainText('<h1>Two places</h1>');
  await dialog().getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(copied).toContain('# Two places\n\n## Why\n');
  const html = await pastedHtml(page, original);
  expect(html).toContain('<h1>Two places</h1>\n<h2>Why</h2>\n<p>One <strong>row</strong>');
  expect(html).toContain('Originally published at <a href="https://ada.dev/two-places/">');
  expect(html).not.toMatch(/class=|style=|<script/);

  await form('LinkedIn').click();
  await expect(dialog()).toContainText(/\d+ of 3000 characters/);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('the command line prints a form, or writes it', async () => {
  const id = await add('Printed', 'One. Two.\n', '--kind', 'post');
  const { stdout } = await outloud([
    'variant',
    id,
    '--as',
    'thread',
    '--for',
    'bluesky',
    '--library',
    here.library,
  ]);
  expect(stdout.toString()).toBe('Printed\n\nOne. Two.\n');
  const folder = makeFolder('printed');
  await outloudJson([
    'variant',
    id,
    '--as',
    'newsletter',
    '--out',
    folder,
    '--library',
    here.library,
  ]);
  expect(readFileSync(join(folder, 'printed-newsletter.md'), 'utf8')).toBe(
    'Subject: Printed\nPreview: One. Two.\n\nOne. Two.\n',
  );
});
