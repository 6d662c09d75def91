import { Menu } from '@mantine/core';
import {
  IconArrowsDiff,
  IconArticle,
  IconCalendarEvent,
  IconForms,
  IconMicrophone2,
  IconPresentation,
  IconQuote,
} from '@tabler/icons-react';
import type { Entry } from '#contract/calls/api';
import { convertDraft } from '../entry-actions';
import { flushEntries } from '../features/entry/autosaves';
import { isSameSection } from '../section';
import type { Desk } from '../use-desk';

interface AppDraftItemsProps {
  /** A post or a talk. */
  readonly entry: Entry;
  readonly desk: Desk;
}

/** What a draft's menu offers beside what every entry's has. */
export function AppDraftItems({ entry, desk }: AppDraftItemsProps) {
  const other = entry.kind === 'post' ? 'talk' : 'post';

  async function convert(): Promise<void> {
    await flushEntries();
    const id = await convertDraft(entry, other);
    if (id === null) return;
    if (isSameSection(desk.section, { at: 'kind', kind: entry.kind })) {
      desk.show({ at: 'kind', kind: other });
    }
    desk.open(id, { caret: 1 });
  }

  return (
    <>
      <Menu.Item
        leftSection={<IconCalendarEvent size={16} />}
        onClick={() => desk.ask({ name: 'plan', id: entry.id })}
      >
        Plan…
      </Menu.Item>
      {entry.kind === 'talk' && (
        <Menu.Item
          leftSection={<IconMicrophone2 size={16} />}
          onClick={() => desk.ask({ name: 'propose', talk: entry.id })}
        >
          Propose to an Event…
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconForms size={16} />}
        onClick={() => desk.ask({ name: 'variants', id: entry.id })}
      >
        Variants…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsDiff size={16} />}
        onClick={() => desk.ask({ name: 'compareDrafts', row: entry })}
      >
        Compare with…
      </Menu.Item>
      <Menu.Item leftSection={<IconQuote size={16} />} onClick={desk.toggleSources}>
        {desk.sources ? 'Hide Sources' : 'Show Sources'}
      </Menu.Item>
      <Menu.Item
        leftSection={other === 'talk' ? <IconPresentation size={16} /> : <IconArticle size={16} />}
        onClick={() => void convert()}
      >
        {other === 'talk' ? 'Convert to Talk' : 'Convert to Post'}
      </Menu.Item>
    </>
  );
}
