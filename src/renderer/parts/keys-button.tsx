import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { usePlatform } from '../data/use-platform';
import { readAccelerator } from '../look/read-accelerator';

interface KeysButtonProps {
  /** What the keys are for. */
  readonly name: string;
  /** The keys of now, as the platform writes them. */
  readonly shown: string;
  /** Hears what was pressed, in Electron's words. */
  readonly onKeys: (keys: string) => void;
}

/** Shows keys; pressed, it waits for others. Esc, or leaving it, keeps those that are there. */
export function KeysButton({ name, shown, onKeys }: KeysButtonProps) {
  const isMac = usePlatform() === 'mac';
  const [isListening, setListening] = useState(false);

  function takeKey(event: KeyboardEvent): void {
    if (!isListening) return;
    // The dialog would close, and the window would do what the keys do there.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const pressed = readAccelerator(event.nativeEvent, isMac);
    if (pressed === null) return;
    setListening(false);
    onKeys(pressed);
  }

  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${name}: ${shown}. Press to choose others.`}
      // Shortcuts are left alone meanwhile; see `use-shortcuts.ts`.
      data-takes-keys={isListening || undefined}
      data-mantine-stop-propagation={isListening || undefined}
      onClick={() => setListening(true)}
      onBlur={() => setListening(false)}
      onKeyDown={takeKey}
    >
      {isListening ? 'Press the new keys…' : shown}
    </Button>
  );
}
