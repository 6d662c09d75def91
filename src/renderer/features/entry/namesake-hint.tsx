import { Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { isDraftKind } from '#core/draft/draft';
import type { EntryKind } from '#core/library/entry';
import { useEntries, useNamesakes } from '../../data/queries';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';

interface NamesakeHintProps {
  readonly id: string;
  readonly kind: EntryKind;
  /** As it is being written. */
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** Milliseconds without a letter after which a title is looked for. */
const PAUSE = 300;

/**
 * Says quietly that another entry has this title, and where links to it lead. A talk may be called
 * like the post that it was made from, and the other way round.
 */
export function NamesakeHint({ id, kind, title, onOpen }: NamesakeHintProps) {
  const [finished] = useDebouncedValue(title, PAUSE);
  const { others: all = [], isMeant = true } = useNamesakes(id, finished).data ?? {};
  const rows = useEntries().data ?? [];
  const others = all.filter((other) => {
    const its = rows.find((row) => row.id === other.id)?.kind;
    return its === undefined || its === kind || !isDraftKind(its) || !isDraftKind(kind);
  });
  const now = useNow();
  const [first] = others;
  if (first === undefined || finished !== title) return null;
  const many = others.length > 1;
  return (
    <Text size="sm" c="dimmed" role="status" mt={4}>
      {many ? `${others.length} other entries have this title: ` : 'Another entry has this title: '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        data-preview-id={first.id}
        onClick={() => onOpen(first.id)}
      >
        {many ? 'the oldest, written' : 'the one written'} {formatRelative(first.created, now)}
      </Anchor>
      . Links to this title lead {isMeant ? 'here' : 'there'}.
    </Text>
  );
}
