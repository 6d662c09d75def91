import { Collapse, Stack, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './target-more.module.css';

interface TargetMoreProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What few blogs need, folded away. */
export function TargetMore({ isOpen, onOpen, children }: TargetMoreProps) {
  const id = useId();
  return (
    <div>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(!isOpen)}
      >
        <IconChevronRight
          size={15}
          className={classes.chevron}
          data-open={isOpen || undefined}
          aria-hidden
        />
        File names, images, time zone and fields
      </UnstyledButton>
      <Collapse expanded={isOpen} transitionDuration={100} id={id}>
        <Stack gap="md" pt="sm">
          {children}
        </Stack>
      </Collapse>
    </div>
  );
}
