import { IconLock } from '@tabler/icons-react';
import type { EntryRow } from '#core/library/entry';
import type { SearchHit as Hit } from '#core/search/search';
import { isBeside } from '../../look/is-beside';
import { KINDS } from '../../look/kinds';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import { Snippet } from './snippet';
import classes from './search-results.module.css';

interface SearchHitProps {
  readonly id: string;
  readonly hit: Hit;
  /** The entry's row, as long as the list of all is read. */
  readonly row: EntryRow | undefined;
  readonly active: boolean;
  readonly onOpen: (beside: boolean) => void;
}

/** One found entry: its title and the passage, with what was found marked. */
export function SearchHit({ id, hit, row, active, onOpen }: SearchHitProps) {
  const now = useNow();
  const kind = row && KINDS[row.kind];
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(isBeside(event))}
      onAuxClick={(event) => event.button === 1 && onOpen(true)}
      onKeyDown={(event) => event.key === 'Enter' && onOpen(isBeside(event))}
    >
      <div className={classes.line}>
        {kind && (
          <kind.icon size={15} stroke={1.7} className={classes.kind} aria-label={kind.one} />
        )}
        <span className={classes.title} data-title>
          {hit.title.trim() === '' ? 'Untitled' : <Snippet text={hit.markedTitle} />}
        </span>
        {row?.private && (
          <IconLock size={14} stroke={1.8} className={classes.kind} aria-label="Private" />
        )}
        {row && <time className={classes.date}>{formatRelative(row.updated, now)}</time>}
      </div>
      {hit.snippet !== '' && (
        <div className={classes.snippet}>
          <Snippet text={hit.snippet} />
        </div>
      )}
    </div>
  );
}
