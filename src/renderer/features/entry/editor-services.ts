import type { Entry } from '#contract/calls/api';
import { nameBlock } from '#core/document/parts';
import { Problem } from '#core/problem';
import { api, listen } from '../../api';
import { readEntry } from '../../data/read-entry';
import { attempt } from '../../look/notices';
import type { Autosave } from './autosave';
import { entrySpelling } from './entry-spelling';
import type { EntryEditorProps } from '../../entry-editor';

type Services = Pick<
  EntryEditorProps,
  | 'onOpenAddress'
  | 'completeLinks'
  | 'completeTags'
  | 'addAsset'
  | 'assetUrl'
  | 'onAssets'
  | 'entryId'
  | 'readLinked'
  | 'readEntry'
  | 'attachments'
  | 'attach'
  | 'createNote'
  | 'nameBlock'
  | 'onEntries'
  | 'drawDiagram'
  | 'linkExists'
  | 'readViews'
  | 'writeMarkdown'
  | 'spelling'
>;

const COMPLETIONS = 8;

function isStuck(autosave: Autosave): boolean {
  return ['failed', 'conflict'].includes(autosave.state().name);
}

/** What the editor needs of the library for one open entry. */
export function createEditorServices(entry: Entry, autosave: Autosave): Services {
  const attachments = new Map(Object.entries(entry.attachments));
  return {
    onOpenAddress: (address) => {
      void attempt('The link was not opened', () => api.desktop.openLink({ address }));
    },
    completeLinks: async (text) => {
      const found = await api.links.complete({ text, limit: COMPLETIONS + 1 });
      return found.filter(({ id }) => id !== entry.id).slice(0, COMPLETIONS);
    },
    completeTags: async (text) => {
      const wanted = text.toLowerCase();
      const tags = await api.links.tags();
      return tags
        .map(({ tag }) => tag)
        .filter((tag) => tag.toLowerCase().includes(wanted))
        .slice(0, COMPLETIONS);
    },
    addAsset: async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { asset } = await api.assets.add({ name: file.name, bytes });
      const src = nameAttachment(file.name, asset, attachments);
      attachments.set(src, asset);
      autosave.change({ attachments: { [src]: asset } });
      return { src };
    },
    assetUrl: (src, of) => {
      if (src.startsWith('data:image/')) return src;
      const asset = of ? of.attachments[src] : attachments.get(src);
      return asset === undefined ? null : `asset://library/${asset}`;
    },
    onAssets: (listener) => {
      const stop = listen('assetsArrived', ({ names }) => listener(names));
      // Some systems tell of nothing that happens on a shared disk.
      const look = (): void => listener(null);
      window.addEventListener('focus', look);
      return () => {
        stop();
        window.removeEventListener('focus', look);
      };
    },
    entryId: entry.id,
    readLinked: async (title) => {
      const found = await api.links.resolve({ title });
      return found && api.entries.read({ id: found.id });
    },
    readEntry: (id) => readEntry(id),
    attachments: () => Object.fromEntries(attachments),
    attach: (added) => {
      const fresh = Object.entries(added).filter(([src, asset]) => attachments.get(src) !== asset);
      if (fresh.length === 0) return;
      for (const [src, asset] of fresh) attachments.set(src, asset);
      autosave.change({ attachments: Object.fromEntries(fresh) });
    },
    createNote: async (title) => {
      await attempt('The note was not made', () => api.entries.add({ kind: 'note', title }));
    },
    nameBlock: async ({ id, revision, document }, path, name) => {
      const changes = { document: nameBlock(document, path, name) };
      await attempt('The block got no name, so the link leads to its note', () =>
        api.entries.save({ id, revision, changes }),
      );
    },
    onEntries: (listener) => listen('libraryChanged', ({ ids }) => listener(ids)),
    drawDiagram: (diagram) => api.desktop.drawDiagram(diagram),
    linkExists: async (title) => (await api.links.resolve({ title })) !== null,
    readViews: async () => {
      await autosave.flush();
      // What is typed meanwhile is saved, too; only what can't be saved is in the way.
      while (autosave.unsaved() !== null && !isStuck(autosave)) await autosave.flush();
      if (autosave.unsaved() !== null) {
        throw new Problem(
          'disk',
          'Your text is not saved yet. It stays here as it is; see above why, and try again.',
        );
      }
      return api.entries.views({ id: entry.id });
    },
    spelling: entrySpelling,
    writeMarkdown: (document) => api.entries.markdown({ id: entry.id, document }),
  };
}

/**
 * The source that a document writes for a new image: readable, free of what Markdown or a web
 * address would have to escape, and not taken by another image of the entry.
 */
export function nameAttachment(
  name: string,
  asset: string,
  taken: ReadonlyMap<string, string>,
): string {
  const extension = asset.slice(asset.lastIndexOf('.'));
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const base = stem || 'image';
  const isFree = (src: string): boolean => !taken.has(src) || taken.get(src) === asset;
  let src = `images/${base}${extension}`;
  for (let number = 2; !isFree(src); number += 1) src = `images/${base}-${number}${extension}`;
  return src;
}
