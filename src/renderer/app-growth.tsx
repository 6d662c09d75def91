import { undoChange } from './app-undo';
import { useLibrary } from './data/queries';
import { saveAll } from './features/entry/autosaves';
import { GrowthView } from './features/growth/growth-view';
import type { Desk } from './use-desk';

/** What the library shows of its writer's growth. */
export function AppGrowth({ desk }: { readonly desk: Desk }) {
  const readOnly = (useLibrary().data?.readOnly ?? null) !== null;
  return (
    <GrowthView
      onOpen={(id) => desk.open(id)}
      criteria={{ readOnly, onBefore: saveAll, onUndo: undoClaim, onPage: readPage }}
    />
  );
}

/** Takes back which entries are evidence for what. */
export function undoClaim(change: string): void {
  void undoChange(change, 'The evidence was not put back');
}

/** The editor is read when it is first needed. */
async function readPage(html: string): Promise<string> {
  const { markdownOfPage } = await import('./features/editor/clipboard/markdown-of-page');
  return markdownOfPage(html);
}
