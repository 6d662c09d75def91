import { TagsInput, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Entry, EntryChanges } from '#contract/calls/api';
import { useTags } from '../../data/queries';
import { giveTyped } from '../../typed-ahead';
import { NamesakeHint } from './namesake-hint';
import classes from './entry-view.module.css';

interface EntryFieldsProps {
  readonly entry: Entry;
  readonly readOnly: boolean;
  /** Just made: the cursor goes into the title. */
  readonly fresh: boolean;
  /** Whether nothing but the text is shown. */
  readonly alone: boolean;
  readonly onChange: (changes: EntryChanges) => void;
  /** On from the title to the text. */
  readonly onLeaveTitle: () => void;
  readonly onBlur: () => void;
  readonly onOpen: (id: string) => void;
}

/** The entry's title and tags, above its text. */
export function EntryFields(props: EntryFieldsProps) {
  const { entry, readOnly, fresh, alone, onChange, onLeaveTitle, onBlur, onOpen } = props;
  const { title, tags } = entry;
  const known = useTags().data ?? [];

  function leaveTitle(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeaveTitle();
  }

  return (
    <div className={classes.fields} onBlur={onBlur}>
      {/* As high as its text by the stylesheet: `autosize` lays the window out at each rendering. */}
      <Textarea
        rows={1}
        variant="unstyled"
        aria-label="Title"
        placeholder="Untitled"
        ref={fresh ? focusAtFirst : undefined}
        classNames={{ input: classes.title }}
        maxLength={1000}
        readOnly={readOnly}
        value={title}
        onKeyDown={leaveTitle}
        onChange={(event) => {
          const text = event.currentTarget.value.replaceAll(/(?:(?<!\s)\s+)?\n\s*/g, ' ');
          onChange({ title: text });
        }}
      />
      {!alone && (
        <>
          <NamesakeHint id={entry.id} kind={entry.kind} title={title} onOpen={onOpen} />
          <TagsInput
            className={classes.tags}
            variant="unstyled"
            size="sm"
            aria-label="Tags"
            placeholder={readOnly ? '' : 'Add tags'}
            readOnly={readOnly}
            splitChars={[',', ' ']}
            maxDropdownHeight={220}
            data={known.map(({ tag }) => tag)}
            value={[...tags]}
            onChange={(next) => {
              const clean = [...new Set(next.map((tag) => tag.replace(/^#+/, '').trim()))].filter(
                Boolean,
              );
              onChange({ tags: clean });
            }}
          />
        </>
      )}
    </div>
  );
}

function focusAtFirst(field: HTMLTextAreaElement | null): void {
  field?.focus();
  // Once the field listens.
  if (field !== null) setTimeout(() => giveTyped(field));
}
