import { Box, Button, SegmentedControl, Text } from '@mantine/core';
import {
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Entry } from '#contract/calls/api';
import { describeProblem } from '#core/problem';
import { tellOver } from '#core/talk/deck';
import type { ChangeOutline } from '#core/talk/edit-outline';
import { withFact } from '#core/talk/edit-facts';
import { talkFacts } from '#core/talk/facts';
import type { Fit } from '#core/talk/fit';
import { countPages, outlineOf } from '#core/talk/outline';
import type { Rehearsal } from '#core/talk/rehearsal';
import { withRehearsals } from '#core/talk/rehearsed';
import { withoutVersion, withSlot, withVersion } from '#core/talk/slot';
import { talkMinutes } from '#core/talk/timing';
import { knownVersions, namesOfCut, namesOfPlaces, versionOf } from '#core/talk/versions';
import { namePart } from '../../look/name-part';
import { notify } from '../../look/notices';
import { Over } from '../../parts/over';
import { FactsForm } from './facts-form';
import { OutlinePlan } from './outline-plan';
import { SlotField } from './slot-field';
import { useOutlineFocus } from './use-outline-focus';
import { useTalkSteps } from './use-talk-steps';
import { VersionPicker } from './version-picker';
import classes from './outline-panel.module.css';

interface OutlinePanelProps {
  readonly talk: Pick<Entry, 'title' | 'document' | 'frontMatter'>;
  /** Words that the speaker says in a minute. */
  readonly pace: number;
  readonly rehearsals: readonly Rehearsal[];
  /** What is told of the speaker where the talk has no bio of its own. */
  readonly speaker: string;
  readonly onSpeaker: (bio: string) => void;
  /** Where it is proposed. */
  readonly proposals: ReactNode;
  readonly readOnly: boolean;
  /** Whether the text is shown rich, where it can be changed from here. */
  readonly isText: boolean;
  /** What else stands beside the text: it comes above the outline, of which a line stays. */
  readonly above: ReactNode;
  /** Where there is no room for more than a line: whether the whole is shown. */
  readonly opened: boolean;
  readonly onToggle: () => void;
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

/** A talk's sections and slides with their minutes, its slot and versions, and its facts. */
export function OutlinePanel(props: OutlinePanelProps) {
  const { talk, pace, rehearsals, isText, readOnly, opened, onFrontMatter, onChange, onUndo } =
    props;
  const { title, frontMatter } = talk;
  // Typing goes first.
  const document = useDeferredValue(talk.document);
  const outline = useMemo(
    () => withRehearsals(outlineOf(document), rehearsals),
    [document, rehearsals],
  );
  const { slot, questions } = useMemo(() => talkFacts(frontMatter), [frontMatter]);
  const version = useMemo(() => versionOf(outline, slot, pace), [outline, slot, pace]);
  const versions = useMemo(() => knownVersions(frontMatter, outline), [frontMatter, outline]);
  const bodyId = useId();
  const panel = useRef<HTMLElement>(null);
  useOutlineFocus(panel, opened);
  const [page, setPage] = useState<'plan' | 'facts'>('plan');
  const [chosen, setChosen] = useState<number | null>(null);
  const minutes = version.sections.length === 0 ? 0 : talkMinutes(version, pace);

  /** @returns whether something was changed */
  function changeText(next: ChangeOutline): boolean {
    const at = onChange(next);
    if (at !== null) setChosen(at);
    return at !== null;
  }

  const steps = useTalkSteps({ frontMatter, onFrontMatter, onChange: changeText, onText: onUndo });

  /** @returns whether it was done */
  function keep(write: () => string | null, field: string | null = null): boolean {
    try {
      steps.change(write(), field);
      return true;
    } catch (error) {
      notify(`That was not kept. ${describeProblem(error)}`);
      return false;
    }
  }

  /** @param names of the slides that the version leaves out */
  function keepVersion(
    write: () => string | null,
    { slot: of, names, told }: { slot: number; names: ReadonlySet<string>; told: string },
  ): void {
    try {
      const before = { slot: of, names: namesOfCut(outlineOf(talk.document), of) };
      const undo = steps.changeVersion(write(), { before, after: { slot: of, names } });
      const run = (): void => {
        if (!undo()) notify('The talk was changed since. Its outline’s own undo leads back there.');
      };
      notify(told, { label: 'Undo', run });
    } catch (error) {
      notify(`The versions were not changed. ${describeProblem(error)}`);
    }
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const letter = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/.test(letter)) return;
    // What is typed in the other fields and not taken yet is their own.
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (isField && page === 'plan') return;
    event.preventDefault();
    event.stopPropagation();
    if (!readOnly) steps.go(letter === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  function apply({ slot: fitted, cut }: Fit): void {
    const names = namesOfPlaces(outline, new Set(cut.flatMap(({ at }) => at ?? [])));
    const told = `The version of ${fitted} min is kept.`;
    keepVersion(() => withVersion(frontMatter, fitted), { slot: fitted, names, told });
  }

  function remove(removed: number): void {
    const told = `The version of ${removed} min is removed. Its slides stay.`;
    const names = new Set<string>();
    keepVersion(() => withoutVersion(frontMatter, removed), { slot: removed, names, told });
  }

  return (
    <div className={classes.beside} data-shared={Boolean(props.above) || undefined}>
      {props.above}
      <div className={classes.under}>
        <Box
          ref={panel}
          component="aside"
          className={classes.panel ?? ''}
          aria-label={namePart('Outline', title)}
          data-open={opened || undefined}
          onKeyDown={press}
        >
          <div className={classes.total}>
            <span
              className={classes.minutes}
              data-over={tellOver(minutes, slot) !== null || undefined}
            >
              {minutes}
            </span>
            <span>
              <SlotField
                slot={slot}
                readOnly={readOnly}
                onSlot={(next) => keep(() => withSlot(frontMatter, next))}
              />
              <Text size="xs" c="dimmed">
                {tellSlides(countPages(version))}
              </Text>
              <Over minutes={minutes} slot={slot} />
            </span>
          </div>
          <VersionPicker
            versions={versions}
            slot={slot}
            readOnly={readOnly || !isText}
            onSlot={(next) => keep(() => withSlot(frontMatter, next))}
            onRemove={remove}
          />
          <Button
            size="compact-sm"
            variant="default"
            className={classes.toggle ?? ''}
            aria-expanded={opened}
            aria-controls={opened ? bodyId : undefined}
            onClick={props.onToggle}
          >
            {opened ? 'Hide Outline' : 'Show Outline'}
          </Button>
          <div id={bodyId} className={classes.body}>
            <SegmentedControl
              fullWidth
              size="xs"
              mb={12}
              aria-label="What is shown of the talk"
              data={[
                { value: 'plan', label: 'Outline' },
                { value: 'facts', label: 'About' },
              ]}
              value={page}
              onChange={setPage}
            />
            {page === 'plan' ? (
              <OutlinePlan
                outline={outline}
                version={version}
                slot={slot}
                pace={pace}
                questions={questions}
                readOnly={readOnly}
                isText={isText}
                chosen={chosen}
                onChoose={setChosen}
                onFit={apply}
                onChange={(next) => {
                  if (changeText(next)) steps.changedText();
                }}
                onUndo={(step) => !readOnly && steps.go(step)}
                onShow={props.onShow}
              >
                {props.children}
              </OutlinePlan>
            ) : (
              <FactsForm
                frontMatter={frontMatter}
                readOnly={readOnly}
                speaker={props.speaker}
                onSpeaker={props.onSpeaker}
                onFact={(name, text) => keep(() => withFact(frontMatter, name, text), name)}
                onEndField={steps.endField}
                proposals={props.proposals}
              />
            )}
          </div>
        </Box>
      </div>
    </div>
  );
}

/** Counted as they are shown, exported and numbered. */
function tellSlides(pages: number): string {
  return pages === 1 ? 'The title’s slide' : `${pages} slides with the title’s`;
}
