import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { Tooltip } from '../../look/tooltip';
import classes from './bulk-bar.module.css';

interface BulkButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'name'> {
  readonly icon: Icon;
  /** The whole of what it does, with `label` in it. */
  readonly name: string;
  /** One word, shown where there is room. */
  readonly label: string;
}

/** Something that can be done with the selected entries. */
export function BulkButton({ icon: Sign, name, label, ...button }: BulkButtonProps) {
  return (
    <Tooltip label={name}>
      <UnstyledButton {...button} type="button" aria-label={name} className={classes.button}>
        <Sign size={17} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
