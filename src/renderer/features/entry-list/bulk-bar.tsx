import { ActionIcon, Loader, Menu, Text } from '@mantine/core';
import { IconLock, IconLockOpen, IconSend, IconTrash, IconWand, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tooltip } from '../../look/tooltip';
import { BulkButton } from './bulk-button';
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
      <div className={classes.head}>
        {/* Always there, so that a change of it is heard. */}
        <Text size="xs" fw={600} role="status" className={classes.count}>
          {count > 0 && `${count.toLocaleString('en')} selected`}
        </Text>
        {busy && <Loader size={14} aria-label="At work" />}
        {count > 0 && (
          <Tooltip label="Select nothing">
            <ActionIcon aria-label="Select nothing" ml="auto" onClick={onClear}>
              <IconX size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {count > 0 && (
        <div role="toolbar" aria-label="Selected entries" className={classes.bar}>
          {tags}
          <Menu position="top" width={180}>
            <Menu.Target>
              <BulkButton icon={IconLock} name="Private or not" label="Private" disabled={busy} />
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
          <BulkButton
            icon={IconWand}
            name="Compose from these…"
            label="Compose"
            disabled={busy}
            onClick={onCompose}
          />
          {onPublish !== null && (
            <BulkButton
              icon={IconSend}
              name="Publish the posts…"
              label="Publish"
              disabled={busy}
              onClick={onPublish}
            />
          )}
          <BulkButton
            icon={IconTrash}
            name="Move to Trash"
            label="Trash"
            disabled={busy}
            onClick={onTrash}
          />
        </div>
      )}
    </div>
  );
}
