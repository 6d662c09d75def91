import type { Remark } from '#core/growth/remark';
import { undoChange } from './undo';
import { saveAll } from '../features/entry/autosaves';
import { ImportReviewsDialog } from '../features/growth/import-reviews-dialog';
import { JotRemarkDialog } from '../features/growth/jot-remark-dialog';
import { RemarkDialog } from '../features/growth/remark-dialog';
import { usePatternNames } from '../features/growth/use-pattern-names';
import { notify } from '../look/notices';

/** What stands open over the window about reviews. */
export type ReviewDialog =
  /** @property remark the one whose facts are told otherwise, or null for a new one */
  { readonly name: 'remark'; readonly remark: Remark | null } | { readonly name: 'importReviews' };

interface AppReviewsProps {
  readonly dialog: ReviewDialog;
  readonly onClose: () => void;
}

/** Remarks of reviews: a new one, one that is told otherwise, and many at once. */
export function AppReviews({ dialog, onClose }: AppReviewsProps) {
  const patterns = usePatternNames();
  if (dialog.name === 'importReviews') {
    return <ImportReviewsDialog patterns={patterns} onClose={onClose} />;
  }
  if (dialog.remark === null) return <JotRemarkDialog patterns={patterns} onClose={onClose} />;
  return (
    <RemarkDialog
      remark={dialog.remark}
      patterns={patterns}
      onBefore={saveAll}
      onChanged={(change) => {
        onClose();
        if (change === null) return;
        const run = (): void => void undoChange(change, 'The remark was not changed back');
        notify('The remark is changed.', { label: 'Undo', run });
      }}
      onClose={onClose}
    />
  );
}
