import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { SearchHelp } from './search-help';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Keys that move through the results. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The hit that the arrow keys are on, for those who hear it. */
  readonly activeId: string | undefined;
}

/** Searches everything as it is typed in. */
export function SearchField({ field, text, onText, onKeyDown, activeId }: SearchFieldProps) {
  function addFilter(typed: string): void {
    onText(text.trim() === '' ? typed : `${text.trimEnd()} ${typed}`);
    // After the popover has given the focus back.
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(-1, -1);
    });
  }
  return (
    <TextInput
      ref={field}
      role="combobox"
      aria-label="Search everything"
      aria-expanded={activeId !== undefined}
      aria-controls={activeId === undefined ? undefined : 'search-results'}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      placeholder="Search"
      size="sm"
      mx="sm"
      spellCheck={false}
      value={text}
      leftSection={<IconSearch size={15} stroke={1.8} />}
      rightSection={
        <>
          {text !== '' && (
            <CloseButton size="sm" aria-label="Clear the search" onClick={() => onText('')} />
          )}
          <SearchHelp onChoose={addFilter} />
        </>
      }
      rightSectionWidth={text === '' ? 34 : 58}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
