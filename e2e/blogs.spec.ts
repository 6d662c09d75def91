import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { answerDialog, makeFolder, makeHugoFolder, pressShortcut } from './window';

const here = oneWindow('blogs');
const settingsDialog = (): Locator => here.page.getByRole('dialog', { name: 'Settings' });

/** Opens the settings where a blog is added. */
async function beginBlog(): Promise<Locator> {
  await pressShortcut(here.running, ',');
  await settingsDialog().getByRole('button', { name: 'Add a Blog…' }).click();
  return settingsDialog().getByRole('form', { name: 'Add a blog' });
}

test.afterEach(async () => {
  await here.page.keyboard.press('Escape');
  await expect(settingsDialog()).toBeHidden();
});

test('a blog is set up by looking at its folder, with an example of what is written', async () => {
  const { page } = here;
  const site = makeHugoFolder();
  const posts = join(site, 'content', 'essays');
  mkdirSync(posts, { recursive: true });
  writeFileSync(join(posts, 'there.md'), '---\ntitle: There\n---\nText.\n');

  const form = await beginBlog();
  await answerDialog(here.running, [site]);
  await form.getByRole('button', { name: 'Choose…' }).click();
  await expect(form.getByText('The folder holds a Hugo blog.')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'New posts go to' })).toHaveValue(
    'content/essays',
  );
  await expect(form).toContainText('content/essays/c-sharp-two-writers-one-row/index.md');
  await expect(form).toContainText("title: 'C#: two writers, one row'");

  const extra = form.getByRole('textbox', { name: 'Front matter that every new post gets' });
  await extra.fill('title: Mine');
  await expect(form).toContainText('Each post has its own “title”');
  await expect(form.getByRole('button', { name: 'Add Blog' })).toBeDisabled();
  await extra.fill('layout: wide');
  await expect(form).toContainText("layout: 'wide'");
  await form.getByRole('textbox', { name: 'Name' }).fill('Essays');
  await form.getByRole('button', { name: 'Add Blog' }).click();
  await expect(settingsDialog().getByText('Essays', { exact: true })).toBeVisible();

  await settingsDialog().getByRole('button', { name: 'Change Essays' }).click();
  const change = settingsDialog().getByRole('form', { name: 'Change Essays' });
  await expect(change.getByRole('textbox', { name: 'Front matter that every' })).toHaveValue(
    "layout: 'wide'",
  );
  await change.getByRole('textbox', { name: 'New posts go to' }).fill('../elsewhere');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change.getByRole('alert')).toContainText('The blog was not changed');
  await change.getByRole('textbox', { name: 'New posts go to' }).fill('');
  await expect(change).toContainText('content/posts/c-sharp-two-writers-one-row/index.md');
  await page.keyboard.press('Enter');
  await expect(change).toBeHidden();
});

test('a folder that tells nothing asks for its generator', async () => {
  const { page } = here;
  const form = await beginBlog();
  await form.getByRole('textbox', { name: 'Folder of the blog' }).fill(makeFolder('empty'));
  await form.getByRole('textbox', { name: 'Name' }).fill('Empty');
  await expect(form.getByText('Nothing in the folder tells.')).toBeVisible();
  await form.getByRole('button', { name: 'Add Blog' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose it below');
  await form.getByRole('combobox', { name: 'Made with' }).click();
  await page.getByRole('option', { name: 'Hugo' }).click();
  await expect(form).toContainText('content/posts/c-sharp-two-writers-one-row/index.md');
  await expect(form.getByRole('alert')).toBeHidden();
  await form.getByRole('button', { name: 'Add Blog' }).click();
  await expect(settingsDialog().getByText('Empty', { exact: true })).toBeVisible();
  await form.getByRole('textbox', { name: 'Folder of the blog' }).waitFor({ state: 'hidden' });
});

test('the rules of a blog are read from it, and set by keyboard with the example beside', async () => {
  const { page } = here;
  const site = makeFolder('jekyll');
  mkdirSync(join(site, '_posts'));
  writeFileSync(join(site, '_posts', '2024-01-02-there.md'), '---\ntitle: There\n---\nText.\n');
  writeFileSync(
    join(site, '_config.yml'),
    'title: Mine\nurl: https://me.dev\nbaseurl: /blog\npermalink: pretty\n',
  );

  const form = await beginBlog();
  await expect(form.getByRole('textbox', { name: 'Folder of the blog' })).toBeFocused();
  await page.keyboard.type(site);
  const address = form.getByRole('textbox', { name: 'Address of the blog' });
  await expect(address).toHaveValue('https://me.dev/blog/');
  const rule = form.getByRole('textbox', { name: 'Address of a post' });
  await expect(rule).toHaveValue('/:categories/:year/:month/:day/:title/');
  await form.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await address.focus();
  await page.keyboard.press('Tab');
  await expect(rule).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('/:year/:hash/');
  await expect(form.getByRole('alert')).toContainText('“:hash”');
  await expect(form.getByRole('button', { name: 'Add Blog' })).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('/:year/:title/');
  await expect(form).toContainText(/https:\/\/me\.dev\/blog\/\d{4}\/c-sharp-two-writers-one-row\//);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const fold = form.getByRole('button', { name: 'File names, images, time zone and fields' });
  await expect(fold).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  // What unfolds can be reached once it is painted, a moment after it is said to be open.
  const zone = form.getByRole('textbox', { name: 'Time zone' });
  await expect(zone).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(zone).toBeFocused();
  await page.keyboard.type('Asia/Tokyo');
  await expect(form).toContainText(/date: .*\+09:00/);
  await form.getByRole('textbox', { name: 'Tags', exact: true }).focus();
  await page.keyboard.type('keywords');
  await page.keyboard.press('Tab');
  const type = form.getByRole('combobox', { name: 'Tags is written as' });
  await expect(type).toBeFocused();
  await page.keyboard.press('Enter');
  const commas = page.getByRole('option', { name: 'Text with commas' });
  await expect(commas).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(commas).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(form).toContainText("keywords: 'C#, databases'");
  await expectAccessible(page);
  await zone.focus();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  const targets = await page.evaluate(() =>
    (
      globalThis as unknown as { outloud: { call(...words: unknown[]): Promise<unknown> } }
    ).outloud.call('targets', 'list'),
  );
  expect(targets).toMatchObject({
    value: expect.arrayContaining([
      expect.objectContaining({
        name: 'Mine',
        generator: 'jekyll',
        site: expect.objectContaining({
          address: 'https://me.dev/blog/',
          permalink: '/:year/:title/',
          timeZone: 'Asia/Tokyo',
          fields: { tags: { key: 'keywords', type: 'commas' } },
        }),
      }),
    ]),
  });
});
