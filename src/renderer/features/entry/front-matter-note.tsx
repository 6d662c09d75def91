import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Says why the front matter can't be read. It is kept as it was written. */
export function FrontMatterNote({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null;
  return (
    <Alert
      role="status"
      color="orange"
      icon={<IconAlertTriangle />}
      title="The front matter can’t be read"
      radius={0}
    >
      {problem} It is kept as you wrote it, and title and tags stay as they are until it is mended
      in the Markdown source.
    </Alert>
  );
}
