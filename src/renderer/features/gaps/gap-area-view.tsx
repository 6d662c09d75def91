import { Button, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { FoundGap, GapArea } from '#contract/checking/gaps';
import type { GapState } from '#core/check/gaps/gap-state';
import type { SearchPlace } from '#core/search/search';
import { shownTitle } from '#core/shown-title';
import { FoundRow } from './found-row';
import { GapNoteRow } from './gap-note-row';
import classes from './gaps.module.css';

/** So many found gaps are shown of an area at first. */
const FIRST = 12;

interface GapAreaViewProps {
  readonly area: GapArea;
  readonly shown: GapState;
  readonly onOpen: (id: string, place?: SearchPlace) => void;
}

/** One skill area: its question notes, then what is found in its drafts. */
export function GapAreaView({ area, shown, onOpen }: GapAreaViewProps) {
  const heading = useId();
  const [isWhole, setWhole] = useState(false);
  const notes = area.notes.filter(({ state }) => state === shown);
  const all = shown === 'open' ? area.found : [];
  const found = isWhole ? all : all.slice(0, FIRST);
  if (notes.length + all.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes.area}>
      <h2 id={heading} className={classes.heading}>
        <span className={classes.tag}>{area.tag === null ? 'Without a tag' : `#${area.tag}`}</span>
        <Text span size="xs" c="dimmed">
          {(notes.length + all.length).toLocaleString('en')}
        </Text>
      </h2>
      {notes.length > 0 && (
        <ul className={classes.rows}>
          {notes.map((note) => (
            <GapNoteRow key={note.id} note={note} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {byDraft(found).map((gaps) => (
        <DraftGaps key={gaps[0]?.draft.id} gaps={gaps} onOpen={onOpen} />
      ))}
      {found.length < all.length && (
        <Button fullWidth variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show {(all.length - found.length).toLocaleString('en')} More
        </Button>
      )}
    </section>
  );
}

interface DraftGapsProps {
  readonly gaps: readonly FoundGap[];
  readonly onOpen: GapAreaViewProps['onOpen'];
}

function DraftGaps({ gaps, onOpen }: DraftGapsProps) {
  const heading = useId();
  return (
    <>
      <h3 id={heading} className={classes.draft}>
        {shownTitle(gaps[0]?.draft.title ?? '')}
      </h3>
      <ul className={classes.rows} aria-labelledby={heading}>
        {gaps.map((gap) => (
          <FoundRow
            key={`${gap.rule} ${gap.place?.block} ${gap.place?.start}`}
            gap={gap}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </>
  );
}

/** Those of one draft together; they come draft by draft. */
function byDraft(found: readonly FoundGap[]): readonly (readonly FoundGap[])[] {
  const groups: FoundGap[][] = [];
  for (const gap of found) {
    const last = groups.at(-1);
    if (last?.[0]?.draft.id === gap.draft.id) last.push(gap);
    else groups.push([gap]);
  }
  return groups;
}
