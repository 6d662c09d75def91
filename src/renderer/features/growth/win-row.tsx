import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots, IconPencil } from '@tabler/icons-react';
import type { Win } from '#core/growth/win';
import { shownTitle } from '#core/shown-title';
import classes from './growth.module.css';

interface WinRowProps {
  readonly win: Win;
  readonly onOpen: (id: string) => void;
  readonly onChange: () => void;
  readonly onCopy: () => void;
}

/** A win with what came of it, and what can be done with it. */
export function WinRow({ win, onOpen, onChange, onCopy }: WinRowProps) {
  const title = shownTitle(win.title);
  const came = [win.outcome, win.number].filter((part) => part !== '').join(', ');
  const last = win.copied.at(-1);
  return (
    <li className={classes.winRow}>
      <UnstyledButton
        className={classes.proof}
        data-preview-id={win.id}
        onClick={() => onOpen(win.id)}
      >
        <span className={classes.words}>{title}</span>
        <span className={classes.about}>
          {win.day} · {came === '' ? 'What came of it isn’t said yet' : came}
        </span>
        {last !== undefined && (
          <span className={classes.about}>
            Copied into “{last.draft}” on {last.day}
          </span>
        )}
      </UnstyledButton>
      <Menu position="bottom-end" width={210}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`What to do with “${title}”`}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={onChange}>
            Change Win…
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={onCopy}>
            Copy Win into Post…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
