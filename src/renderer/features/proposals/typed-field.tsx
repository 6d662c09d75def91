import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

interface TypedFieldProps extends Pick<
  TextInputProps,
  'label' | 'aria-label' | 'description' | 'error' | 'placeholder' | 'readOnly' | 'className'
> {
  readonly kind: 'line' | 'prose' | 'day' | 'number';
  readonly value: string;
  /** What was typed, when the field is left or Enter pressed. */
  readonly onValue: (value: string) => void;
  /** What is in the field so far. */
  readonly onTyped?: (typed: string) => void;
  readonly onEnter?: () => void;
}

/** A field whose text counts once it is left; Escape puts back what was there. */
export function TypedField({ kind, value, onValue, onTyped, onEnter, ...look }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function show(next: string | null): void {
    setTyped(next);
    onTyped?.(next ?? value);
  }

  function commit(): void {
    if (typed !== null && typed !== value) onValue(typed);
    setTyped(null);
  }

  function takeKey(event: KeyboardEvent): void {
    const letter = event.key.toLowerCase();
    if (event.key === 'Escape' && typed !== null) show(null);
    else if (event.key === 'Enter' && kind !== 'prose' && !event.nativeEvent.isComposing) {
      commit();
      onEnter?.();
    } else if (typed === null || letter !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    // What is being typed is taken back as text.
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  const events = {
    value: typed ?? value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      show(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: takeKey,
  };
  if (kind === 'prose') {
    const { 'aria-label': name, className, ...rest } = look;
    const named = { ...rest, ...(name && { 'aria-label': name }), ...(className && { className }) };
    return (
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={14}
        // Too many words are no wrong ones: they are read while some of them are cut.
        styles={{ input: { color: 'var(--mantine-color-text)' } }}
        {...named}
        {...events}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      type={kind === 'day' ? 'date' : 'text'}
      {...(kind === 'number' && { inputMode: 'numeric' })}
      {...look}
      {...events}
    />
  );
}
