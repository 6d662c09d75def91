import { Button, Group } from '@mantine/core';
import { IconCircleDotted, IconFilter, IconTags } from '@tabler/icons-react';
import { isDraftKind } from '#core/draft/draft';
import type { EntryKind } from '#core/library/entry';
import { EmptyState } from '../look/empty-state';
import { KINDS } from '../look/kinds';
import type { Section } from '../section';

interface EmptySectionProps {
  readonly section: Section;
  readonly kind: EntryKind;
  /** Shows all of it, where a filter hides what is there; null where nothing is. */
  readonly onShowAll: (() => void) | null;
  readonly create: { readonly label: string; readonly run: () => void };
  /** Makes a draft of notes. */
  readonly onCompose: () => void;
}

/** What an empty section is for. */
export function EmptySection({ section, kind, onShowAll, create, onCompose }: EmptySectionProps) {
  const look = KINDS[kind];
  const isDraft = isDraftKind(kind);
  if (onShowAll !== null) {
    return (
      <EmptyState
        icon={IconFilter}
        title="Nothing fits the filter"
        action={
          <Button mt="xs" size="xs" onClick={onShowAll}>
            Clear the Filter
          </Button>
        }
      >
        There are entries here, but none that is all of what you chose.
      </EmptyState>
    );
  }
  if (section.at === 'tag') {
    return (
      <EmptyState icon={IconTags} title={`Nothing is tagged #${section.tag}`}>
        Add the tag below the title of an entry, or type #{section.tag} in its text, and it is
        listed here.
      </EmptyState>
    );
  }
  if (section.at === 'graph') return null;
  if (section.at === 'orphans') {
    return (
      <EmptyState icon={IconCircleDotted} title="Every entry is linked">
        An entry that links to no other and that none links to is listed here, so that no thought is
        left alone.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={look.icon}
      title={`No ${look.many.toLowerCase()} yet`}
      action={
        <Group mt="xs" gap="xs" justify="center">
          {isDraft && (
            <Button size="xs" onClick={onCompose}>
              Compose from Notes…
            </Button>
          )}
          <Button size="xs" variant={isDraft ? 'default' : 'filled'} onClick={create.run}>
            New {look.one}
          </Button>
        </Group>
      }
    >
      {look.hint}
    </EmptyState>
  );
}
