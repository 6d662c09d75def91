import { openReply, type Reply } from '#contract/calls/connect';
import { expect, type Locator, type Page } from './test';
import { entryText, type Running, pressShortcut, waitUntilSaved } from './window';

interface StoredEntry {
  readonly title: string;
  readonly tags: readonly string[];
  readonly private: boolean;
  readonly revision: number;
  readonly document: { readonly content: readonly { readonly attrs?: Record<string, unknown> }[] };
}

/** Asks the app about entries what its window would ask. */
export function ask<T>(page: Page, verb: string, argument: unknown): Promise<T> {
  return askOf(page, 'entries', verb, argument);
}

/** Asks the app what its window would ask. */
export async function askOf<T>(
  page: Page,
  noun: string,
  verb: string,
  argument: unknown,
): Promise<T> {
  const reply = await page.evaluate(
    async ([kind, name, value]) => {
      const bridge = Reflect.get(globalThis, 'outloud') as {
        call(noun: string, verb: string, argument: unknown): Promise<unknown>;
      };
      return bridge.call(kind, name, value);
    },
    [noun, verb, argument] as const,
  );
  expect(reply, JSON.stringify(reply)).toMatchObject({ ok: true });
  return openReply(reply as Reply) as T;
}

/** The source of the open entry. */
export function sourceText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Markdown source of the entry' });
}

/** Makes an entry of this Markdown and opens it. */
export async function openMarkdown(
  page: Page,
  title: string,
  markdown: string,
  fields: {
    readonly kind?: 'note' | 'post' | 'talk';
    readonly private?: boolean;
    readonly tags?: readonly string[];
  } = {},
): Promise<string> {
  const { id } = await ask<{ id: string }>(page, 'add', {
    kind: 'note',
    title,
    markdown,
    ...fields,
  });
  await page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true }).click();
  await page.getByRole('article', { name: title, exact: true }).waitFor();
  return id;
}

/** Switches the view by its shortcut, and waits for the other one. */
export async function switchView(running: Running, to: 'text' | 'source'): Promise<void> {
  const { page } = running;
  await pressShortcut(running, '/');
  await expect(to === 'source' ? sourceText(page) : entryText(page)).toBeFocused();
}

/** What is on the disk, once everything is. */
export async function savedMarkdown(page: Page, id: string): Promise<string> {
  await waitUntilSaved(page);
  return ask(page, 'markdown', { id });
}

export async function savedEntry(page: Page, id: string): Promise<StoredEntry> {
  await waitUntilSaved(page);
  return ask(page, 'read', { id });
}

/** What is marked in the text because somebody was led to it; undefined for nothing. */
export async function markedWords(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      Array.from(
        CSS.highlights.get('found') ?? [],
        (range) => range instanceof Range && range.toString(),
      )[0] || undefined,
  );
}

/** Puts the cursor behind a word of the rich text. */
export async function clickBehind(page: Page, word: string): Promise<void> {
  await entryText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      (root as HTMLElement).focus();
      getSelection()?.collapse(node, at + wanted.length);
      // At once: the editor would put its own back soon after it was focused.
      document.dispatchEvent(new Event('selectionchange'));
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, word);
}
