import { Autocomplete, Button, Group, Pill, Popover, Stack, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { useTags } from '../../data/queries';
import { BulkButton } from './bulk-button';

/** So many of the tags that selected entries have are shown. */
const SHOWN = 30;

interface BulkTagsProps {
  readonly rows: readonly EntryRow[];
  readonly disabled: boolean;
  /** Resolves to whether the tag was not refused. */
  readonly onAdd: (tag: string) => Promise<boolean>;
  readonly onRemove: (tag: string) => void;
}

/** Tags the selected entries, or takes tags from them. */
export function BulkTags({ rows, disabled, onAdd, onRemove }: BulkTagsProps) {
  const [opened, setOpened] = useState(false);
  const [tag, setTag] = useState('');
  const known = useTags().data ?? [];
  const there = opened ? tagsOf(rows).slice(0, SHOWN) : [];

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const name = tag.trim().replace(/^#+/, '');
    if (name === '') return;
    setOpened(false);
    // What was refused stands there again, to be mended.
    if (await onAdd(name)) setTag('');
    else setOpened(true);
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="top" width={256} trapFocus>
      <Popover.Target>
        <BulkButton
          icon={IconTag}
          name="Tags…"
          label="Tags"
          aria-expanded={opened}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label="Tags of the selected entries">
        <Stack gap="sm">
          <Group
            component="form"
            gap={6}
            wrap="nowrap"
            align="flex-end"
            onSubmit={(event) => void add(event)}
          >
            <Autocomplete
              size="xs"
              flex={1}
              label="Add a tag"
              data-autofocus
              maxLength={200}
              limit={8}
              openOnFocus={false}
              comboboxProps={{ withinPortal: false }}
              data={known.map((one) => one.tag)}
              value={tag}
              onChange={setTag}
            />
            <Button size="xs" type="submit">
              Add
            </Button>
          </Group>
          {there.length > 0 && (
            <div role="group" aria-label="Remove a tag">
              <Text size="xs" fw={500} mb={4}>
                Remove a tag
              </Text>
              <Pill.Group gap={4}>
                {there.map((one) => (
                  <Pill
                    key={one}
                    withRemoveButton
                    removeButtonProps={{
                      'aria-label': `Remove #${one}`,
                      'aria-hidden': false,
                      tabIndex: 0,
                    }}
                    onRemove={() => {
                      setOpened(false);
                      onRemove(one);
                    }}
                  >
                    #{one}
                  </Pill>
                ))}
              </Pill.Group>
            </div>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The tags of the rows, those that most of them have first. */
function tagsOf(rows: readonly EntryRow[]): readonly string[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of rows.flatMap((row) => row.tags)) {
    const known = counts.get(tag.toLowerCase());
    counts.set(tag.toLowerCase(), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ tag }) => tag);
}
