import { ActionIcon, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Entry } from '#contract/calls/api';
import { listTextBlocks } from '#core/document/text-blocks';
import type { ExcerptMatch } from '#core/draft/match-excerpts';
import { insertExcerpts, type ExcerptAnswer } from '#core/draft/rework-excerpts';
import type { SourcedBlock } from '#core/draft/source';
import type { SearchPlace } from '#core/search/search';
import { useWholeEntries } from '../../data/draft-queries';
import { makeBlockId } from '../../make-block-id';
import { namePart } from '../../look/name-part';
import { Tooltip } from '../../look/tooltip';
import type { Rework } from '../../reworking';
import { CompareDialog } from './compare-dialog';
import {
  answerAll,
  countOpen,
  joinSources,
  listChanged,
  sourcesIn,
  type Asked,
  type NoteInDraft,
} from './draft-sources';
import { NoteSection } from './note-section';
import classes from './sources-panel.module.css';

interface SourcesPanelProps {
  /** The draft as it is being written. */
  readonly entry: Entry;
  /** Whether the rich text is shown: only there a copy knows its source. */
  readonly isText: boolean;
  readonly readOnly: boolean;
  /** @param told says what was done */
  readonly onRework: (rework: Rework, told: string) => void;
  readonly onShow: (place: SearchPlace) => void;
  readonly onOpen: (id: string) => void;
  readonly onShowText: () => void;
  readonly onClose: () => void;
}

const TOLD: Readonly<Record<ExcerptAnswer, string>> = {
  take: 'The draft has it as the note has it now.',
  keep: 'The draft keeps its copy. You hear of the next change.',
  detach: 'The block is detached from its note.',
  attach: 'The block is attached to its note again.',
};

/** The notes that a draft was made from: how its copies stand to them, and what is not in it yet. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { entry, isText, readOnly, onRework, onShow, onOpen, onShowText, onClose } = props;
  const [compared, setCompared] = useState<{ note: Entry; match: ExcerptMatch } | null>(null);
  // Typing goes first.
  const document = useDeferredValue(entry.document);
  const { ids, excerpts } = useMemo(() => sourcesIn(document), [document]);
  const notes = useWholeEntries(ids);
  const sources = useMemo(() => joinSources(ids, excerpts, notes), [ids, excerpts, notes]);
  const { changed } = countOpen(sources);
  const canChange = isText && !readOnly;

  function answer(asked: readonly Asked[], how: ExcerptAnswer): void {
    const count = asked.length > 1 ? `${asked.length} blocks: ` : '';
    onRework((draft) => answerAll(draft, asked, how), `${count}${TOLD[how]}`);
    setCompared(null);
  }

  const insertion =
    (note: Entry, blocks: readonly SourcedBlock[]): Rework =>
    (draft, at) =>
      insertExcerpts(
        draft,
        at,
        { note, blocks },
        { isTalk: entry.kind === 'talk', newBlockId: makeBlockId },
      );

  function show({ excerpt }: ExcerptMatch): void {
    const block = listTextBlocks(document).findIndex(({ path }) =>
      excerpt.path.every((index, at) => path[at] === index),
    );
    if (block >= 0) onShow({ block, start: 0, end: 0 });
  }

  return (
    <aside className={classes.panel} aria-label={namePart('Sources', entry.title)}>
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          Sources
        </Text>
        <Tooltip label="Hide the sources">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Hide the sources"
            onClick={onClose}
          >
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Text size="xs" c="dimmed" role="status">
        {describe(ids.length, excerpts.length, sources)}
      </Text>
      {!isText && (
        <Button size="compact-xs" variant="default" onClick={onShowText}>
          Show Rich Text to Change Them
        </Button>
      )}
      {canChange && changed > 1 && (
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => answer(listChanged(sources), 'take')}
        >
          Take All {changed} Changes
        </Button>
      )}
      {sources.map((source) => (
        <NoteSection
          key={source.id}
          source={source}
          canChange={canChange}
          onShow={show}
          onOpen={() => onOpen(source.id)}
          onCompare={(match) => source.note && setCompared({ note: source.note, match })}
          onAnswer={(match, how) => answer([{ note: source.note, match }], how)}
          onInsert={(blocks) => {
            const { note } = source;
            if (note) onRework(insertion(note, blocks), tellInserted(blocks.length));
          }}
          reworkOf={(block) => source.note && insertion(source.note, [block])}
        />
      ))}
      {compared && (
        <CompareDialog
          note={compared.note}
          match={compared.match}
          draft={entry}
          canChange={canChange}
          onAnswer={(how) => answer([compared], how)}
          onClose={() => setCompared(null)}
        />
      )}
    </aside>
  );
}

function tellInserted(count: number): string {
  return count === 1 ? 'The block is in the draft.' : `${count} blocks are in the draft.`;
}

function describe(notes: number, blocks: number, sources: readonly NoteInDraft[]): string {
  if (notes === 0) {
    return 'Nothing here came from a note. Compose a draft from notes, and each block remembers its source.';
  }
  const from = `${blocks === 1 ? '1 block' : `${blocks} blocks`} from ${notes === 1 ? '1 note' : `${notes} notes`}`;
  const { changed, deleted } = countOpen(sources);
  const parts = [
    ...(changed > 0 ? [`${changed} changed there`] : []),
    ...(deleted > 0 ? [`${deleted} deleted there`] : []),
  ];
  return parts.length === 0 ? `${from}.` : `${from}: ${parts.join(', ')}.`;
}
