import { Button, Modal, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Entry } from '#contract/calls/api';
import { compareBlocks } from '#core/document/compare-blocks';
import type { ExcerptMatch } from '#core/draft/match-excerpts';
import { freshCopy, type ExcerptAnswer } from '#core/draft/rework-excerpts';
import { shownTitle } from '#core/shown-title';
import { ComparisonView } from '../../parts/comparison-view';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './sources-panel.module.css';

interface CompareDialogProps {
  readonly note: Entry;
  readonly match: ExcerptMatch;
  readonly draft: Entry;
  readonly canChange: boolean;
  readonly onAnswer: (how: ExcerptAnswer) => void;
  readonly onClose: () => void;
}

/** The draft's copy of a block beside what its note says now, and what to do about it. */
export function CompareDialog(props: CompareDialogProps) {
  const { note, match, draft, canChange, onAnswer, onClose } = props;
  const { excerpt, block } = match;
  const comparison = useMemo(() => {
    const now = block === null ? [] : [freshCopy(draft, excerpt.node, block, note).node];
    const blocks = compareBlocks(
      { type: 'doc', content: [excerpt.node] },
      { type: 'doc', content: now },
    );
    return { fields: [], blocks };
  }, [draft, excerpt, block, note]);

  return (
    <Modal opened onClose={onClose} title={`Changed in “${shownTitle(note.title)}”`} size={680}>
      <Text size="sm" c="dimmed" mb="sm">
        Struck through is what only the draft says, underlined what only the note says now.
      </Text>
      <div className={classes.comparison}>
        <ComparisonView comparison={comparison} />
      </div>
      <DialogFoot>
        <Button variant="default" disabled={!canChange} onClick={() => onAnswer('detach')}>
          Detach
        </Button>
        <Button variant="default" disabled={!canChange} onClick={() => onAnswer('keep')}>
          Keep the Draft’s
        </Button>
        <Button data-autofocus disabled={!canChange} onClick={() => onAnswer('take')}>
          Take the Note’s
        </Button>
      </DialogFoot>
    </Modal>
  );
}
