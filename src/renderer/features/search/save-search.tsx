import { ActionIcon } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { KEYS, useSavedSearches } from '../../data/queries';
import { attempt } from '../../look/notices';

/** Keeps the query in the sidebar, or takes it out again. */
export function SaveSearch({ text }: { readonly text: string }) {
  const client = useQueryClient();
  const query = text.trim();
  const isSaved = useSavedSearches().data?.includes(query) ?? false;
  const label = isSaved ? 'Remove this search from the sidebar' : 'Keep this search in the sidebar';

  async function toggle(): Promise<void> {
    await attempt('The search was not kept', () =>
      isSaved ? api.search.forget({ text: query }) : api.search.save({ text: query }),
    );
    await client.invalidateQueries({ queryKey: KEYS.searches });
  }

  return (
    <ActionIcon
      aria-label={label}
      title={label}
      aria-pressed={isSaved}
      onClick={() => void toggle()}
    >
      {isSaved ? <IconBookmarkFilled size={16} /> : <IconBookmark size={16} stroke={1.7} />}
    </ActionIcon>
  );
}
