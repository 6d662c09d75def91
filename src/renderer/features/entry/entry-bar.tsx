import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isDraftKind, type Stage } from '#core/draft/draft';
import type { EntryRow } from '#core/library/entry';
import { useEntries } from '../../data/queries';
import { KINDS } from '../../look/kinds';
import { Tooltip } from '../../look/tooltip';
import { formatExact } from '#core/exact-date';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import type { OpenEntry } from './autosaves';
import { SavedState } from './saved-state';
import { StageSelect } from './stage-select';
import classes from './entry-view.module.css';

interface EntryBarProps {
  readonly row: EntryRow;
  readonly readOnly: boolean;
  readonly onPrivate: (isPrivate: boolean) => void;
  readonly onStage: (stage: Stage) => void;
  readonly opened: OpenEntry;
  /** Whether its text can't be shown, and so stays as it is. */
  readonly isKept: boolean;
  readonly besideSaved: ReactNode;
  /** The items of the menu with what can be done with the entry. */
  readonly menu: ReactNode;
  /** The step that usually comes next, such as publishing. */
  readonly action: ReactNode;
}

/** What the open entry is, whether it is saved, whether it is private, and what to do with it. */
export function EntryBar(props: EntryBarProps) {
  const { row, readOnly, onPrivate, onStage, opened, isKept, besideSaved, menu, action } = props;
  const { icon: KindIcon, one } = KINDS[row.kind];
  const now = useNow();
  // The same that the list says.
  const { updated } = useEntries().data?.find(({ id }) => id === row.id) ?? row;
  const draftKind = isDraftKind(row.kind) ? row.kind : undefined;
  const isPrivate = row.private;
  const privacy = isPrivate ? 'Private: never leaves the library' : 'May be published';
  return (
    <header className={classes.bar}>
      <Group gap={7} wrap="nowrap" c="dimmed">
        <KindIcon size={16} stroke={1.7} aria-hidden />
        <Text size="sm" className={draftKind ? (classes.kind ?? '') : ''}>
          {one}
        </Text>
        {draftKind ? (
          <StageSelect kind={draftKind} stage={row.stage} readOnly={readOnly} onStage={onStage} />
        ) : (
          <Text
            size="sm"
            className={classes.written ?? ''}
            title={`Changed ${formatExact(updated)}; written ${formatExact(row.created)}`}
            truncate
          >
            · changed {formatRelative(updated, now)}
          </Text>
        )}
      </Group>
      <Group gap={8} wrap="nowrap">
        {!readOnly && <SavedState opened={opened} isKept={isKept} />}
        <div className={classes.besideSaved}>{besideSaved}</div>
        <Tooltip label={privacy}>
          <ActionIcon
            role="switch"
            aria-checked={isPrivate}
            aria-label="Private"
            disabled={readOnly}
            variant={isPrivate ? 'light' : 'subtle'}
            color={isPrivate ? 'ink' : 'gray'}
            onClick={() => onPrivate(!isPrivate)}
          >
            {isPrivate ? (
              <IconLock size={17} stroke={1.8} />
            ) : (
              <IconLockOpen2 size={17} stroke={1.6} />
            )}
          </ActionIcon>
        </Tooltip>
        <div className={classes.action}>{action}</div>
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <ActionIcon aria-label="More actions">
              <IconDots size={18} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{menu}</Menu.Dropdown>
        </Menu>
      </Group>
    </header>
  );
}
