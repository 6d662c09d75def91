import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { REASON_WORDS } from '#contract/growth/review-words';
import type { PickedComment, ReviewPreview } from '#contract/growth/reviews';
import { tellCount } from '../../look/tell-count';
import { DialogFoot } from '../../parts/dialog-foot';
import { takeFocus } from '../../parts/take-focus';
import classes from './comment-picker.module.css';

type Comment = ReviewPreview['comments'][number];

const ROW_HEIGHT = 62;

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'in', label: 'Coming in' },
  { value: 'out', label: 'Staying out' },
] as const;

interface CommentPickerProps {
  readonly preview: ReviewPreview;
  readonly patterns: readonly string[];
  readonly onKeep: (picked: readonly PickedComment[]) => void;
  readonly onCancel: () => void;
}

/** The comments, ticked where they come in, each with the pattern that it is an instance of. */
export function CommentPicker({ preview, patterns, onKeep, onCancel }: CommentPickerProps) {
  const { comments, wordless } = preview;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(comments.filter(({ reason }) => reason === null).map(({ key }) => key)),
  );
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('all');
  // What is shown stays while it is ticked: rows don't run away below the hand.
  const [listed, setListed] = useState(comments);
  const open = listed.filter(({ reason }) => reason !== 'seen');
  const count = open.filter(({ key }) => ticked.has(key)).length;
  const patternOf = ({ key, suggested }: Comment): string =>
    named.get(key) ?? suggested?.pattern ?? '';

  function show(value: typeof shown): void {
    setShown(value);
    setListed(
      value === 'all'
        ? comments
        : comments.filter(({ key }) => ticked.has(key) === (value === 'in')),
    );
  }

  function tick(keys: readonly string[], isTicked: boolean): void {
    const next = new Set(ticked);
    for (const key of keys)
      if (isTicked) next.add(key);
      else next.delete(key);
    setTicked(next);
  }

  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Checkbox
          size="xs"
          label={`${ticked.size.toLocaleString('en')} of ${comments.length.toLocaleString('en')} come in`}
          checked={open.length > 0 && count === open.length}
          indeterminate={count > 0 && count < open.length}
          disabled={open.length === 0}
          onChange={(event) =>
            tick(
              open.map(({ key }) => key),
              event.currentTarget.checked,
            )
          }
          ref={takeFocus}
        />
        <SegmentedControl
          size="xs"
          aria-label="What to show"
          data={[...SHOWN]}
          value={shown}
          onChange={(value) => show(SHOWN.find((one) => one.value === value)?.value ?? 'all')}
        />
      </Group>
      <CommentRows
        comments={listed}
        ticked={ticked}
        patterns={patterns}
        patternOf={patternOf}
        onTick={(key, isTicked) => tick([key], isTicked)}
        onName={(key, pattern) => setNamed(new Map(named).set(key, pattern))}
      />
      <Text size="xs" c="dimmed" role="status">
        {tellStaying(comments, wordless)}
      </Text>
      <DialogFoot>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          disabled={ticked.size === 0}
          onClick={() =>
            onKeep(
              comments
                .filter(({ key }) => ticked.has(key))
                .map((one) => ({ key: one.key, role: one.role, pattern: patternOf(one).trim() })),
            )
          }
        >
          Keep {tellCount(ticked.size, 'Remark')}
        </Button>
      </DialogFoot>
    </Stack>
  );
}

interface CommentRowsProps {
  readonly comments: readonly Comment[];
  readonly ticked: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly patternOf: (comment: Comment) => string;
  readonly onTick: (key: string, isTicked: boolean) => void;
  readonly onName: (key: string, pattern: string) => void;
}

/** The rows; only those in sight are in the page. Arrow keys lead from tick to tick. */
function CommentRows({ comments, ticked, patterns, patternOf, onTick, onName }: CommentRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: comments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    getItemKey: (index) => comments[index]?.key ?? index,
  });

  function move(event: KeyboardEvent<HTMLInputElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    let next = Number(event.currentTarget.dataset['index']) + step;
    while (comments[next]?.reason === 'seen') next += step;
    if (next < 0 || next >= comments.length) return;
    virtualizer.scrollToIndex(next, { align: 'auto' });
    scroller.current?.querySelector<HTMLElement>(`input[data-index="${next}"]`)?.focus();
  }

  return (
    <div ref={scroller} className={classes.box} role="group" aria-label="Comments">
      {comments.length === 0 && (
        <Text size="sm" c="dimmed" ta="center" py="lg">
          There is none.
        </Text>
      )}
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const comment = comments[index];
          return (
            comment && (
              <div
                key={comment.key}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Checkbox
                  size="xs"
                  data-index={index}
                  classNames={{
                    root: classes.tick,
                    body: classes.tickBody,
                    labelWrapper: classes.label,
                  }}
                  label={<span className={classes.words}>{comment.title}</span>}
                  description={<span className={classes.about}>{describe(comment)}</span>}
                  checked={ticked.has(comment.key)}
                  disabled={comment.reason === 'seen'}
                  onKeyDown={move}
                  onChange={(event) => onTick(comment.key, event.currentTarget.checked)}
                />
                <Autocomplete
                  size="xs"
                  w={170}
                  aria-label={`Pattern of “${comment.title}”`}
                  placeholder="Pattern"
                  data={[...patterns]}
                  limit={8}
                  maxLength={200}
                  disabled={comment.reason === 'seen'}
                  value={patternOf(comment)}
                  onChange={(pattern) => onName(comment.key, pattern)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function describe({ day, role, author, file, line, reason, suggested }: Comment): string {
  const place = file === '' || line === null ? file : `${file}:${line}`;
  return [
    ...(reason === null ? [] : [REASON_WORDS[reason]]),
    day,
    role === 'got' ? `got from ${author === '' ? 'a deleted account' : author}` : 'gave',
    place,
    ...(suggested === null ? [] : [`pattern suggested by “${suggested.by.join('”, “')}”`]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function tellStaying(comments: readonly Comment[], wordless: number): string {
  const counts = Object.entries(REASON_WORDS).flatMap(([reason, words]) => {
    const count = comments.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${words}`];
  });
  const all =
    wordless === 0 ? counts : [...counts, `${wordless.toLocaleString('en')} without words`];
  return all.length === 0 ? '' : `Left out at first: ${all.join(', ')}.`;
}
