import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Tooltip } from '../../look/tooltip';
import { paneId } from './pane-text';
import classes from './panes.module.css';

interface PaneTabsProps<Name extends string> {
  readonly panes: readonly { readonly name: Name; readonly title: string }[];
  readonly active: Name;
  readonly onActivate: (name: Name) => void;
  readonly onClose: (name: Name) => void;
}

/** Two panes where there is room for one: the other one lies behind its tab. */
export function PaneTabs<Name extends string>(props: PaneTabsProps<Name>) {
  const { panes, active, onActivate, onClose } = props;

  function go(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = panes.find(({ name }) => name !== active);
    if (other === undefined) return;
    onActivate(other.name);
    document.getElementById(tabId(other.name))?.focus();
  }

  return (
    <div className={classes.tabs}>
      <div role="tablist" aria-label="Open entries" className={classes.tablist}>
        {panes.map(({ name, title }) => (
          <button
            key={name}
            id={tabId(name)}
            type="button"
            role="tab"
            aria-selected={name === active}
            aria-controls={paneId(name)}
            tabIndex={name === active ? 0 : -1}
            className={classes.tab}
            onClick={() => onActivate(name)}
            onAuxClick={(event) => event.button === 1 && onClose(name)}
            onKeyDown={go}
          >
            {title}
          </button>
        ))}
      </div>
      <Tooltip label="Close this pane">
        <ActionIcon size="sm" aria-label="Close this pane" onClick={() => onClose(active)}>
          <IconX size={15} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** The page's id of the tab of a pane. */
export function tabId(name: string): string {
  return `${paneId(name)}-tab`;
}
