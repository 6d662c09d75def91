import { Text } from '@mantine/core';
import type { Expired } from '#core/library/trash';
import { shownTitle } from '#core/shown-title';
import { formatExact } from '#core/exact-date';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import classes from './trash.module.css';

/** What went by itself, so that nothing goes unseen. */
export function ExpiredList({ expired }: { readonly expired: readonly Expired[] }) {
  const now = useNow();
  if (expired.length === 0) return null;
  return (
    <details className={classes.expired}>
      <summary>{expired.length} deleted for ever when their time was over</summary>
      <ul>
        {expired.map(({ title, removed, at }) => (
          <li key={`${title} ${removed} ${at}`} title={`Removed ${formatExact(removed)}`}>
            {shownTitle(title)}{' '}
            <Text span size="xs" c="dimmed">
              {formatRelative(at, now)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
