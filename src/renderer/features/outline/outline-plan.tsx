import { Button, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { changePlan, type ChangeOutline } from '#core/talk/edit-outline';
import type { Fit } from '#core/talk/fit';
import type { Outline } from '#core/talk/outline';
import { useFocusBack } from '../../use-focus-back';
import { FitDialog } from './fit-dialog';
import { OutlineTree } from './outline-tree';
import { OverfullSections } from './overfull-sections';
import { listRows } from './rows';
import { SlidePlan } from './slide-plan';
import { TimeBar } from './time-bar';
import classes from './outline-panel.module.css';

interface OutlinePlanProps {
  readonly outline: Outline;
  /** Without what is cut from the version of `slot`. */
  readonly version: Outline;
  readonly slot: number | null;
  readonly pace: number;
  /** The part of the slot that is kept for questions. */
  readonly questions: number;
  readonly readOnly: boolean;
  /** Whether the text is shown rich, where it can be changed from here. */
  readonly isText: boolean;
  /** The chosen row, by where its heading is. */
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
  readonly onFit: (fit: Fit) => void;
  readonly onChange: (change: ChangeOutline) => void;
  readonly onUndo: (step: 'undo' | 'redo') => void;
  readonly onShow: (at: number) => void;
  /** What can be done with the whole talk. */
  readonly children?: ReactNode;
}

/** Where a talk's time goes, its sections and slides, and what is planned of the chosen one. */
export function OutlinePlan(props: OutlinePlanProps) {
  const { outline, version, slot, pace, questions, isText, chosen, onFit, onChange } = props;
  const readOnly = props.readOnly || !isText;
  const sections = useMemo(
    () => listRows(outline, version, { slot, pace }),
    [outline, version, slot, pace],
  );
  const [isFitting, setIsFitting] = useState(false);
  useFocusBack(isFitting);
  const rows = sections.flatMap(({ row, slides: below }) => [row, ...below]);
  const row = rows.find(({ at }) => at !== null && at === chosen);

  return (
    <>
      {rows.length > 0 && <TimeBar sections={sections} slot={slot} questions={questions} />}
      {rows.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.fit ?? ''}
          disabled={readOnly}
          onClick={() => setIsFitting(true)}
        >
          Fit…
        </Button>
      )}
      {rows.length > 0 && props.children}
      {!isText && (
        <Text size="xs" c="dimmed" mb={8}>
          In the Markdown source the plan stands in the braces of headings.
        </Text>
      )}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          Headings of level 1 and 2 start sections, level 3 starts a slide.
        </Text>
      ) : (
        <OutlineTree
          sections={sections}
          chosen={chosen}
          readOnly={readOnly}
          onChoose={props.onChoose}
          onChange={onChange}
          onUndo={props.onUndo}
          onShow={({ at }) => at !== null && props.onShow(at)}
        />
      )}
      <OverfullSections
        outline={outline}
        version={version}
        pace={pace}
        readOnly={readOnly}
        onChoose={props.onChoose}
        onChange={onChange}
      />
      {row?.slide.heading && row.at !== null && (
        <SlidePlan
          key={row.at}
          row={row}
          slot={slot}
          readOnly={readOnly}
          onPlan={(plan) => {
            const at = row.at ?? 0;
            onChange((current) =>
              current.content?.[at]?.type === 'heading' ? changePlan(current, at, plan) : null,
            );
          }}
        />
      )}
      {isFitting && (
        <FitDialog
          outline={outline}
          slot={slot}
          pace={pace}
          questions={questions}
          onApply={(fit) => {
            setIsFitting(false);
            onFit(fit);
          }}
          onClose={() => setIsFitting(false)}
        />
      )}
    </>
  );
}
