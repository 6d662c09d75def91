import { Checkbox, TagsInput, Text, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import {
  convertValue,
  type Property,
  type PropertyValue,
} from '#core/document/front-matter/property';
import { tellDescriptionLength } from '#core/check/readiness/description-length';
import { notify } from '../../look/notices';
import { KIND_LOOKS } from './property-kinds';
import { WordField, type WordKind } from './word-field';

interface PropertyFieldProps {
  readonly property: Property;
  readonly readOnly: boolean;
  /** Whether the length of a text is told. */
  readonly counts: boolean;
  readonly onChange: (value: PropertyValue) => void;
  /** On to what comes next. */
  readonly onEnter: () => void;
}

/** The value of a property, in the field of its kind. */
export function PropertyField(props: PropertyFieldProps) {
  const { property, readOnly, counts, onChange, onEnter } = props;
  const { key, value } = property;
  const label = `Value of ${key}`;
  /** While it is typed, a field stays what it is. */
  const [held, hold] = useState<WordKind | null>(null);

  function enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  function leave(): void {
    hold(null);
    if (held === null || value.kind !== 'text' || value.text.trim() === '') return;
    const trimmed = convertValue(value, held);
    if (trimmed !== null) onChange(trimmed);
    else notify(`“${value.text}” is not ${KIND_LOOKS[held].one}. It is kept as text.`);
  }

  const wordField = (kind: WordKind, text: string) => (
    <WordField
      {...{ label, kind, text, readOnly, onChange }}
      onKeyDown={enter}
      onFocus={() => hold(kind)}
      onBlur={leave}
    />
  );
  if (held !== null && value.kind === 'text') return wordField(held, value.text);
  switch (value.kind) {
    case 'number':
    case 'date':
      return wordField(value.kind, value.text);
    case 'text':
      return (
        <Textarea
          autosize
          size="xs"
          aria-label={label}
          readOnly={readOnly}
          {...(counts && {
            description: tellDescriptionLength(value.text),
            inputWrapperOrder: ['input', 'description'],
            placeholder: 'Who should read this, and why, in a sentence or two',
          })}
          value={value.text}
          onKeyDown={enter}
          onChange={(event) => onChange({ kind: 'text', text: event.currentTarget.value })}
        />
      );
    case 'yesNo':
      return (
        <Checkbox
          size="xs"
          my={6}
          aria-label={label}
          label={value.yes ? 'Yes' : 'No'}
          disabled={readOnly}
          checked={value.yes}
          onChange={(event) => onChange({ kind: 'yesNo', yes: event.currentTarget.checked })}
        />
      );
    case 'list':
      return (
        <TagsInput
          size="xs"
          aria-label={label}
          readOnly={readOnly}
          allowDuplicates
          value={[...value.items]}
          onChange={(items) => onChange({ kind: 'list', items })}
        />
      );
    case 'other':
      return (
        <Text size="xs" ff="monospace" c="dimmed" my={6} lineClamp={3} title={value.text}>
          {value.text}
        </Text>
      );
  }
}
