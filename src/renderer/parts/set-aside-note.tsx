import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLibrary } from '../data/queries';

interface SetAsideNoteProps {
  /** Tells more of the one record. */
  readonly onLook: (file: string) => void;
  /** Where several are mended at once. */
  readonly onSettings: () => void;
}

/** Says that entries can't be read, wherever one is, and leads to what can be done. */
export function SetAsideNote({ onLook, onSettings }: SetAsideNoteProps) {
  const [first, ...others] = useLibrary().data?.setAside ?? [];
  if (first === undefined) return null;
  const count = others.length + 1;
  return (
    <Alert
      role="alert"
      color="red"
      radius={0}
      icon={<IconAlertTriangle />}
      title={count === 1 ? 'One entry can’t be read' : `${count} entries can’t be read`}
    >
      <Text size="sm">
        {first.file}: {first.reason}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        mt="xs"
        onClick={() => (count === 1 ? onLook(first.file) : onSettings())}
      >
        {count === 1 ? 'What to Do…' : 'Look at Them in Settings'}
      </Button>
    </Alert>
  );
}
