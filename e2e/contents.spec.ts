import { expect, test } from './test';
import { openMarkdown } from './source-window';
import { entryText, pressShortcut } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('contents');

test('lists the headings as they are written, leads to them, and says how long the text is', async () => {
  const filler = Array.from({ length: 60 }, () => 'Some words to fill the page.\n').join('\n');
  await openMarkdown(here.page, 'Long', `# First\n\n${filler}\n## Second\n\n${filler}`);
  const contents = here.page.getByRole('complementary', { name: 'Contents' });
  await expect(contents).toBeHidden();
  await pressShortcut(here.running, 'O', ['control', 'shift']);
  await expect(contents.getByRole('listitem')).toHaveText(['First', 'Second']);
  await expect(contents).toContainText('722 words · 4 min to read');
  const second = entryText(here.page).getByRole('heading', { name: 'Second' });
  await expect(second).not.toBeInViewport();
  await contents.getByRole('button', { name: 'Second' }).press('Enter');
  await expect(second).toBeInViewport();
  await second.click();
  await here.page.keyboard.press('End');
  await here.page.keyboard.type(' thoughts');
  await expect(contents.getByRole('listitem')).toHaveText(['First', 'Second thoughts']);
  await contents.getByRole('button', { name: 'Hide the contents' }).click();
  await expect(contents).toBeHidden();
});
