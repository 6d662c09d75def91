import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The violations on the screen as it is now, each with the elements concerned. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const isHigh = await page.locator('html[data-high-contrast]').count();
  // A second page, which axe would open for its own work, is what the app denies.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'color-contrast-enhanced': { enabled: isHigh > 0 } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
