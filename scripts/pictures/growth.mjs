/** @typedef {import('./session.mjs').Session} Session */

/** The tabs of the growth section; each has a picture. */
const TABS = ['Skills', 'Reviews', 'Wins'];

/**
 * What the library shows of its writer's growth.
 * @param {Session} session
 */
export async function takeGrowth({ page, take }) {
  await page.getByRole('button', { name: /^Growth/ }).click();
  const tabs = page.getByRole('radiogroup', { name: 'What to show' });
  for (const tab of TABS) {
    await tabs.getByText(tab, { exact: true }).click();
    await take(`growth-${tab.toLowerCase()}`);
  }
  await page.getByRole('button', { name: /^Everything/ }).click();
}
