import { ask, choose, leaveDialog, open, write } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').App} App */
/** @typedef {import('./session.mjs').Page} Page */

const TITLE = 'Saved is not safe';

const TALK = `---
slot: 20
questions: 10
abstract: Your editor says “saved”, and the file is gone after the next power cut. We follow one write from the editor down to the disk, lose it at each station, and see which three calls bring it home.
audience: Developers who write files
takeaway: Write beside, flush, rename. In this order.
event: Meetup on storage
---

## The file that was gone {minutes=2 priority=must}

A power cut, a green tick, and 0 bytes.

:::notes
Begin with the story: ten at night, the train, the empty battery. Ask who has lost a file that was saved.
:::

## Where a write waits {priority=must}

### In the program {minutes=2}

- Buffered until it is flushed
- Gone when the program dies

:::notes
Show the buffer of the runtime first. Everybody has it, and nobody sees it.
:::

### In the page cache {minutes=3 priority=must}

The system calls it written. The disk has no idea.

\`\`\`ts
await file.write(text);
await file.sync(); // now it has
\`\`\`

:::notes
This is the slide to take home. Wait until they have read the second line.
:::

### In the disk itself {minutes=2 priority=may}

A disk has a cache of its own, and some of them lie about it.

:::notes
Only when there is time. Consumer disks from before 2018 are the bad ones.
:::

## Losing one, live {priority=should}

### Pull the plug {minutes=4 demo=local priority=should}

A virtual machine, a write, and its power switch.

:::notes
Start the machine before the talk. Count to three, then pull the plug.
:::

### A recording of it {demo=fallback}

:::notes
In case that the machine does not start.
:::

### On a synced folder {minutes=3 priority=may}

Two machines, one name, the later one wins.

:::notes
Ask who keeps notes in a synced folder.
:::

## Bringing it home {priority=must}

### Beside, flush, rename {minutes=4 priority=must}

1. Write to a new file beside it
2. Flush it to the disk
3. Rename it over the old one

:::notes
Say the three words twice. They are the talk.
:::

### What a journal adds {minutes=3}

A line that says what is about to happen, before it does.

:::notes
A database is this, and fifty years of details.
:::

## Go and pull a plug {minutes=1 priority=must}

Try it on Monday. On a copy.

:::notes
Thank them, and say where the slides are.
:::
`;

/**
 * A talk from its outline to the day on which it is given.
 * @param {Session} session
 */
export async function takeTalks(session) {
  const { page, take } = session;
  const id = await write(session, { kind: 'talk', title: TITLE, markdown: TALK });
  const outline = page.getByRole('complementary', { name: /^Outline/ });
  await outline.getByRole('treeitem', { name: /^In the page cache/ }).click();
  await outline.getByRole('region', { name: /^Plan of In the page cache/ }).waitFor();
  await take('outline');

  await outline.getByRole('button', { name: 'Fit…' }).click();
  const fit = page.getByRole('dialog', { name: 'Fit into a slot' });
  await fit.getByRole('textbox', { name: 'Minutes' }).fill('15');
  await fit.getByRole('list', { name: 'Slides that are cut' }).waitFor();
  await take('fit');
  await fit.getByRole('button', { name: 'Keep as Version of 15 min' }).click();
  await fit.waitFor({ state: 'hidden' });
  await take('versions');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await outline.getByRole('button', { name: '20 min', exact: true }).click();
  await outline.getByText('About', { exact: true }).click();
  await take('talk-facts');
  await outline.getByText('Outline', { exact: true }).click();

  await takeDeck(session);
  await takeShow(session, id);
  await takeProposals(session, id);
  await takeNarrow(session);
}

