import { Loader } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { LinkPlace } from '#core/document/parts';
import { describeProblem } from '#core/problem';
import { EmptyState } from '../../look/empty-state';
import { EntryPage } from './entry-page';
import type { TextCaret, TextPlace } from '../../entry-editor';
import type { EntrySlots } from './entry-slots';
import type { Renamed } from '../../use-desk';
import { useOpenEntry } from './use-open-entry';
import classes from './entry-view.module.css';

interface EntryViewProps {
  readonly id: string;
  /** Just made: its title is to be written first. */
  readonly fresh: boolean;
  /** Where in the text to go. */
  readonly place: TextPlace | TextCaret | null;
  readonly slots: EntrySlots;
  readonly onOpen: (id: string) => void;
  readonly onRenamed: (renamed: Renamed) => void;
  readonly onOpenLink: (link: LinkPlace) => void;
}

/** The open entry, to be read and written. */
export function EntryView(props: EntryViewProps) {
  const { id, ...rest } = props;
  const { opening, reload, onFollow } = useOpenEntry(id);
  if (opening.name === 'reading') {
    return <Loader className={classes.loading} size="sm" aria-label="Opening" />;
  }
  if (opening.name === 'failed') {
    return (
      <EmptyState icon={IconFileOff} title="This entry can’t be opened">
        {describeProblem(opening.problem)}
      </EmptyState>
    );
  }
  return (
    <EntryPage
      key={`${opening.opened.entry.id}-${opening.reading}`}
      opened={opening.opened}
      reload={reload}
      onFollow={onFollow}
      {...rest}
    />
  );
}
