import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

/** Says that what was going on has ended, and what is left of it. */
export function CancelledNote({ what }: { readonly what: string }) {
  return (
    <Alert role="status" color="gray" icon={<IconInfoCircle />}>
      Cancelled. {what}
    </Alert>
  );
}
