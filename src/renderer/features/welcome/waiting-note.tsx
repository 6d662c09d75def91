import { Alert, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api, listen } from '../../api';

/** Says that what was opened with Outloud is not forgotten: it waits for a library. */
export function WaitingNote() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = (): void => void api.opening.waiting().then(setCount, () => undefined);
    look();
    return listen('openedOutside', look);
  }, []);
  if (count === 0) return null;
  return (
    <Alert color="yellow" icon={<IconFileText />} role="status">
      <Text size="sm">
        {count === 1 ? 'What you opened waits' : `${count} things that you opened wait`} for a
        library: make one or open one, and it goes on from there.
      </Text>
    </Alert>
  );
}
