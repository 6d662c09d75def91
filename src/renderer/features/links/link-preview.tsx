import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { shownTitle } from '#core/shown-title';
import { usePreview } from '../../data/queries';
import { KINDS } from '../../look/kinds';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import classes from './link-preview.module.css';
import { usePreviewTarget, type PreviewTarget } from './use-preview-target';

const CARD = 'link-preview';
/** Pixels: the card's width, its greatest height, and what it keeps free around it. */
const WIDTH = 340;
const HEIGHT = 220;
const GAP = 6;

/** A small card with the beginning of the entry that a link around it in the page leads to. */
export function LinkPreview() {
  const shown = usePreviewTarget(CARD);
  return shown && <Card shown={shown} />;
}

function Card({ shown }: { readonly shown: PreviewTarget }) {
  const { element, target } = shown;
  const preview = usePreview(target).data ?? null;
  const now = useNow();
  const isThere = preview !== null;

  useEffect(() => {
    if (!isThere) return undefined;
    const before = element.getAttribute('aria-describedby');
    element.setAttribute('aria-describedby', CARD);
    return () => {
      if (before === null) element.removeAttribute('aria-describedby');
      else element.setAttribute('aria-describedby', before);
    };
  }, [element, isThere]);

  // A link that no entry follows says so itself.
  if (preview === null) return null;
  const { icon: KindIcon, one } = KINDS[preview.kind];
  return (
    <div id={CARD} role="tooltip" className={classes.card} style={placeAt(element)}>
      <div className={classes.head}>
        <KindIcon size={15} stroke={1.7} className={classes.icon} aria-label={one} />
        <span className={classes.title}>{shownTitle(preview.title)}</span>
        {preview.private && (
          <span className={classes.private}>
            <IconLock size={13} stroke={1.8} aria-hidden /> Private
          </span>
        )}
      </div>
      <div className={classes.text}>{preview.text || 'Nothing is written here yet.'}</div>
      <div className={classes.foot}>changed {formatRelative(preview.updated, now)}</div>
    </div>
  );
}

/** Below the link, or above it where there is no room. */
function placeAt(element: HTMLElement): React.CSSProperties {
  const box = element.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(box.left, innerWidth - WIDTH - GAP));
  return box.bottom + GAP + HEIGHT <= innerHeight
    ? { left, top: box.bottom + GAP, width: WIDTH, maxHeight: HEIGHT }
    : { left, bottom: innerHeight - box.top + GAP, width: WIDTH, maxHeight: HEIGHT };
}
