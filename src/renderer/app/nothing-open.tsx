import { Button, Group } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useEntries, useLibrary } from '../data/queries';
import { EmptyState } from '../look/empty-state';
import type { Desk } from '../use-desk';
import { createFresh } from './create-fresh';

/** What stands in the place of an entry while none is open. */
export function NothingOpen({ desk }: { readonly desk: Desk }) {
  const count = useEntries().data?.length ?? 0;
  const hasBroken = (useLibrary().data?.setAside.length ?? 0) > 0;
  if (count > 0) {
    return (
      <EmptyState icon={IconNotes} title="Nothing is open">
        Choose an entry from the list, or search all of them.
      </EmptyState>
    );
  }
  if (hasBroken) {
    return (
      <EmptyState icon={IconNotes} title="No entry can be read">
        The list names those that are there, and tells what to do about each.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconNotes}
      title="Your library is empty"
      action={
        <Group mt="xs" gap="xs">
          <Button size="xs" ref={focusIfFree} onClick={() => void createFresh(desk, 'note')}>
            New Note
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => desk.ask({ name: 'import', paths: [] })}
          >
            Import…
          </Button>
        </Group>
      }
    >
      Write down one thing that you learned today, or bring in the notes that you have: Markdown,
      Obsidian, Joplin, Notion or a blog.
    </EmptyState>
  );
}

/** In an empty library Enter begins the first note. */
function focusIfFree(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true });
}
