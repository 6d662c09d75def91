import { useSplitter } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { PaneHead } from './pane-head';
import { PaneTabs, tabId } from './pane-tabs';
import { paneId } from './pane-text';
import classes from './panes.module.css';

/** A pane as it is shown. */
export interface ShownPane<Name extends string> {
  readonly name: Name;
  /** Of what is open in it. */
  readonly title: string;
  readonly content: ReactNode;
}

interface PanesViewProps<Name extends string> {
  /** One, or two of which the left one is first. */
  readonly panes: readonly ShownPane<Name>[];
  readonly active: Name;
  /** `beside` each other, the other one behind a `tab`, or the active one `alone`. */
  readonly as: 'beside' | 'tabs' | 'alone';
  /** What the left pane takes of the width, and how little it may, from 0 to 1. */
  readonly share: number;
  readonly least: number;
  readonly onShare: (share: number) => void;
  readonly onActivate: (name: Name) => void;
  readonly onSwap: () => void;
  readonly onClose: (name: Name) => void;
}

/** One pane, or two with a divider that is moved by mouse and by keys. */
export function PanesView<Name extends string>(props: PanesViewProps<Name>) {
  const { panes, active, as, share, least, onShare, onActivate, onSwap, onClose } = props;
  const limits = { defaultSize: 50, min: least * 100, max: 100 - least * 100 };
  const { ref, getHandleProps } = useSplitter({
    panels: [limits, limits],
    sizes: [share * 100, 100 - share * 100],
    onSizeChange: ([left]) => onShare(Number(left) / 100),
    step: 2,
  });
  const handle = getHandleProps({ index: 0 });
  const isSplit = panes.length > 1;
  const isBeside = isSplit && as === 'beside';
  const hasTabs = isSplit && as === 'tabs';

  return (
    <div className={classes.around}>
      {hasTabs && (
        <PaneTabs panes={panes} active={active} onActivate={onActivate} onClose={onClose} />
      )}
      <div ref={ref} className={classes.panes}>
        {panes.flatMap(({ name, title, content }, index) => {
          const pane = (
            <section
              key={name}
              id={paneId(name)}
              data-pane
              data-active-pane={name === active || undefined}
              className={classes.pane}
              style={isBeside ? { flexGrow: index === 0 ? share : 1 - share } : undefined}
              hidden={isSplit && !isBeside && name !== active}
              {...(isBeside && { 'aria-label': index === 0 ? 'Left pane' : 'Right pane' })}
              {...(hasTabs && { role: 'tabpanel', 'aria-labelledby': tabId(name) })}
              onFocus={() => onActivate(name)}
              onPointerDown={() => onActivate(name)}
            >
              {isBeside && (
                <PaneHead
                  title={title}
                  onSwap={index === 0 ? onSwap : undefined}
                  onClose={() => onClose(name)}
                />
              )}
              <div className={classes.content}>{content}</div>
            </section>
          );
          if (index === 0 || !isBeside) return [pane];
          return [
            <div
              key="divider"
              {...handle}
              // Of the line itself, and not of what it divides.
              aria-orientation="vertical"
              aria-label="Width of the left pane, in percent"
              className={classes.divider}
            />,
            pane,
          ];
        })}
      </div>
    </div>
  );
}
