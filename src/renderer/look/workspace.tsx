import type { ReactNode } from 'react';
import classes from './workspace.module.css';

interface WorkspaceProps {
  /** What is to be known of the whole library, above all else. */
  readonly notice: ReactNode;
  /** What goes along below everything, or nothing. */
  readonly foot: ReactNode;
  /** Whether nothing but the main pane is shown. */
  readonly alone: boolean;
  readonly sidebar: ReactNode;
  /** Whether the sidebar is shown; a narrow window lays it over the list. */
  readonly sidebarShown: boolean;
  readonly onHideSidebar: () => void;
  readonly list: ReactNode;
  readonly children: ReactNode;
}

/** The three panes of the window. */
export function Workspace({
  notice,
  foot,
  alone,
  sidebar,
  sidebarShown,
  onHideSidebar,
  list,
  children,
}: WorkspaceProps) {
  return (
    <div className={classes.window}>
      {notice}
      <div className={classes.workspace}>
        {sidebarShown && !alone && (
          <>
            <div className={classes.sidebar}>{sidebar}</div>
            <div className={classes.scrim} aria-hidden onClick={onHideSidebar} />
          </>
        )}
        {/* Hidden and not taken away, so that it is as it was afterwards. */}
        <section className={classes.list} aria-label="Entries" hidden={alone}>
          {list}
        </section>
        <main className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {foot}
    </div>
  );
}
