import { Anchor, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';

interface ReadyLinesProps {
  readonly posts: readonly EntryRow[];
  /** Whether something else goes on that is waited for. */
  readonly isWaiting: boolean;
  /** Shows what checking found in a post. */
  readonly onCheck: (id: string) => void;
}

/** Posts that are named; more are counted. */
const NAMED = 5;

/** How many of the posts checking finds ready; they may be published all the same. */
export function ReadyLines({ posts, isWaiting, onCheck }: ReadyLinesProps) {
  const { done, unready } = useReadiness(posts, isWaiting);
  if (done < posts.length) {
    return (
      <Text size="sm" c="dimmed">
        Checked {done.toLocaleString('en')} of {posts.length.toLocaleString('en')} posts
        {unready.length > 0 && `, ${unready.length.toLocaleString('en')} are not ready yet`}…
      </Text>
    );
  }
  if (unready.length === 0) {
    return <Text size="sm">Checked and ready: {posts.length === 1 ? 'it' : 'all of them'}.</Text>;
  }
  const rest = unready.length - NAMED;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {unready.length.toLocaleString('en')} of {posts.length.toLocaleString('en')}{' '}
      {unready.length === 1 ? 'is' : 'are'} not ready yet:{' '}
      {unready.slice(0, NAMED).map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Anchor component="button" type="button" size="sm" onClick={() => onCheck(id)}>
            {shownTitle(title)}
          </Anchor>
        </span>
      ))}
      {rest > 0 && ` and ${rest.toLocaleString('en')} more`}. They may be published all the same.
    </Text>
  );
}

/** Checks one after the other, while nothing else is waited for. */
function useReadiness(
  posts: readonly EntryRow[],
  isWaiting: boolean,
): { readonly done: number; readonly unready: readonly EntryRow[] } {
  const [checked, setChecked] = useState<readonly boolean[]>([]);
  const next = posts[checked.length];
  useEffect(() => {
    if (next === undefined || isWaiting) return undefined;
    let isOver = false;
    // What can't be checked is not known to be ready.
    void api.checks.run({ id: next.id }).then(
      ({ ready }) => isOver || setChecked((before) => [...before, ready]),
      () => isOver || setChecked((before) => [...before, false]),
    );
    return () => {
      isOver = true;
    };
  }, [next, isWaiting]);
  return { done: checked.length, unready: posts.filter((_, at) => checked[at] === false) };
}
