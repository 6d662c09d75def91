import { SegmentedControl } from '@mantine/core';
import type { EntryComparison } from '#contract/library/merging';
import type { MergeChoice } from '#core/document/merge/document-part';
import classes from './merge-view.module.css';
import { blocksText, markDifference, type MarkedPiece } from './merge-texts';

/** What the two versions are called. */
export interface MergeNames {
  readonly mine: string;
  readonly theirs: string;
}

interface MergeViewProps {
  readonly comparison: EntryComparison;
  readonly names: MergeNames;
  /** One for each field, then one for each conflict of blocks. */
  readonly picks: readonly MergeChoice[];
  readonly onPick: (at: number, choice: MergeChoice) => void;
}

const FIELDS = {
  title: 'Title',
  kind: 'Kind',
  stage: 'Stage',
  frontMatter: 'Front matter',
} as const;

/** Two versions of an entry side by side, with a choice wherever they clash. */
export function MergeView({ comparison, names, picks, onPick }: MergeViewProps) {
  const { fields, parts } = comparison;
  const conflicts = parts.filter((part) => part.name === 'conflict');
  const pickOf = (at: number) => ({
    pick: picks[at] ?? 'both',
    onPick: (choice: MergeChoice) => onPick(at, choice),
  });
  return (
    <ol className={classes.list}>
      {fields.map(({ field, mine, theirs }, at) => (
        <li key={field}>
          <Sides
            label={FIELDS[field]}
            texts={[mine, theirs]}
            names={names}
            canBoth={field === 'title'}
            {...pickOf(at)}
          />
        </li>
      ))}
      {parts.map((part, index) => (
        <li key={index}>
          {part.name === 'merged' ? (
            <div className={classes.merged}>{blocksText(part.items)}</div>
          ) : (
            <Sides
              label={`Place ${conflicts.indexOf(part) + 1} of ${conflicts.length} in the text`}
              texts={[blocksText(part.mine), blocksText(part.theirs)]}
              names={names}
              canBoth
              together={part.both === undefined ? null : blocksText(part.both)}
              {...pickOf(fields.length + conflicts.indexOf(part))}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

interface SidesProps {
  readonly label: string;
  readonly texts: readonly [string, string];
  readonly names: MergeNames;
  readonly canBoth: boolean;
  /** What keeping both gives, where that is more than one after the other. */
  readonly together?: string | null;
  readonly pick: MergeChoice;
  readonly onPick: (choice: MergeChoice) => void;
}

function Sides({ label, texts, names, canBoth, together, pick, onPick }: SidesProps) {
  const [mine, theirs] = markDifference(...texts);
  return (
    <section className={classes.conflict} aria-label={label}>
      <div className={classes.head}>
        <span className={classes.label}>{label}</span>
        <SegmentedControl
          size="xs"
          aria-label={`What stays: ${label}`}
          value={pick === 'both' && !canBoth ? 'mine' : pick}
          onChange={onPick}
          data={[
            { value: 'mine', label: names.mine },
            { value: 'theirs', label: names.theirs },
            ...(canBoth ? [{ value: 'both' as const, label: 'Both' }] : []),
          ]}
        />
      </div>
      <div className={classes.sides}>
        <Side name={names.mine} text={mine} isKept={pick !== 'theirs'} />
        <Side
          name={names.theirs}
          text={theirs}
          isKept={pick === 'theirs' || (pick === 'both' && canBoth)}
        />
      </div>
      {pick === 'both' && together !== undefined && together !== null && (
        <div className={classes.together} role="status">
          <div className={classes.name}>Both together</div>
          <div className={classes.text}>{together}</div>
        </div>
      )}
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly text: readonly MarkedPiece[];
  readonly isKept: boolean;
}

function Side({ name, text, isKept }: SideProps) {
  const isEmpty = text.length === 0;
  return (
    <div className={classes.side} data-kept={isKept || undefined}>
      <div className={classes.name}>{name}</div>
      {isEmpty ? (
        <div className={classes.nothing}>taken out</div>
      ) : (
        <div className={classes.text}>
          {text.map((piece, at) =>
            piece.isMarked ? (
              <mark key={at} className={classes.mark}>
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </div>
      )}
    </div>
  );
}
