import { Button, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Entry } from '#contract/api';
import { describeProblem } from '#core/problem';
import { tellOver } from '#core/talk/deck';
import { changePlan, type ChangeOutline } from '#core/talk/edit-outline';
import { talkFacts } from '#core/talk/facts';
import type { Fit } from '#core/talk/fit';
import { outlineOf } from '#core/talk/outline';
import type { Rehearsal } from '#core/talk/rehearsal';
import { withRehearsals } from '#core/talk/rehearsed';
import { withoutVersion, withSlot, withVersion } from '#core/talk/slot';
import { overfullMinutes, talkMinutes } from '#core/talk/timing';
import { changeCuts, listCuts, versionOf, withCuts } from '#core/talk/versions';
import { namePart } from '../../look/name-part';
import { notify } from '../../look/notices';
import { Over } from '../../parts/over';
import { useFocusBack } from '../../use-focus-back';
import { FitDialog } from './fit-dialog';
import { OutlineTree } from './outline-tree';
import { listRows, type OutlineRow } from './rows';
import { SlidePlan } from './slide-plan';
import { SlotField } from './slot-field';
import { TimeBar } from './time-bar';
import { VersionPicker } from './version-picker';
import classes from './outline-panel.module.css';

interface OutlinePanelProps {
  readonly talk: Pick<Entry, 'title' | 'document' | 'frontMatter'>;
  /** Words that the speaker says in a minute. */
  readonly pace: number;
  readonly rehearsals: readonly Rehearsal[];
  readonly readOnly: boolean;
  /** Whether the text is shown rich, where it can be changed from here. */
  readonly isText: boolean;
  readonly onFrontMatter: (frontMatter: string | null) => void;
  /**
   * Changes the text, with one undo.
   * @returns where the changed row is then; null where nothing was changed
   */
  readonly onChange: (change: ChangeOutline) => number | null;
  /** Takes the last change of the text back, or makes it again. */
  readonly onUndo: (step: 'undo' | 'redo') => void;
  /** Goes to a slide in the text, by where its heading is among the document's blocks. */
  readonly onShow: (at: number) => void;
  /** What can be done with the whole talk. */
  readonly children?: ReactNode;
}

/** A talk's sections and slides with their minutes, to be changed, and its slot and versions. */
export function OutlinePanel(props: OutlinePanelProps) {
  const { talk, pace, rehearsals, isText, onFrontMatter, onChange, onShow } = props;
  const { title, frontMatter } = talk;
  const readOnly = props.readOnly || !isText;
  // Typing goes first.
  const document = useDeferredValue(talk.document);
  const outline = useMemo(
    () => withRehearsals(outlineOf(document), rehearsals),
    [document, rehearsals],
  );
  const { slot, questions, versions } = useMemo(() => talkFacts(frontMatter), [frontMatter]);
  const version = useMemo(() => versionOf(outline, slot, pace), [outline, slot, pace]);
  const sections = useMemo(
    () => listRows(outline, version, { slot, pace }),
    [outline, version, slot, pace],
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const [isFitting, setIsFitting] = useState(false);
  useFocusBack(isFitting);
  const rows = sections.flatMap(({ row, slides: below }) => [row, ...below]);
  const row = rows.find(({ at }) => at !== null && at === chosen);
  const slides = version.sections.reduce((count, section) => count + section.slides.length, 0);
  const minutes = slides === 0 ? 0 : talkMinutes(version, pace);
  const known = [...new Set([...versions, ...listCuts(outline)])].toSorted((a, b) => a - b);

  function change(next: ChangeOutline): void {
    const at = onChange(next);
    if (at !== null) setChosen(at);
  }

  function keep(write: () => string | null): boolean {
    try {
      onFrontMatter(write());
      return true;
    } catch (error) {
      notify(`The slot was not kept. ${describeProblem(error)}`);
      return false;
    }
  }

  function apply({ slot: fitted, cut }: Fit): void {
    setIsFitting(false);
    if (!keep(() => withVersion(frontMatter, fitted))) return;
    cutOut(fitted, new Set(cut.flatMap(({ at }) => at ?? [])));
  }

  function remove(removed: number): void {
    if (keep(() => withoutVersion(frontMatter, removed))) cutOut(removed, new Set());
  }

  function cutOut(from: number, cuts: ReadonlySet<number>): void {
    change((current) => {
      const changes = changeCuts(outlineOf(current), from, cuts);
      const [first] = changes;
      if (first === undefined) return null;
      return { document: withCuts(current, changes), at: chosen ?? first.at };
    });
  }

  const show = ({ at }: OutlineRow): void => {
    if (at !== null) onShow(at);
  };

  return (
    <aside className={classes.panel} aria-label={namePart('Outline', title)}>
      <div className={classes.total}>
        <span className={classes.minutes} data-over={tellOver(minutes, slot) !== null || undefined}>
          {minutes}
        </span>
        <span>
          <SlotField
            slot={slot}
            readOnly={props.readOnly}
            onSlot={(next) => keep(() => withSlot(frontMatter, next))}
          />
          <Text size="xs" c="dimmed">
            {slides === 1 ? '1 slide' : `${slides} slides`}
          </Text>
          <Over minutes={minutes} slot={slot} />
        </span>
      </div>
      {slides > 0 && <TimeBar sections={sections} slot={slot} questions={questions} />}
      <VersionPicker
        versions={known}
        slot={slot}
        readOnly={readOnly}
        onSlot={(next) => keep(() => withSlot(frontMatter, next))}
        onRemove={remove}
      />
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
        <Text size="xs" c="dimmed">
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
          onChoose={setChosen}
          onChange={change}
          onUndo={props.onUndo}
          onShow={show}
        />
      )}
      {version.sections.map((section, at) => {
        const needed = overfullMinutes(section, pace);
        return (
          needed !== null && (
            <Text key={at} size="xs" c="var(--mantine-color-error)" mb={6}>
              “{section.title || 'Opening'}”: its slides take {needed} min. What is set on the
              section counts.
            </Text>
          )
        );
      })}
      {row?.slide.heading && row.at !== null && (
        <SlidePlan
          key={row.at}
          row={row}
          slot={slot}
          readOnly={readOnly}
          onPlan={(plan) => {
            const at = row.at ?? 0;
            change((current) =>
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
          onApply={apply}
          onClose={() => setIsFitting(false)}
        />
      )}
    </aside>
  );
}
