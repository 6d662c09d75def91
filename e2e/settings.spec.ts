import { expect, test, type Page } from './test';
import { oneWindow } from './one-window';
import { entryText, pressShortcut, writeEntry } from './window';

const here = oneWindow('settings');

async function openSettings(): Promise<ReturnType<Page['getByRole']>> {
  await pressShortcut(here.running, ',');
  const dialog = here.page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a setting is found by words of its name and of what it does', async () => {
  const dialog = await openSettings();
  const { keyboard } = here.page;
  await expect(dialog.getByRole('searchbox', { name: 'Search the settings' })).toBeFocused();
  await keyboard.type('trash ever');
  await expect(dialog.getByRole('combobox')).toHaveCount(1);
  await expect(
    dialog.getByRole('combobox', { name: 'Delete from the trash for ever after' }),
  ).toBeVisible();
  await expect(dialog.getByRole('navigation').getByRole('button')).toHaveText([
    'Versions and trash',
  ]);

  await keyboard.type(' unicorn');
  await expect(dialog.getByRole('status').first()).toHaveText('No setting has these words.');
  await expect(dialog.getByText('press Esc to see all settings')).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog.getByRole('radiogroup', { name: 'Theme' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a subject is gone to by keys', async () => {
  const dialog = await openSettings();
  await dialog.getByRole('navigation').getByRole('button', { name: 'Library' }).focus();
  await here.page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Library' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Check', exact: true })).toBeInViewport();
  await here.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Show' })).toBeFocused();
  await here.page.keyboard.press('Escape');
});

test('the text is as large, as wide and in the type that was chosen, in both views', async () => {
  await writeEntry(here.running, 'Type');
  await here.page.keyboard.type('Some words.');
  const lookOf = () =>
    entryText(here.page).evaluate((text) => {
      const { fontSize, fontFamily, maxWidth } = getComputedStyle(text);
      return { fontSize, isSerif: fontFamily.includes('Georgia'), maxWidth };
    });
  expect(await lookOf()).toMatchObject({ fontSize: '16px', isSerif: false });
  const dialog = await openSettings();
  await dialog.getByRole('combobox', { name: 'Text size' }).selectOption('20 px');
  await dialog.getByRole('combobox', { name: 'Line length' }).selectOption('Whole window');
  await dialog
    .getByRole('radiogroup', { name: 'Typeface' })
    .getByText('Serif', { exact: true })
    .click();
  await expect.poll(lookOf).toEqual({ fontSize: '20px', isSerif: true, maxWidth: 'none' });
  await here.page.keyboard.press('Escape');
  await pressShortcut(here.running, '/');
  const source = here.page.getByRole('textbox', { name: 'Markdown source of the entry' });
  await expect(source).toBeFocused();
  await expect
    .poll(() => source.evaluate((text) => getComputedStyle(text).fontSize))
    .toBe('17.5px');
  await pressShortcut(here.running, '/');
});

test('high contrast and the theme are chosen, and are kept by a new page', async () => {
  // Else the theme of the app would not reach the page.
  await here.page.emulateMedia({ colorScheme: null });
  const root = here.page.locator('html');
  const dialog = await openSettings();
  await dialog.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click();
  await expect(root).toHaveAttribute('data-high-contrast');
  await dialog.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await here.page.keyboard.press('Escape');
  await here.page.reload();
  await expect(root).toHaveAttribute('data-high-contrast');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const again = await openSettings();
  await again.getByRole('radiogroup', { name: 'Contrast' }).getByText('System').click();
  await expect(root).not.toHaveAttribute('data-high-contrast');
  await here.page.keyboard.press('Escape');
});

test('contrast and motion follow the computer', async () => {
  const root = here.page.locator('html');
  await here.page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-high-contrast');
  await here.page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
  await expect(root).toHaveAttribute('data-high-contrast');
  await here.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await expect(root).not.toHaveAttribute('data-high-contrast');
  const longest = await here.page.evaluate(() => {
    const moving = document.createElement('div');
    moving.style.animation = 'spin 2s infinite';
    moving.style.transition = 'opacity 2s';
    document.body.append(moving);
    const { animationDuration, animationIterationCount, transitionDuration } =
      getComputedStyle(moving);
    moving.remove();
    return { animationDuration, animationIterationCount, transitionDuration };
  });
  expect(longest).toEqual({
    animationDuration: '1e-05s',
    animationIterationCount: '1',
    transitionDuration: '0s',
  });
  await here.page.emulateMedia({ reducedMotion: 'no-preference' });
});
