import { ActionIcon, Loader, Menu, Text, Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen, IconSend, IconTrash, IconWand, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './bulk-bar.module.css';

interface BulkBarProps {
  readonly count: number;
  /** While something is done to them. */
  readonly busy: boolean;
  /** Adds tags and takes them away. */
  readonly tags: ReactNode;
  readonly onPrivate: (isPrivate: boolean) => void;
  readonly onCompose: () => void;
  /** Null while no post is among them. */
  readonly onPublish: (() => void) | null;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}

/** What can be done with the entries that are selected. */
export function BulkBar(props: BulkBarProps) {
  const { count, busy, tags, onPrivate, onCompose, onPublish, onTrash, onClear } = props;
  return (
    <div className={classes.holder}>
      {/* Always there, so that a change of it is heard. */}
      <Text size="xs" fw={600} role="status" className={classes.count}>
        {count > 0 && `${count.toLocaleString('en')} selected`}
      </Text>
      {count > 0 && (
        <div role="toolbar" aria-label="Selected entries" className={classes.bar}>
          {busy && <Loader size={14} mr={6} aria-label="At work" />}
          {tags}
          <Menu position="top" width={180}>
            <Menu.Target>
              <ActionIcon aria-label="Private or not" title="Private or not" disabled={busy}>
                <IconLock size={17} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconLock size={16} />} onClick={() => onPrivate(true)}>
                Make Private
              </Menu.Item>
              <Menu.Item leftSection={<IconLockOpen size={16} />} onClick={() => onPrivate(false)}>
                Make Not Private
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Tooltip label="Compose from these…">
            <ActionIcon aria-label="Compose from these…" disabled={busy} onClick={onCompose}>
              <IconWand size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          {onPublish !== null && (
            <Tooltip label="Publish the posts…">
              <ActionIcon aria-label="Publish the posts…" disabled={busy} onClick={onPublish}>
                <IconSend size={17} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label="Move to Trash">
            <ActionIcon aria-label="Move to Trash" disabled={busy} onClick={onTrash}>
              <IconTrash size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Select nothing">
            <ActionIcon aria-label="Select nothing" onClick={onClear}>
              <IconX size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
    </div>
  );
}
