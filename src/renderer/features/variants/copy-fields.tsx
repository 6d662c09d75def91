import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { CopyField } from '#core/draft/variants/variant';
import { Tooltip } from '../../look/tooltip';
import classes from './variants.module.css';

interface CopyFieldsProps {
  readonly fields: readonly CopyField[];
  readonly onCopy: (field: CopyField) => void;
}

/** What is typed into a place's own fields, each to be copied. */
export function CopyFields({ fields, onCopy }: CopyFieldsProps) {
  return (
    <dl className={classes.fields} aria-label="Fields to fill in there">
      {fields.map((field) => (
        <div key={field.name} className={classes.field}>
          <dt>{field.name}</dt>
          <dd>{field.value}</dd>
          <Tooltip label={`Copy the ${field.name.toLowerCase()}`}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Copy the ${field.name.toLowerCase()}`}
              onClick={() => onCopy(field)}
            >
              <IconCopy size={14} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
    </dl>
  );
}
