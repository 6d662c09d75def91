import { ActionIcon, Button, Group, Popover, Select, Stack } from '@mantine/core';
import { IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { TagSelect } from '../../parts/tag-select';
import { CHOICES, NO_FILTER, partsOf, type Filter } from './filter';

/** How each part of a filter is called. */
const PARTS = {
  kind: 'Kind',
  stage: 'Stage',
  private: 'Private',
  links: 'Links',
  days: 'Changed',
} as const;

interface FilterMenuProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

/** Chooses what the list shows. */
export function FilterMenu({ filter, onFilter, opened, onOpened }: FilterMenuProps) {
  const isFiltered = partsOf(filter).length > 0;
  const Drawing = isFiltered ? IconFilterFilled : IconFilter;

  function choose(part: keyof Filter, value: string | null): void {
    onFilter({ ...filter, [part]: value });
  }

  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" width={264} trapFocus>
      <Popover.Target>
        <ActionIcon
          aria-label="Filter the list"
          title="Filter the list"
          aria-expanded={opened}
          {...(isFiltered && { color: 'ink' })}
          onClick={() => onOpened(!opened)}
        >
          <Drawing size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter">
        <Stack gap={10}>
          {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
            <Select
              key={part}
              size="xs"
              label={PARTS[part]}
              placeholder="Any"
              clearable
              comboboxProps={{ withinPortal: false }}
              data={Object.entries(CHOICES[part]).map(([value, label]) => ({ value, label }))}
              value={filter[part]}
              onChange={(value) => choose(part, value)}
            />
          ))}
          <TagSelect
            size="xs"
            label="Tag"
            placeholder="Any"
            clearable
            comboboxProps={{ withinPortal: false }}
            value={filter.tag}
            onChange={(value) => choose('tag', value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button
              size="xs"
              variant="default"
              disabled={!isFiltered}
              onClick={() => onFilter(NO_FILTER)}
            >
              Clear
            </Button>
            <Button size="xs" onClick={() => onOpened(false)}>
              Done
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
