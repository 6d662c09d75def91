import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { RenamePlan } from '#contract/links/linking';
import type { LookedAt } from '#contract/importing/looked-at';
import type { EndedShow } from '#contract/talks/presenting';
import type { VariantName } from '#core/draft/variants/variant';
import type { EntryKind, EntryRow } from '#core/library/entry';
import type { ReviewDialog } from './app/reviews';
import type { PaneName } from './app/panes';
import { coversText, type Section } from './section';
import { useTouring } from './touring';
import { holdTyping } from './typed-ahead';
import { usePanes, type PaneDesk, type PanesDesk } from './app/use-panes';
import { useSidebar, type Sidebar } from './app/use-sidebar';
import { useWritingModes, type WritingModes } from './writing-modes';

/** An entry got another title. */
export interface Renamed {
  readonly id: string;
  readonly from: string;
  readonly title: string;
}

/** What stands open over the window. */
export type Dialog =
  | { readonly name: 'compose'; readonly from: readonly string[] }
  | { readonly name: 'plan'; readonly id: string }
  | { readonly name: 'variants'; readonly id: string; readonly as?: VariantName }
  /** @property preview the blog that a preview over it is started on */
  | { readonly name: 'publish'; readonly id: string; readonly preview?: string }
  | { readonly name: 'preview'; readonly id: string; readonly target?: string }
  /** @property posts those that are selected */
  | { readonly name: 'publishMany'; readonly posts: readonly EntryRow[] }
  | { readonly name: 'deck'; readonly id: string }
  /** @property talk the one, or null when it is to be chosen */
  | { readonly name: 'propose'; readonly talk: string | null }
  | { readonly name: 'rehearsals'; readonly id: string }
  | { readonly name: 'afterShow'; readonly ended: EndedShow }
  /** @property goesOn whether what is due next follows */
  | {
      readonly name: 'explain';
      readonly id: string;
      readonly title: string;
      readonly goesOn: boolean;
    }
  | { readonly name: 'practice' }
  | { readonly name: 'history'; readonly row: EntryRow }
  | { readonly name: 'criteria'; readonly id: string }
  | { readonly name: 'compareDrafts'; readonly row: EntryRow }
  | { readonly name: 'rename'; readonly renamed: Renamed; readonly plan: RenamePlan }
  /** @property paths what was dropped on the window, or nothing */
  | { readonly name: 'import'; readonly paths: readonly string[] }
  /** @property files what was opened with Outloud and is not in the library */
  | { readonly name: 'opened'; readonly files: readonly LookedAt[] }
  /** @property tag the one, or null when it is to be chosen */
  | { readonly name: 'renameTag'; readonly tag: string | null }
  | ReviewDialog
  | { readonly name: 'exportLibrary' }
  | { readonly name: 'exportRecords' }
  | { readonly name: 'template' }
  | { readonly name: 'win' }
  /** @property backups whether those are shown first */
  | { readonly name: 'settings'; readonly backups?: true }
  /** @property file one of the copies, or null for all of them */
  | { readonly name: 'conflicts'; readonly file: string | null }
  /** @property licences whether those of its parts are shown at once */
  | { readonly name: 'about'; readonly licences: boolean }
  /** @property file a record that can't be read */
  | { readonly name: 'broken'; readonly file: string }
  | { readonly name: 'shortcuts' };

/** What of the links is drawn. */
export interface GraphChoice {
  /** Only what is around the open entry, so many links away. */
  readonly around: boolean;
  readonly depth: number;
  readonly tag: string | null;
  readonly hidden: readonly EntryKind[];
  readonly orphans: boolean;
}

const WHOLE: GraphChoice = { around: false, depth: 1, tag: null, hidden: [], orphans: true };

