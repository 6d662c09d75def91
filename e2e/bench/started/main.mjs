/**
 * Starts a main program as Electron would and prints when its window could be used, as one line of
 * JSON: milliseconds of the clock. Then it quits. The environment says what to start and, for a
 * window with a search, which letter to type into it.
 */
import { app } from 'electron';

const { OUTLOUD_STARTED_MAIN: main = '', OUTLOUD_STARTED_TYPES: letter } = process.env;

const FIELD = `document.querySelector('input[aria-label="Search everything"]')`;

/**
 * A script that ends two frames after the condition holds: then it has been painted.
 * @param {string} condition
 */
const painted = (condition) => `new Promise((resolve) => {
  const look = () => ${condition}
    ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
    : setTimeout(look, 2);
  look();
})`;

/** @param {import('electron').WebContents} contents */
async function report(contents) {
  // The page's own would wait until everything in it has been loaded.
  const { mainFrame } = contents;
  /** @type {Record<string, number>} */
  const at = { ready: Date.now() };
  await mainFrame.executeJavaScript(
    painted(letter ? `document.querySelector('[role="option"]') && ${FIELD}` : 'document.body'),
  );
  at['shown'] = Date.now();
  if (letter) {
    await mainFrame.executeJavaScript(`${FIELD}.focus()`);
    contents.sendInputEvent({ type: 'char', keyCode: letter });
    await mainFrame.executeJavaScript(painted(`${FIELD}.value === '${letter}'`));
    at['typed'] = Date.now();
  }
  process.stdout.write(`${JSON.stringify(at)}\n`);
  app.quit();
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void report(contents));
});

await import(main);
