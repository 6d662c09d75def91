import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFiles, IconFolder } from '@tabler/icons-react';
import { ProblemAlert } from '../../parts/problem-alert';

interface ImportChoiceProps {
  readonly as: 'notes' | 'posts';
  readonly onAs: (as: 'notes' | 'posts') => void;
  /** Why the last try brought nothing, null when there was none. */
  readonly problem: unknown;
  readonly onChoose: (folder: boolean) => void;
}

/** What to import, and as what. */
export function ImportChoice({ as, onAs, problem, onChoose }: ImportChoiceProps) {
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        A folder of Markdown, an Obsidian vault, a Hugo, Jekyll, Astro, Eleventy, Hexo or Docusaurus
        blog, or an export of Notion (.zip) or Joplin (.jex). Your files are only read, never
        changed, and you see what will come in before anything does.
      </Text>
      <ProblemAlert title="Nothing was imported" problem={problem} />
      <Group gap="sm">
        <Text size="sm" id="import-as">
          Take them in as
        </Text>
        <SegmentedControl
          aria-labelledby="import-as"
          size="xs"
          data={[
            { value: 'notes', label: 'Notes' },
            { value: 'posts', label: 'Posts' },
          ]}
          value={as}
          onChange={(value) => onAs(value === 'posts' ? 'posts' : 'notes')}
        />
      </Group>
      <Group gap="xs" grow>
        <Button
          leftSection={<IconFolder size={17} stroke={1.7} />}
          onClick={() => onChoose(true)}
          data-autofocus
        >
          Import a Folder…
        </Button>
        <Button
          variant="default"
          leftSection={<IconFiles size={17} stroke={1.7} />}
          onClick={() => onChoose(false)}
        >
          Import Files…
        </Button>
      </Group>
    </Stack>
  );
}
