import type { Page } from '@playwright/test';

/** A part of the window, in pixels of the page. */
type Clip = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** A picture for which all is painted anew: what was painted in parts has other round corners. */
export async function takeWholePicture(page: Page, clip: Clip): Promise<Buffer> {
  const wear = (filter: string): Promise<void> =>
    page.evaluate((value) => void (document.documentElement.style.filter = value), filter);
  await wear('invert(1)');
  await page.screenshot({ clip });
  await wear('');
  return page.screenshot({ clip });
}
