import { Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { SidebarItem } from './sidebar-item';

interface SavedSearchesProps {
  /** Undefined while they are being read. */
  readonly searches: readonly string[] | undefined;
  /** What the search field holds. */
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** The searches that were kept, or how one is, once it is known that there is none. */
export function SavedSearches({ searches, search, onSearch }: SavedSearchesProps) {
  if (searches?.length === 0) {
    return (
      <Text size="xs" c="dimmed" px={9}>
        The bookmark beside a search keeps it here.
      </Text>
    );
  }
  return searches?.map((text) => (
    <SidebarItem
      key={text}
      icon={IconBookmark}
      label={text}
      count={0}
      active={text === search.trim()}
      onClick={() => onSearch(text)}
    />
  ));
}
