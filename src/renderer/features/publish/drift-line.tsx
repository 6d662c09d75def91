import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Drift } from '#core/publish/drift';
import { DRIFT_WORDS, isChangedThere } from '#core/publish/drift';

const COLORS: Readonly<Record<Drift, string>> = {
  never: 'ink',
  same: 'gray',
  'changed here': 'ink',
  'changed there': 'orange',
  both: 'orange',
  gone: 'orange',
};

interface DriftLineProps {
  readonly drift: Drift;
  readonly overwrite: boolean;
  readonly onOverwrite: (overwrite: boolean) => void;
}

/** How the post stands to its file in the blog, and what may be done about a change there. */
export function DriftLine({ drift, overwrite, onOverwrite }: DriftLineProps) {
  return (
    <Stack gap={8}>
      <Group gap={8} role="status">
        <Text size="sm">This post is</Text>
        <Badge color={COLORS[drift]}>{DRIFT_WORDS[drift]}</Badge>
      </Group>
      {isChangedThere(drift) && (
        <Checkbox
          size="sm"
          label="Overwrite what was changed in the blog"
          checked={overwrite}
          onChange={(event) => onOverwrite(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
