import { useEffect, useEffectEvent } from 'react';
import { api } from '../api';
import { isInText, readDropped, type Dropped } from './drops';
import { trashEntry } from '../entry-actions';
import { attempt, notify } from '../look/notices';

/** The name under which the stylesheet knows that something would be taken if it was dropped. */
const DROPPING = 'data-dropping';

/**
 * Takes what is dropped on the window, and web addresses that are pasted outside of a text: files
 * are offered for import, an address becomes a note.
 */
export function useDrops(actions: {
  readonly onImport: (paths: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
}): void {
  const { onImport, onOpen } = actions;

  async function keepAddress({ address, title }: Dropped & { what: 'address' }): Promise<void> {
    const text = title === null ? address : `${title}\n\n<${address}>`;
    const kept = await attempt('The address was not kept', () => api.notes.capture({ text }));
    if (kept === null) return;
    onOpen(kept.id);
    notify(`“${kept.title}” is a note now.`, {
      label: 'Undo',
      run: () => {
        void api.entries.read({ id: kept.id }).then(({ row }) => trashEntry(row, onOpen));
      },
    });
  }

  const take = useEffectEvent((dropped: Dropped) => {
    if (dropped.what === 'address') {
      void keepAddress(dropped);
      return;
    }
    const paths = dropped.files.map((file) => window.outloud.pathOf(file)).filter(Boolean);
    const isPicture = dropped.files.every(({ type }) => type.startsWith('image/'));
    if (isPicture) notify('Pictures belong into a text: open an entry and drop them there.');
    else if (paths.length > 0) onImport(paths);
    else notify('This can’t be imported: it is no file on this computer. Save it first.');
  });

  useEffect(() => {
    const root = document.documentElement;
    const allow = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer === null) return;
      const { types } = event.dataTransfer;
      const hasFiles = types.includes('Files');
      if (!hasFiles && (!types.includes('text/uri-list') || isInText(event.target))) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      root.toggleAttribute(DROPPING, true);
    };
    const leave = (event: DragEvent): void => {
      // Null where it leaves the window, and not only one of its parts.
      if (event.relatedTarget === null) root.removeAttribute(DROPPING);
    };
    const drop = (event: DragEvent): void => {
      root.removeAttribute(DROPPING);
      // What the text has taken for itself is prevented already.
      if (event.defaultPrevented || event.dataTransfer === null) return;
      const dropped = readDropped(event.dataTransfer);
      if (dropped === null || (dropped.what === 'address' && isInText(event.target))) return;
      event.preventDefault();
      take(dropped);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || event.clipboardData === null || isInText(event.target)) return;
      const pasted = readDropped(event.clipboardData);
      if (pasted?.what === 'address') take(pasted);
    };
    addEventListener('dragover', allow);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
}
