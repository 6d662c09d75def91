import type { Page } from './test';

/**
 * Writes down what the window's statuses say from now on, however briefly.
 * @returns what was said until now, each text once
 */
export async function watchStatuses(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const texts = new Set<string>();
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role="status"]'))
        texts.add(status.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => seen.evaluate((texts) => [...texts]);
}
