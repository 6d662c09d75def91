import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { convertValue, type PropertyValue } from '#core/document/front-matter/property';
import { DatePicker } from './date-picker';

/** Kinds that only some words are of. */
export type WordKind = 'number' | 'date';

interface WordFieldProps {
  readonly label: string;
  readonly kind: WordKind;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onChange: (value: PropertyValue) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** A number or a date. While it is typed and none yet, it is kept as text: nothing is dropped. */
export function WordField({ label, kind, text, readOnly, onChange, ...events }: WordFieldProps) {
  const take = (typed: string): void => {
    const plain: PropertyValue = { kind: 'text', text: typed };
    // With a space at its end it goes on.
    onChange((typed === typed.trim() && convertValue(plain, kind)) || plain);
  };
  return (
    <TextInput
      size="xs"
      maw={150}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      placeholder={kind === 'date' ? '2025-03-01' : '0'}
      aria-label={label}
      readOnly={readOnly}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
      rightSection={kind === 'date' && !readOnly && <DatePicker day={text} onDay={take} />}
      {...events}
    />
  );
}
