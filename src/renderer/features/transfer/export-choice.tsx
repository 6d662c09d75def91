import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import type { ExportLayout } from '#core/publish/library-export/export-layout';
import { ProblemAlert } from '../../parts/problem-alert';

const LAYOUTS: { value: ExportLayout; label: string }[] = [
  { value: 'flat', label: 'One folder' },
  { value: 'kind', label: 'Folders by kind' },
  { value: 'tag', label: 'Folders by first tag' },
  { value: 'source', label: 'As imported' },
];

interface ExportChoiceProps {
  readonly layout: ExportLayout;
  readonly onLayout: (layout: ExportLayout) => void;
  /** Why the last try wrote nothing, null when there was none. */
  readonly problem: unknown;
  readonly onChoose: () => void;
}

/** Where the library's Markdown goes, and in which folders. */
export function ExportChoice({ layout, onLayout, problem, onChoose }: ExportChoiceProps) {
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Every entry, private ones included, is written as a Markdown file, with its images beside
        it. Each text is read back before anything is written, and the files are counted afterwards.
        This is for you: keep the folder to yourself.
      </Text>
      <ProblemAlert title="Nothing was exported" problem={problem} />
      <Group gap="sm">
        <Text size="sm" id="export-layout">
          Put them into
        </Text>
        <SegmentedControl
          aria-labelledby="export-layout"
          size="xs"
          data={LAYOUTS}
          value={layout}
          onChange={(value) =>
            onLayout(LAYOUTS.find((one) => one.value === value)?.value ?? 'flat')
          }
        />
      </Group>
      <Button leftSection={<IconFolder size={17} stroke={1.7} />} onClick={onChoose} data-autofocus>
        Choose an Empty Folder…
      </Button>
    </Stack>
  );
}
