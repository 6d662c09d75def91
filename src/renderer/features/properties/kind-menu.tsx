import { ActionIcon, Menu } from '@mantine/core';
import {
  PROPERTY_KINDS,
  type Property,
  type PropertyValue,
} from '#core/document/front-matter/property';
import { notify } from '../../look/notices';
import { Tooltip } from '../../look/tooltip';
import { asKind, KIND_LOOKS } from './property-kinds';
import classes from './properties.module.css';

interface KindMenuProps {
  readonly property: Property;
  readonly readOnly: boolean;
  readonly onChange: (value: PropertyValue) => void;
}

/** What kind a property is of, and the others that it may be of. */
export function KindMenu({ property: { key, value }, readOnly, onChange }: KindMenuProps) {
  const { icon: KindIcon, name } = KIND_LOOKS[value.kind];
  if (readOnly || value.kind === 'other') {
    return (
      <Tooltip label={value.kind === 'other' ? 'Changed in the Markdown source' : name}>
        <span className={classes.kind} role="img" aria-label={name}>
          <KindIcon size={15} stroke={1.7} aria-hidden />
        </span>
      </Tooltip>
    );
  }

  function choose(kind: (typeof PROPERTY_KINDS)[number]): void {
    const next = asKind(value, kind);
    if (next !== null) onChange(next);
    else notify(`The value is not ${KIND_LOOKS[kind].one}. It stays as it is.`);
  }

  return (
    <Menu position="bottom-start" width={170}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`Kind of ${key}: ${name}`}>
          <KindIcon size={15} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {PROPERTY_KINDS.map((kind) => {
          const { icon: Drawing, name: label } = KIND_LOOKS[kind];
          return (
            <Menu.Item
              key={kind}
              leftSection={<Drawing size={15} stroke={1.7} />}
              onClick={() => choose(kind)}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
