import { ActionIcon, Group, Menu, ScrollArea, Stack, Text } from '@mantine/core';
import {
  IconAffiliate,
  IconCircleDotted,
  IconGitMerge,
  IconHash,
  IconHelpCircle,
  IconHome,
  IconInbox,
  IconLayoutKanban,
  IconLinkOff,
  IconMicrophone2,
  IconPencil,
  IconSeedling,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DRAFT_KINDS } from '#core/draft/draft';
import { NOTE_KINDS } from '#core/note/note';
import {
  useConflicts,
  useEntries,
  useLibrary,
  useOrphans,
  useSavedSearches,
  useTags,
  useTrash,
  useUnresolved,
} from '../../data/queries';
import { KINDS } from '../../look/kinds';
import { Logo } from '../../look/logo';
import { Tooltip } from '../../look/tooltip';
import { useAfterPaint } from '../../look/use-after-paint';
import { MenuAt } from '../../parts/menu-at';
import { countKinds, isSameSection, type Section } from '../../section';
import { SavedSearches } from './saved-searches';
import { SidebarItem } from './sidebar-item';
import classes from './sidebar.module.css';

interface SidebarProps {
  readonly section: Section;
  readonly onChoose: (section: Section) => void;
  /** What the search field holds. */
  readonly search: string;
  /** Asks a query that was kept. */
  readonly onSearch: (text: string) => void;
  /** What goes on in the background, or nothing. */
  readonly status: ReactNode;
  readonly onRenameTag: (tag: string) => void;
  readonly onConflicts: () => void;
  readonly onSettings: () => void;
}

/** Where everything is: kinds of entries, links that lack, kept searches, tags, the trash. */
export function Sidebar(props: SidebarProps) {
  const { section, onChoose, search, onSearch, status, onConflicts, onSettings } = props;
  const [menu, setMenu] = useState<{ tag: string; at: { x: number; y: number } } | null>(null);
  const library = useLibrary();
  const rows = useEntries().data ?? [];
  const tags = useTags().data ?? [];
  const searches = useSavedSearches().data;
  const trashed = useTrash().data?.length ?? 0;
  const conflicts = useConflicts().data?.length ?? 0;
  // They take a while in a large library: the entries are shown before.
  const isShown = useAfterPaint();
  const unresolved = useUnresolved(1, isShown).data?.total ?? 0;
  const orphans = useOrphans(isShown).data?.length ?? 0;
  const counts = countKinds(rows);
  const itemFor = (to: Section) => ({
    active: search === '' && isSameSection(section, to),
    onClick: () => onChoose(to),
  });

  return (
    <nav className={classes.sidebar} aria-label="Library">
      <Group gap={9} wrap="nowrap" className={classes.head}>
        <Logo size={26} />
        <Text fw={650} size="md" truncate title={library.data?.folder}>
          {library.data?.name ?? 'Outloud'}
        </Text>
      </Group>
      <ScrollArea className={classes.scroll} type="hover" scrollbarSize={8}>
        <Stack gap={18} px={8} pb="md">
          <div>
            <SidebarItem icon={IconHome} label="Home" count={0} {...itemFor({ at: 'home' })} />
            <SidebarItem
              icon={IconInbox}
              label="Everything"
              count={rows.length}
              {...itemFor({ at: 'all' })}
            />
          </div>
          <section aria-labelledby="sidebar-notes">
            <h2 id="sidebar-notes" className={classes.heading}>
              Learn
            </h2>
            {NOTE_KINDS.map((kind) => (
              <SidebarItem
                key={kind}
                icon={KINDS[kind].icon}
                label={KINDS[kind].many}
                count={counts[kind]}
                {...itemFor({ at: 'kind', kind })}
              />
            ))}
            <SidebarItem
              icon={IconHelpCircle}
              label="Gaps"
              count={0}
              {...itemFor({ at: 'gaps' })}
            />
            <SidebarItem
              icon={IconSeedling}
              label="Growth"
              count={0}
              {...itemFor({ at: 'growth' })}
            />
          </section>
          <section aria-labelledby="sidebar-drafts">
            <h2 id="sidebar-drafts" className={classes.heading}>
              Drafts
            </h2>
            <SidebarItem
              icon={IconLayoutKanban}
              label="Board"
              count={0}
              {...itemFor({ at: 'board' })}
            />
            {DRAFT_KINDS.map((kind) => (
              <SidebarItem
                key={kind}
                icon={KINDS[kind].icon}
                label={KINDS[kind].many}
                count={counts[kind]}
                {...itemFor({ at: 'kind', kind })}
              />
            ))}
            <SidebarItem
              icon={IconMicrophone2}
              label="Proposals"
              count={0}
              {...itemFor({ at: 'proposals' })}
            />
          </section>
          <section aria-labelledby="sidebar-links">
            <h2 id="sidebar-links" className={classes.heading}>
              Links
            </h2>
            <SidebarItem
              icon={IconAffiliate}
              label="Graph"
              count={0}
              {...itemFor({ at: 'graph' })}
            />
            <SidebarItem
              icon={IconLinkOff}
              label="Unresolved"
              count={unresolved}
              {...itemFor({ at: 'unresolved' })}
            />
            <SidebarItem
              icon={IconCircleDotted}
              label="Orphans"
              count={orphans}
              {...itemFor({ at: 'orphans' })}
            />
          </section>
          {rows.length > 0 && (
            <section aria-labelledby="sidebar-searches">
              <h2 id="sidebar-searches" className={classes.heading}>
                Searches
              </h2>
              <SavedSearches searches={searches} search={search} onSearch={onSearch} />
            </section>
          )}
          {tags.length > 0 && (
            <section aria-labelledby="sidebar-tags">
              <h2 id="sidebar-tags" className={classes.heading}>
                Tags
              </h2>
              {tags.map(({ tag, count }) => (
                <SidebarItem
                  key={tag}
                  icon={IconHash}
                  label={tag}
                  count={count}
                  {...itemFor({ at: 'tag', tag })}
                  onMenu={(at) => setMenu({ tag, at: { ...at } })}
                />
              ))}
            </section>
          )}
        </Stack>
      </ScrollArea>
      {menu && (
        <MenuAt label={`Menu of #${menu.tag}`} at={menu.at} onClose={() => setMenu(null)}>
          <Menu.Item
            leftSection={<IconPencil size={16} />}
            onClick={() => props.onRenameTag(menu.tag)}
          >
            Rename Tag…
          </Menu.Item>
        </MenuAt>
      )}
      {conflicts > 0 && (
        <div className={classes.conflicts}>
          <SidebarItem
            icon={IconGitMerge}
            label="Conflicts"
            count={conflicts}
            active={false}
            onClick={onConflicts}
          />
        </div>
      )}
      {status}
      <Group gap={4} wrap="nowrap" className={classes.foot}>
        <SidebarItem icon={IconTrash} label="Trash" count={trashed} {...itemFor({ at: 'trash' })} />
        <Tooltip label="Settings">
          <ActionIcon size="lg" aria-label="Settings" onClick={onSettings}>
            <IconSettings size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </nav>
  );
}
