import { ask, choose, idOf, leaveDialog, open, write } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

const UNCHECKED = `---
description: Why a read before a write is a promise that nobody keeps.
tags: [databases]
---

Two people take items from the same shelf, and the the WAL holds what neither of them sees.

#### How it happens

See [[Write skew]] for what is worse. It is very very slow, and somehow it works. TODO: measure it.

![](images/two-writers.png)
`;

/**
 * What helps while a draft is written.
 * @param {Session} session
 */
export async function takeDrafting(session) {
  await takeChecking(session);
  await takeSources(session);
  await takeForms(session);
  await takePlans(session);
}

/** @param {Session} session */
async function takeChecking(session) {
  const { page, take } = session;
  await write(session, { kind: 'post', title: 'Two writers, one row', markdown: UNCHECKED });
  await choose(session, 'toggleCheck');
  const panel = page.getByRole('complementary', { name: /^Check/ });
  await panel.getByText('Not ready yet').waitFor();
  // Grammar comes later than the rest, and loads slowly at first; that it does is told after a while.
  await page.waitForTimeout(3_000);
  await panel.getByLabel('Checking').waitFor({ state: 'hidden', timeout: 60_000 });
  await take('check');
  await choose(session, 'nextProblem');
  await page.getByRole('menu').waitFor();
  await take('check-problem');
  await page.keyboard.press('Escape');
  await choose(session, 'switchView');
  await page.locator('.entry-source .problem').first().waitFor();
  await page.locator('.entry-source .problem').first().hover();
  await page.locator('.source-problem').waitFor();
  await take('check-source');
  await page.mouse.move(4, 4);
  await choose(session, 'switchView');
  await choose(session, 'toggleCheck');

  await page.getByRole('button', { name: /^Gaps/ }).click();
  await page
    .getByRole('button', { name: /^Make a note of/ })
    .first()
    .waitFor();
  await take('gaps');
  await page.getByRole('button', { name: /^Posts/ }).click();
}

/** @param {Session} session */
async function takeSources(session) {
  const { page, take } = session;
  const id = await idOf(session, 'Lost updates');
  const { revision } = await ask(session, 'entries', 'read', { id });
  /** @type {string} */
  const markdown = await ask(session, 'entries', 'markdown', { id });
  await ask(session, 'entries', 'replace', {
    id,
    revision,
    markdown: markdown.replace('No error, no lock, no warning', 'No error and no warning'),
  });
  await open(session, 'Saved is a promise');
  await choose(session, 'toggleSources');
  const panel = page.getByRole('complementary', { name: /^Sources/ });
  await panel.getByText(/changed there/).waitFor();
  await take('sources');
  await panel
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  await page
    .getByRole('dialog', { name: /^Changed in/ })
    .locator('ins, del')
    .first()
    .waitFor();
  await take('source-changed');
  await leaveDialog(session);
  await choose(session, 'toggleSources');
}

/** @param {Session} session */
async function takeForms(session) {
  const { page, take } = session;
  await choose(session, 'variants');
  const dialog = page.getByRole('dialog', { name: 'Variants' });
  await dialog.getByText('Thread', { exact: true }).click();
  await dialog.getByRole('listitem').first().waitFor();
  await take('variants');
  await leaveDialog(session);
  await choose(session, 'compareDrafts');
  const compared = page.getByRole('dialog', { name: /^Compare/ });
  await compared.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Two writers, one row', exact: true }).click();
  await compared.locator('ins, del').first().waitFor();
  await take('compare-drafts');
  await leaveDialog(session);
}

/** A day from today, as the calendar of this computer has it. @param {number} days */
function dayFromNow(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return new Intl.DateTimeFormat('sv').format(day);
}

/** @param {Session} session */
async function takePlans(session) {
  const { page, take } = session;
  /** @type {readonly (readonly [string, string, object])[]} */
  const plans = [
    ['post', 'Deadlocks', { stage: 'ready', series: 'Locking', part: 2, due: dayFromNow(1) }],
    ['post', 'Locks, explained', { series: 'Locking', part: 1, stage: 'published' }],
    ['talk', 'Live on stage', { stage: 'idea', due: dayFromNow(30), target: 'Meetup' }],
  ];
  for (const [kind, title, changes] of plans) {
    const { id } = await ask(session, 'entries', 'add', { kind, title, markdown: 'To come.\n' });
    await ask(session, 'drafts', 'plan', { id, changes });
  }
  const id = await idOf(session, 'Two writers, one row');
  const changes = { due: dayFromNow(-2), next: 'Measure it', target: 'Blog' };
  await ask(session, 'drafts', 'plan', { id, changes });
  await page.getByRole('button', { name: /^Board/ }).click();
  await page.locator('[data-card]').nth(4).waitFor();
  await take('board');
  await page.getByRole('button', { name: 'Plan “Two writers, one row”' }).click();
  await page.getByRole('dialog', { name: /^Plan of/ }).waitFor();
  await take('plan');
  await leaveDialog(session);
  await page.getByRole('button', { name: /^Posts/ }).click();
  await open(session, 'Saved is a promise');
}
