import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  answerDialog,
  createLibrary,
  makeFolder,
  makeHugoFolder,
  pressShortcut,
  startOutloud,
} from './window';

test('a blog is set up by looking at its folder, with an example of what is written', async () => {
  const folder = makeFolder('blogs');
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const site = makeHugoFolder();
  const posts = join(site, 'content', 'essays');
  mkdirSync(posts, { recursive: true });
  writeFileSync(join(posts, 'there.md'), '---\ntitle: There\n---\nText.\n');

  await pressShortcut(running, ',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Add a Blog…' }).click();
  const form = settings.getByRole('form', { name: 'Add a blog' });
  await answerDialog(running, [site]);
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
  await expect(settings.getByText('Essays', { exact: true })).toBeVisible();

  await settings.getByRole('button', { name: 'Change Essays' }).click();
  const change = settings.getByRole('form', { name: 'Change Essays' });
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
  await running.app.close();
});

test('a folder that tells nothing asks for its generator', async () => {
  const folder = makeFolder('blogs');
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  await pressShortcut(running, ',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Add a Blog…' }).click();
  const form = settings.getByRole('form', { name: 'Add a blog' });
  await form.getByRole('textbox', { name: 'Folder of the blog' }).fill(makeFolder('empty'));
  await form.getByRole('textbox', { name: 'Name' }).fill('Empty');
  await expect(form.getByText('Nothing in the folder tells.')).toBeVisible();
  await form.getByRole('button', { name: 'Add Blog' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose it below');
  await form.getByRole('combobox', { name: 'Made with' }).click();
  await page.getByRole('option', { name: 'Hugo' }).click();
  await expect(form).toContainText('content/posts/c-sharp-two-writers-one-row/index.md');
  await form.getByRole('button', { name: 'Add Blog' }).click();
  await expect(settings.getByText('Empty', { exact: true })).toBeVisible();
  await form.getByRole('textbox', { name: 'Folder of the blog' }).waitFor({ state: 'hidden' });
  await running.app.close();
});
