import { Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNamesakes } from '../../data/queries';
import { formatRelative } from '../../look/relative-date';
import { useNow } from '../../look/use-now';

interface NamesakeHintProps {
  readonly id: string;
  /** As it is being written. */
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** Milliseconds without a letter after which a title is looked for. */
const PAUSE = 300;

/** Says quietly that another entry has this title, and where links to it lead. */
export function NamesakeHint({ id, title, onOpen }: NamesakeHintProps) {
  const [finished] = useDebouncedValue(title, PAUSE);
  const { others = [], isMeant = true } = useNamesakes(id, finished).data ?? {};
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
