import { Text, UnstyledButton } from '@mantine/core';
import type { UsedPlace } from '#contract/drafts/drafting';
import type { SearchPlace } from '#core/search/search';
import { shownTitle } from '#core/shown-title';
import { useUsedIn } from '../../data/draft-queries';
import { KINDS } from '../../look/kinds';
import { namePart } from '../../look/name-part';
import { StageBadge } from '../../look/stage-badge';
import classes from './link-panel.module.css';

/** Places of a draft that are listed; of the others only their number. */
const SHOWN = 3;

interface UsedInProps {
  readonly id: string;
  /** Of the open entry. */
  readonly title: string;
  readonly onOpen: (id: string, place: SearchPlace | null) => void;
}

/** The drafts that hold blocks of the open note, and where. */
export function UsedIn({ id, title, onOpen }: UsedInProps) {
  const drafts = useUsedIn(id).data ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className={classes.section} aria-label={namePart('Used in', title)}>
      <div className={classes.head}>
        <h2 className={classes.heading}>
          Used in <span className={classes.count}>{drafts.length}</span>
        </h2>
      </div>
      {drafts.map((draft) => (
        <div key={draft.id} className={classes.card}>
          <UnstyledButton
            className={classes.used}
            data-preview-id={draft.id}
            onClick={() => onOpen(draft.id, null)}
          >
            <Text size="sm" fw={600} truncate flex={1}>
              {shownTitle(draft.title)}
            </Text>
            <Text size="xs" c="dimmed">
              {KINDS[draft.kind].one}
            </Text>
            <StageBadge stage={draft.stage} />
          </UnstyledButton>
          {draft.places.slice(0, SHOWN).map((place, index) => (
            <UnstyledButton
              key={index}
              className={classes.place}
              onClick={() => onOpen(draft.id, toPlace(place))}
            >
              {place.words}
            </UnstyledButton>
          ))}
          {draft.places.length > SHOWN && (
            <Text size="xs" c="dimmed" className={classes.morePlaces ?? ''}>
              and {draft.places.length - SHOWN} more
            </Text>
          )}
        </div>
      ))}
    </section>
  );
}

function toPlace({ block }: UsedPlace): SearchPlace | null {
  return block === null ? null : { block, start: 0, end: 0 };
}
