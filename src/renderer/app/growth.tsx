import { explain } from './explain';
import { undoChange, undoClaim } from './undo';
import { useReadOnly } from '../data/queries';
import { saveAll } from '../features/entry/autosaves';
import { GrowthView } from '../features/growth/growth-view';
import type { Desk } from '../use-desk';

/** What the library shows of its writer's growth. */
export function AppGrowth({
  desk,
  first,
}: {
  readonly desk: Desk;
  /** The part to begin with. */
  readonly first?: string | undefined;
}) {
  const readOnly = useReadOnly();
  return (
    <GrowthView
      first={first}
      onOpen={(id) => desk.open(id)}
      onWrite={(id) => desk.open(id, { caret: 'end' })}
      onExplain={({ id, title }) => void explain(desk, { id, title }, true)}
      practice={{
        onPractise: () => desk.ask({ name: 'practice' }),
        onUndo: (change) => void undoChange(change, 'It was not taken back'),
        onSave: saveAll,
      }}
      onEditRemark={(remark) => desk.ask({ name: 'remark', remark })}
      onImportReviews={() => desk.ask({ name: 'importReviews' })}
      criteria={{ readOnly, onBefore: saveAll, onUndo: undoClaim, onPage: readPage }}
    />
  );
}

/** The editor is read when it is first needed. */
async function readPage(html: string): Promise<string> {
  const { markdownOfPage } = await import('../features/editor/clipboard/markdown-of-page');
  return markdownOfPage(html);
}
