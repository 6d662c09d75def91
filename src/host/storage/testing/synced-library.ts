import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { App } from '#app/app';
import { textOf, type DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { openApp } from '../../open-app';
import { makeTemporaryFolder } from './temporary-folder';

/** An open library and what a sync program does to its files. */
export interface SyncedLibrary {
  readonly app: App;
  readonly folder: string;
  pathOf(id: string): string;
  recordOf(id: string): EntryRecord;
  textsOf(id: string): Promise<string[]>;
  /** An entry with the paragraphs a, b and c, written out to its file. */
  addEntry(title?: string): Promise<string>;
  writeOut(): Promise<void>;
  /** Replaces an entry's file by another revision. */
  change(id: string, changes: Partial<EntryRecord>): void;
  firstCopy(): Promise<string>;
}

/** @param patience milliseconds that a file may be on its way */
export function makeApp(patience: number): App {
  const made = openApp({ wait: 0, patience, sampleFolder: '' });
  onTestFinished(() => made.close());
  return made;
}

export async function makeLibrary(patience = 300): Promise<SyncedLibrary> {
  const folder = join(makeTemporaryFolder(), 'library');
  const app = makeApp(patience);
  await app.api.library.create({ folder, sample: false });
  return openLibrary(app, folder);
}

export function openLibrary(app: App, folder: string): SyncedLibrary {
  const library: SyncedLibrary = {
    app,
    folder,
    pathOf: (id) => join(folder, 'entries', id.slice(0, 2), `${id}.json`),
    recordOf: (id) => JSON.parse(readFileSync(library.pathOf(id), 'utf8')) as EntryRecord,
    textsOf: async (id) => textsIn((await app.api.entries.read({ id })).document),
    addEntry: async (title = 'Shared') => {
      const entry = { kind: 'note', title, markdown: 'a\n\nb\n\nc\n' } as const;
      const { id } = await app.api.entries.add(entry);
      await app.api.entries.read({ id });
      await library.writeOut();
      return id;
    },
    // A check writes the journal out.
    writeOut: async () => void (await app.api.library.check()),
    change: (id, changes) => {
      const record = library.recordOf(id);
      const revision = record.revision + 1;
      sync(library.pathOf(id), JSON.stringify({ ...record, revision, ...changes }));
    },
    firstCopy: async () => (await app.api.conflicts.list())[0]?.file ?? '',
  };
  return library;
}

/** Writes a file as sync programs do: under another name first. */
export function sync(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), '.syncthing.incoming.tmp');
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

export function paragraph(text: string): DocumentNode {
  const attrs = { id: null, source: null };
  return { type: 'paragraph', attrs, content: [{ type: 'text', text }] };
}

export function doc(...texts: readonly string[]): DocumentNode {
  return { type: 'doc', content: texts.map(paragraph) };
}

function textsIn(document: DocumentNode): string[] {
  return (document.content ?? []).map(textOf);
}
