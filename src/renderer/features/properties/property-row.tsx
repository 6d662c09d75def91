import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Property, PropertyValue } from '#core/document/front-matter/property';
import { Tooltip } from '../../look/tooltip';
import { KindMenu } from './kind-menu';
import { NameField } from './name-field';
import { PropertyField } from './property-field';
import classes from './properties.module.css';

interface PropertyRowProps {
  readonly property: Property;
  readonly readOnly: boolean;
  /** Whether it is not there yet: writing its value makes it. */
  readonly isMissing: boolean;
  /** Whether the length of its text is told. */
  readonly counts: boolean;
  readonly onChange: (value: PropertyValue) => void;
  readonly onName: (name: string) => boolean;
  readonly onRemove: () => void;
  readonly onEnter: () => void;
}

/** One property: its kind, its name and its value. */
export function PropertyRow(props: PropertyRowProps) {
  const { property, readOnly, isMissing, counts, onChange, onName, onRemove, onEnter } = props;
  const value = useRef<HTMLDivElement>(null);
  const isFixed = readOnly || isMissing || property.value.kind === 'other';
  return (
    <li className={classes.row}>
      <KindMenu property={property} readOnly={readOnly || isMissing} onChange={onChange} />
      <div className={classes.name}>
        <NameField
          label={`Name of ${property.key}`}
          name={property.key}
          readOnly={isFixed}
          onName={onName}
          onEnter={() => value.current?.querySelector<HTMLElement>('input, textarea')?.focus()}
        />
      </div>
      <div ref={value} className={classes.value} data-value>
        <PropertyField
          property={property}
          readOnly={readOnly}
          counts={counts}
          onChange={onChange}
          onEnter={onEnter}
        />
      </div>
      {!readOnly && !isMissing && (
        <Tooltip label={`Remove ${property.key}`}>
          <ActionIcon size="sm" aria-label={`Remove ${property.key}`} onClick={onRemove}>
            <IconX size={14} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