/** Where the person is in the window; what is said of a pane is about the active one. */
export interface Desk extends PaneDesk, Omit<PanesDesk, 'inPane'> {
  /** The same for one of the panes. */
  readonly inPane: (name: PaneName) => Desk;
  /** Whether there is room for two panes side by side. */
  readonly isWide: boolean;
  readonly sidebar: Sidebar;
  /** The entries whose text is shown. */
  readonly inSight: readonly string[];
  readonly section: Section;
  /** The entry that was just made here, whose title is to be written first. */
  readonly freshId: string | null;
  /** The entry that is open since the start; null once one went on to something else. */
  readonly startId: string | null;
  readonly search: string;
  readonly dialog: Dialog | null;
  readonly graph: GraphChoice;
  readonly chooseGraph: (choice: GraphChoice) => void;
  /** Whether it is being chosen what the list shows. */
  readonly filtering: boolean;
  readonly setFiltering: (filtering: boolean) => void;
  /** Whether the tour is being taken. */
  readonly touring: boolean;
  readonly setTouring: (touring: boolean) => void;
  readonly modes: WritingModes;
  readonly toggleMode: (mode: keyof WritingModes) => void;
  /** Whether the sources of drafts are shown beside them. */
  readonly sources: boolean;
  readonly toggleSources: () => void;
  readonly show: (section: Section) => void;
  readonly openFresh: (id: string) => void;
  /** Opens an entry without leaving a page that marks it, such as the graph. */
  readonly mark: (id: string) => void;
  readonly setSearch: (text: string) => void;
  readonly ask: (dialog: Dialog | null) => void;
}

/** From where on two panes have room beside the list, and beside list and sidebar. */
const WIDE = '(width >= 1100px)';
const WIDER = '(width >= 1200px)';

/** @param folder of the library */
export function useDesk(folder: string): Desk {
  const [section, setSection] = useState<Section>({ at: 'all' });
  const [freshId, setFreshId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [graph, chooseGraph] = useState(WHOLE);
  const [filtering, setFiltering] = useState(false);
  const [touring, setTouring] = useTouring();
  const [dialog, ask] = useState<Dialog | null>(null);
  const { inPane, ...panesDesk } = usePanes(folder);
  const [startId, setStartId] = useState(inPane().openId);
  const { modes, toggle: toggleMode } = useWritingModes();
  const [sources, setSources] = useLocalStorage({
    key: 'outloud-sources',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const sidebar = useSidebar();
  const isWide = useMediaQuery(sidebar.isBeside ? WIDER : WIDE, true, {
    getInitialValueInEffect: false,
  });

  const show = useCallback((next: Section) => {
    setSection(next);
    // An entry that comes back in sight later doesn't take the focus anew.
    setFreshId(null);
    setStartId(null);
    setSearch('');
    setFiltering(false);
  }, []);
  /** What is opened takes the place of the page that stands there. */
  const uncover = (): void => setSection((last) => (coversText(last) ? { at: 'all' } : last));
  const paneAt = (name?: PaneName): PaneDesk => {
    const pane = inPane(name);
    return {
      ...pane,
      open: (id, place) => {
        uncover();
        pane.open(id, place);
      },
      openBeside: (id, place) => {
        uncover();
        pane.openBeside(id, place);
      },
    };
  };
  const active = paneAt();
  if (startId !== null && startId !== active.openId) setStartId(null);
  // When it is opened again it is not new any more, and its title takes no focus.
  if (freshId !== null && freshId !== active.openId) setFreshId(null);
  const openFresh = (id: string): void => {
    // Its title is on its way, and a dialog that closes gives the focus back first.
    holdTyping();
    setFreshId(id);
    active.open(id);
    setSearch('');
  };

  const { shown, active: activeName } = panesDesk.panes;
  const isBeside = isWide && !modes.alone;
  const inSight = shown.flatMap(({ name, trail: { here } }) =>
    here !== null && !coversText(section) && (isBeside || name === activeName) ? [here] : [],
  );

  const desk: Desk = {
    ...panesDesk,
    ...active,
    inPane: (name) => ({ ...desk, ...paneAt(name) }),
    isWide,
    sidebar,
    inSight,
    section,
    freshId,
    startId,
    search,
    dialog,
    graph,
    chooseGraph,
    filtering,
    setFiltering,
    touring,
    setTouring,
    modes,
    toggleMode,
    sources,
    toggleSources: () => setSources((last) => !last),
    show,
    openFresh,
    mark: (id) => {
      if (section.at === 'home') uncover();
      inPane().open(id);
    },
    setSearch,
    ask,
  };
  return desk;
}