/** @param {Session} session */
async function takeDeck(session) {
  const { page, take } = session;
  await choose(session, 'exportDeck');
  const dialog = page.getByRole('dialog', { name: 'Export slides' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF' });
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Choose…' }).click();
  await dialog.getByText(/\d+ slides with/).waitFor();
  await take('slides-pdf');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('outline');
  await dialog.getByText(/\d+ slides, about/).waitFor();
  await take('slides-outline');
  await leaveDialog(session);
}

/**
 * The windows of a talk that is rehearsed by a clock of our own.
 * @param {Session} session
 * @param {string} id
 */
async function takeShow(session, id) {
  const { app, page, take } = session;
  await setClock(app, 0);
  await ask(session, 'presenting', 'start', { id, mode: 'rehearse' });
  const presenter = await windowOf(app, 'presenter');
  const audience = await windowOf(app, 'audience');
  const head = presenter.getByRole('region', { name: 'Where the talk stands' });
  for (const [at, seconds] of [130, 265, 430].entries()) {
    await presenter.keyboard.press('PageDown');
    await head.getByText(`Slide ${at + 2} of`).waitFor();
    await setClock(app, seconds);
  }
  await presenter.keyboard.press('PageDown');
  await head.getByText('Slide 5 of').waitFor();
  await take('presenter', presenter);
  await take('audience', audience);
  await presenter.keyboard.press('l');
  await presenter.getByRole('dialog', { name: 'Go to a slide' }).waitFor();
  await take('presenter-slides', presenter);
  await presenter.keyboard.press('Escape');
  await presenter.keyboard.press('q');
  await presenter.getByRole('textbox', { name: 'The question' }).fill('What does fsync cost?');
  await take('presenter-question', presenter);
  await presenter.keyboard.press('Enter');
  await presenter.getByRole('region', { name: 'Asked' }).waitFor();
  // The window is gone before the key is up again.
  await presenter.keyboard.press('Escape').catch(() => undefined);
  const after = page.getByRole('dialog', { name: /^After “/ });
  await after.waitFor();
  await take('after-show');
  await after.getByRole('button', { name: 'Done' }).click();
  await after.waitFor({ state: 'hidden' });
  await setClock(app, null);
  await choose(session, 'rehearsals');
  const history = page.getByRole('dialog', { name: 'Rehearsals' });
  await history.getByRole('button', { expanded: false }).first().click();
  await take('rehearsals');
  await leaveDialog(session);
}

/**
 * @param {Session} session
 * @param {string} talk
 */
async function takeProposals(session, talk) {
  const { page, take } = session;
  const day = (/** @type {number} */ days) =>
    new Intl.DateTimeFormat('sv').format(Date.now() + days * 86_400_000);
  /** @type {readonly object[]} */
  const proposals = [
    { event: 'Storage days', deadline: day(4), limit: 180 },
    { event: 'Meetup on storage', state: 'accepted', held: day(20), limit: 500 },
    { event: 'Conference of the north', deadline: day(-12), state: 'submitted', limit: 800 },
    { event: 'Lunch talk', state: 'given', held: day(-40) },
  ];
  for (const fields of proposals) await ask(session, 'proposals', 'add', { talk, fields });
  await page.getByRole('button', { name: 'Proposals' }).first().click();
  const view = page.getByRole('region', { name: 'Proposals', exact: true });
  await view.getByRole('listitem', { name: 'Storage days' }).waitFor();
  await view.getByRole('button', { name: 'Details of Storage days' }).click();
  await take('proposals');
  await view.getByRole('button', { name: 'New Proposal…' }).click();
  const event = page.getByRole('textbox', { name: 'Event', exact: true });
  await event.fill('Rust in the evening');
  await take('propose');
  await leaveDialog(session);
  await page.getByRole('button', { name: /^Talks/ }).click();
}

/** @param {Session} session */
async function takeNarrow(session) {
  const { page, take } = session;
  await open(session, TITLE);
  await setWidth(session, 800);
  await page.getByRole('button', { name: 'Show Outline' }).click();
  await take('outline-narrow');
  await page.getByRole('button', { name: 'Hide Outline' }).click();
  await setWidth(session, 1280);
}

/**
 * @param {Session} session
 * @param {number} width
 */
async function setWidth({ app, page }, width) {
  // There may be others, such as that of quick capture.
  const window = await app.browserWindow(page);
  await window.evaluate((own, wide) => own.setContentSize(wide, 800), width);
}

/**
 * Stops the clock that talks are timed by.
 * @param {App} app
 * @param {number | null} seconds null for the computer's own
 */
async function setClock(app, seconds) {
  await app.evaluate((_, at) => {
    const now = Reflect.get(globalThis, 'ownNow') ?? Date.now;
    Reflect.set(globalThis, 'ownNow', now);
    Date.now = at === null ? now : () => Date.UTC(2026, 2, 4, 18) + at * 1000;
  }, seconds);
}

/**
 * @param {App} app
 * @param {string} name
 * @returns {Promise<Page>}
 */
async function windowOf(app, name) {
  const isIt = (/** @type {Page} */ page) => page.url().endsWith(`/${name}.html`);
  return app.windows().find(isIt) ?? app.waitForEvent('window', { predicate: isIt });
}
