import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLibrary } from '../data/queries';

/** Says that entries can't be read, which no list shows, and leads to what can be done. */
export function SetAsideNote({ onMend }: { readonly onMend: () => void }) {
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
      <Button size="compact-sm" variant="default" mt="xs" onClick={onMend}>
        Look at It in Settings
      </Button>
    </Alert>
  );
}
