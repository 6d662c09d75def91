import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Remark } from '#core/growth/remark';
import { shownTitle } from '#core/shown-title';
import classes from './growth.module.css';

interface RemarkRowProps {
  readonly remark: Remark;
  readonly onOpen: (id: string) => void;
  readonly onEdit: (remark: Remark) => void;
}

/** One remark: it opens, and what is known of it can be told otherwise. */
export function RemarkRow({ remark, onOpen, onEdit }: RemarkRowProps) {
  const { id, title, day, area, why } = remark;
  const words = shownTitle(title);
  const about = [day, area, ...(why === '' ? [] : [`asked “${why}”`])];
  return (
    <li className={classes.head}>
      <UnstyledButton className={classes.proof} data-preview-id={id} onClick={() => onOpen(id)}>
        <span className={classes.words}>{words}</span>
        <span className={classes.about}>{about.filter((part) => part !== '').join(' · ')}</span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        mt={6}
        aria-label={`Edit “${words}”`}
        onClick={() => onEdit(remark)}
      >
        <IconPencil size={15} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}
