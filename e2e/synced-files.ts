import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './test';
import { waitUntilSaved } from './window';

interface Block {
  readonly type: string;
  readonly content?: readonly { readonly text?: string }[];
}

export interface SavedRecord {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly updated: string;
  readonly ancestors: readonly string[];
  readonly document: { readonly type: string; readonly content: readonly Block[] };
}

/** The records of a library as they lie on the disk. */
export function filesOf(library: string): {
  pathOf(id: string): string;
  readRecord(id: string): SavedRecord;
} {
  const pathOf = (id: string): string => join(library, 'entries', id.slice(0, 2), `${id}.json`);
  return {
    pathOf,
    readRecord: (id) => JSON.parse(readFileSync(pathOf(id), 'utf8')) as SavedRecord,
  };
}

/** Writes a file as sync programs do: under another name first. */
export function sync(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), '.syncthing.incoming.tmp');
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** Another machine's version of an entry: some of its blocks say something else. */
export function changeBlocks(
  record: SavedRecord,
  texts: Readonly<Record<number, string>>,
): SavedRecord {
  const content = record.document.content.map((block, at) =>
    texts[at] === undefined ? block : { ...block, content: [{ type: 'text', text: texts[at] }] },
  );
  return { ...record, revision: record.revision + 1, document: { ...record.document, content } };
}

/** Lets the app write its journal out now, not when nobody has typed for a while. */
export async function checkpoint(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string): Promise<unknown>;
    };
    await bridge.call('library', 'check');
  });
}

/** Lets the app write its journal out when it has saved what is open. */
export async function writeJournalOut(page: Page): Promise<void> {
  await waitUntilSaved(page);
  await checkpoint(page);
}
