import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconArrowsSort, IconLayoutSidebar, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tooltip } from '../../look/tooltip';
import { ORDERS, type Order, type Sorting } from './sort';

interface ListHeaderProps {
  readonly title: string;
  readonly count: number;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  /** Chooses what is listed. */
  readonly filter: ReactNode;
  readonly onToggleSidebar: () => void;
  /** What the plus button makes, with its name. */
  readonly create: { readonly label: string; readonly run: () => void };
}

const ALL_ORDERS = Object.keys(ORDERS) as Order[];

/** The section's name, its order and the button for a new entry. */
export function ListHeader(props: ListHeaderProps) {
  const { title, count, sorting, onSorting, filter, onToggleSidebar, create } = props;
  function choose(value: string): void {
    onSorting({ ...sorting, by: ALL_ORDERS.find((one) => one === value) ?? 'updated' });
  }

  return (
    <Group gap={2} wrap="nowrap" h={40} flex="none" pl="md" pr={10}>
      <Text component="h1" fw={650} size="lg" truncate>
        {title}
      </Text>
      <Text size="xs" c="dimmed" ml={6} flex={1}>
        {count.toLocaleString('en')}
      </Text>
      <Tooltip label="Show or hide the sidebar">
        <ActionIcon aria-label="Show or hide the sidebar" onClick={onToggleSidebar}>
          <IconLayoutSidebar size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {filter}
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon aria-label="Sort the list" title="Sort the list">
            <IconArrowsSort size={16} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Sort by</Menu.Label>
          <Menu.RadioGroup value={sorting.by} onChange={choose}>
            {ALL_ORDERS.map((one) => (
              <Menu.RadioItem key={one} value={one} closeMenuOnClick>
                {ORDERS[one]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.CheckboxItem
            checked={sorting.reversed}
            onChange={(reversed) => onSorting({ ...sorting, reversed })}
            closeMenuOnClick
          >
            Reversed
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={create.label}>
        <ActionIcon aria-label={create.label} variant="light" color="ink" onClick={create.run}>
          <IconPlus size={17} stroke={1.9} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
