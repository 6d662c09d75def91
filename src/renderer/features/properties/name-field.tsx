import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly readOnly?: boolean;
  /** Gets a name that is another one. @returns whether it was taken */
  readonly onName: (name: string) => boolean;
  readonly onEnter?: () => void;
  /** Esc, or left with nothing new in it. */
  readonly onLeave?: () => void;
}

/** The name of a property: Enter or leaving takes it, Esc brings the old one back. */
export function NameField(props: NameFieldProps) {
  const { label, name, readOnly = false, onName, onEnter, onLeave } = props;
  const [typed, setTyped] = useState<string | null>(null);

  function take(): boolean {
    const next = (typed ?? name).trim();
    setTyped(null);
    if (next === name || next === '') {
      onLeave?.();
      return next !== '';
    }
    return onName(next);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    // The undo of what is typed goes before that of the properties.
    if (typed !== null && (event.ctrlKey || event.metaKey)) event.stopPropagation();
    if (event.key === 'Escape' && (typed !== null || onLeave)) {
      event.stopPropagation();
      setTyped(null);
      onLeave?.();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (take()) onEnter?.();
    }
  }

  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder="Name"
      maxLength={200}
      readOnly={readOnly}
      value={typed ?? name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => (typed !== null || onLeave) && take()}
    />
  );
}
