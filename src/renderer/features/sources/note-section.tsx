import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconLock, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { beginningOf } from '#core/draft/line-of';
import type { ExcerptMatch } from '#core/draft/match-excerpts';
import type { ExcerptAnswer } from '#core/draft/rework-excerpts';
import type { SourcedBlock } from '#core/draft/source';
import { shownTitle } from '#core/shown-title';
import { setDraggedRework, type Rework } from '../../reworking';
import type { NoteInDraft } from './draft-sources';
import { ExcerptRow } from './excerpt-row';
import classes from './sources-panel.module.css';

interface NoteSectionProps {
  readonly source: NoteInDraft;
  readonly canChange: boolean;
  readonly onShow: (match: ExcerptMatch) => void;
  readonly onOpen: () => void;
  readonly onCompare: (match: ExcerptMatch) => void;
  readonly onAnswer: (match: ExcerptMatch, how: ExcerptAnswer) => void;
  readonly onInsert: (blocks: readonly SourcedBlock[]) => void;
  readonly reworkOf: (block: SourcedBlock) => Rework | null;
}

/** A note with the draft's copies of its blocks, and those that are not in the draft yet. */
export function NoteSection(props: NoteSectionProps) {
  const { source, canChange, onShow, onOpen, onCompare, onAnswer, onInsert, reworkOf } = props;
  const { note, matches, coverage } = source;
  const [opened, setOpened] = useState(false);
  const missingId = useId();
  const title = note === null ? 'A note that is gone' : shownTitle(note.title);
  const missing = coverage?.missing ?? [];

  return (
    <section className={classes.note} aria-label={title}>
      {note === null ? (
        <span className={classes.gone}>{title}</span>
      ) : (
        <UnstyledButton className={classes.noteTitle} data-preview-id={note.id} onClick={onOpen}>
          {title}
          {note.private && <IconLock size={13} stroke={1.8} aria-label="Private" />}
        </UnstyledButton>
      )}
      <ul className={classes.rows}>
        {matches.map((match, index) => (
          <ExcerptRow
            key={index}
            match={match}
            canChange={canChange}
            onShow={() => onShow(match)}
            onCompare={() => onCompare(match)}
            onAnswer={(how) => onAnswer(match, how)}
          />
        ))}
      </ul>
      {coverage !== null && missing.length === 0 && (
        <span className={classes.whole}>All of it is in the draft.</span>
      )}
      {missing.length > 0 && (
        <>
          <div className={classes.missingHead}>
            <UnstyledButton
              className={classes.missingToggle}
              aria-expanded={opened}
              aria-controls={missingId}
              onClick={() => setOpened(!opened)}
            >
              <IconChevronRight size={13} className={classes.chevron} data-opened={opened} />
              {missing.length} of {coverage?.total} not in the draft
            </UnstyledButton>
            {canChange && opened && missing.length > 1 && (
              <Button size="compact-xs" variant="subtle" onClick={() => onInsert(missing)}>
                Insert All
              </Button>
            )}
          </div>
          <Collapse expanded={opened} id={missingId}>
            <ul className={classes.rows}>
              {missing.map((block) => (
                <MissingRow
                  key={block.source.block}
                  block={block}
                  canChange={canChange}
                  onInsert={() => onInsert([block])}
                  rework={reworkOf(block)}
                />
              ))}
            </ul>
          </Collapse>
        </>
      )}
    </section>
  );
}

interface MissingRowProps {
  readonly block: SourcedBlock;
  readonly canChange: boolean;
  readonly onInsert: () => void;
  readonly rework: Rework | null;
}

/** A block that the draft has not: a click puts it at the cursor, dragging it anywhere. */
function MissingRow({ block, canChange, onInsert, rework }: MissingRowProps) {
  const words = beginningOf(block.block);
  return (
    <li>
      <button
        type="button"
        className={classes.missing}
        disabled={!canChange}
        draggable={canChange}
        title={canChange ? 'Click to insert it at the cursor, or drag it into the text' : undefined}
        aria-label={`Insert “${words}”`}
        onClick={onInsert}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData('text/plain', words);
          dataTransfer.effectAllowed = 'copy';
          setDraggedRework(rework);
        }}
        onDragEnd={() => setDraggedRework(null)}
      >
        <IconPlus size={13} aria-hidden />
        <span className={classes.words}>{words}</span>
      </button>
    </li>
  );
}
