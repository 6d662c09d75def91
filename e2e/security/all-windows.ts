import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '../test';
import { openReply, type Reply } from '#contract/calls/connect';
import { findWindow } from '../show-windows';
import { createLibrary, makeFolder, makeHugoFolder, startOutloud } from '../window';

/** Outloud with every window that it has, and a diagram drawn and a blog's page shown. */
export interface AllWindows {
  readonly app: ElectronApplication;
  /** The pages of ours that are seen, by their names. */
  readonly pages: Readonly<Record<Name, Page>>;
}

type Name = 'index' | 'capture' | 'presenter' | 'audience' | 'preview';

/** Asks the app what a page may ask. */
export async function call<T>(page: Page, name: string, argument?: unknown): Promise<T> {
  const [noun = '', verb = ''] = name.split('.');
  const reply = await page.evaluate(
    ([one, two, three]) => {
      const bridge = Reflect.get(globalThis, 'outloud') as {
        call(noun: string, verb: string, argument: unknown): Promise<unknown>;
      };
      return bridge.call(one, two, three);
    },
    [noun, verb, argument] as const,
  );
  return openReply(reply as Reply) as T;
}

/** Starts the app and opens them all. */
export async function openAllWindows(): Promise<AllWindows> {
  const folder = makeFolder('windows');
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const diagram = { source: 'graph TD; A --> B', dark: false, high: false };
  // On a machine that is busy it may be stopped; then its page is another.
  await expect(async () => {
    expect(await call(page, 'desktop.drawDiagram', diagram)).toHaveProperty('svg');
  }).toPass();
  const add = (kind: string, title: string): Promise<{ readonly id: string }> =>
    call(page, 'entries.add', { kind, title, markdown: `## ${title}\n\nOne row.\n` });
  const post = await add('post', 'Two writers');
  await call(page, 'targets.add', { name: 'Blog', generator: 'hugo', path: makeHugoFolder() });
  await call(page, 'previews.start', { id: post.id, target: 'Blog', own: true });
  await call(page, 'previewWindow.show');
  await call(page, 'capture.show');
  const talk = await add('talk', 'How saves get lost');
  await call(page, 'presenting.start', { id: talk.id, mode: 'present' });
  const [capture, preview, presenter, audience] = await Promise.all(
    ['capture', 'preview', 'presenter', 'audience'].map((name) => findWindow(app, name)),
  );
  if (!capture || !preview || !presenter || !audience) throw new Error('A window is missing.');
  await expect(preview.getByText('Two writers').first()).toBeVisible();
  await expect(audience.getByRole('heading').first()).toBeVisible();
  // Those that are behind others would wait for seconds between two steps.
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.setBackgroundThrottling(false);
  });
  return { app, pages: { index: page, capture, presenter, audience, preview } };
}

/**
 * Runs a script in every page that there is, also in those that nobody sees.
 * @param code an expression, awaited
 * @returns what each gave, by the end of its address
 */
export function runInAll<T>(app: ElectronApplication, code: string): Promise<Record<string, T>> {
  return app.evaluate(async ({ webContents }, script) => {
    const nameOf = (address: string): string =>
      address.startsWith('http') ? 'blog' : (/([a-z]+)\.html/.exec(address)?.[1] ?? address);
    const ran = webContents
      .getAllWebContents()
      .map(async (contents) => [
        nameOf(contents.getURL()),
        (await contents.executeJavaScript(script, true)) as unknown,
      ]);
    return Object.fromEntries(await Promise.all(ran)) as never;
  }, code);
}
