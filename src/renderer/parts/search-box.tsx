import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface SearchBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Searches what a dialog lists. Esc shows all of it again first, and closes the dialog then. */
export function SearchBox({ label, text, onText }: SearchBoxProps) {
  return (
    <TextInput
      data-autofocus
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      // A dialog leaves the key alone where it finds this.
      data-mantine-stop-propagation={text !== '' || undefined}
      value={text}
      onChange={({ currentTarget: { value } }) => onText(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.preventDefault();
        onText('');
      }}
    />
  );
}
