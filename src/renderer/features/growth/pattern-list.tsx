import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LedgerPattern } from '#contract/growth/growth';
import type { Remark } from '#core/growth/remark';
import classes from './growth.module.css';
import { PatternRow } from './pattern-row';
import { RemarkRow } from './remark-row';

/** So many patterns, and remarks of none, are shown at first. */
const FIRST = 20;

interface PatternListProps {
  readonly patterns: readonly LedgerPattern[];
  /** Remarks of no pattern. */
  readonly others: readonly Remark[];
  readonly onOpen: (id: string) => void;
  readonly onWrite: (id: string) => void;
  readonly onEdit: (remark: Remark) => void;
  readonly onRename: (name: string) => void;
}

/** The patterns in one role, then what is of none. */
export function PatternList(props: PatternListProps) {
  const { patterns, others, onOpen, onWrite, onEdit, onRename } = props;
  const [shown, setShown] = useState(FIRST);
  const isMore = shown < patterns.length || shown < others.length;
  return (
    <>
      <ul className={classes.rows}>
        {patterns.slice(0, shown).map((pattern) => (
          <PatternRow
            key={pattern.name}
            pattern={pattern}
            onOpen={onOpen}
            onWrite={onWrite}
            onEdit={onEdit}
            onRename={() => onRename(pattern.name)}
          />
        ))}
        {others.slice(0, shown).map((remark) => (
          <RemarkRow key={remark.id} remark={remark} onOpen={onOpen} onEdit={onEdit} />
        ))}
      </ul>
      {isMore && (
        <Button fullWidth variant="subtle" size="compact-xs" onClick={() => setShown(shown * 4)}>
          Show More of {patterns.length.toLocaleString('en')}{' '}
          {patterns.length === 1 ? 'Pattern' : 'Patterns'}
        </Button>
      )}
    </>
  );
}
