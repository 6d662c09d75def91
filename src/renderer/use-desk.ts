import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { RenamePlan } from '#contract/linking';
import type { EntryKind, EntryRow } from '#core/library/entry';
import type { SearchPlace } from '#core/search/search';
import type { Section } from './section';
import { useTouring } from './touring';
import { goTo, START, stepOn } from './trail';
import { useWritingModes, type WritingModes } from './writing-modes';

/** An entry got another title. */
export interface Renamed {
  readonly id: string;
  readonly from: string;
  readonly title: string;
}

/** Where in an entry to go: to what was found, or to where writing goes on. */
type EntryPlace = SearchPlace | { readonly caret: number | 'end' };

/** What stands open over the window. */
export type Dialog =
  | { readonly name: 'compose'; readonly from: readonly string[] }
  | { readonly name: 'publish'; readonly id: string }
  | { readonly name: 'deck'; readonly id: string }
  | { readonly name: 'history'; readonly row: EntryRow }
  | { readonly name: 'rename'; readonly renamed: Renamed; readonly plan: RenamePlan }
  /** @property paths what was dropped on the window, or nothing */
  | { readonly name: 'import'; readonly paths: readonly string[] }
  /** @property tag the one, or null when it is to be chosen */
  | { readonly name: 'renameTag'; readonly tag: string | null }
  | { readonly name: 'exportLibrary' }
  | { readonly name: 'template' }
  | { readonly name: 'settings' }
  /** @property file one of the copies, or null for all of them */
  | { readonly name: 'conflicts'; readonly file: string | null }
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

/** Where the person is in the window. */
export interface Desk {
  readonly section: Section;
  readonly openId: string | null;
  /** The entry that was just made here, whose title is to be written first. */
  readonly freshId: string | null;
  /** Where in the open entry to go. */
  readonly place: EntryPlace | null;
  readonly search: string;
  readonly dialog: Dialog | null;
  readonly graph: GraphChoice;
  readonly chooseGraph: (choice: GraphChoice) => void;
  /** Whether the contents of a text are shown beside it. */
  readonly contents: boolean;
  readonly toggleContents: () => void;
  /** Whether it is being chosen what the list shows. */
  readonly filtering: boolean;
  readonly setFiltering: (filtering: boolean) => void;
  /** Whether the tour is being taken. */
  readonly touring: boolean;
  readonly setTouring: (touring: boolean) => void;
  readonly modes: WritingModes;
  readonly toggleMode: (mode: keyof WritingModes) => void;
  readonly show: (section: Section) => void;
  /** @param place where in it to go */
  readonly open: (id: string | null, place?: EntryPlace | null) => void;
  readonly openFresh: (id: string) => void;
  /** Goes to the entry that was open before or after, past those that are gone. */
  readonly goAlong: (way: 'back' | 'forward', isThere: (id: string) => boolean) => void;
  readonly setSearch: (text: string) => void;
  readonly ask: (dialog: Dialog | null) => void;
}

export function useDesk(): Desk {
  const [section, setSection] = useState<Section>({ at: 'all' });
  const [trail, setTrail] = useState(START);
  const [freshId, setFreshId] = useState<string | null>(null);
  const [place, setPlace] = useState<EntryPlace | null>(null);
  const [search, setSearch] = useState('');
  const [graph, chooseGraph] = useState(WHOLE);
  const [filtering, setFiltering] = useState(false);
  const [touring, setTouring] = useTouring();
  const [dialog, ask] = useState<Dialog | null>(null);
  const [contents, setContents] = useLocalStorage({
    key: 'outloud-contents',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const toggleContents = useCallback(() => setContents((last) => !last), [setContents]);

  const { modes, toggle: toggleMode } = useWritingModes();

  const show = useCallback((next: Section) => {
    setSection(next);
    setSearch('');
    setFiltering(false);
  }, []);
  const open = useCallback((id: string | null, to: EntryPlace | null = null) => {
    setTrail((last) => goTo(last, id));
    setPlace(to);
  }, []);
  const goAlong = useCallback((way: 'back' | 'forward', isThere: (id: string) => boolean) => {
    setTrail((last) => stepOn(last, way, isThere));
    setPlace(null);
  }, []);
  const openFresh = useCallback((id: string) => {
    setFreshId(id);
    setTrail((last) => goTo(last, id));
    setSearch('');
  }, []);

  return {
    section,
    openId: trail.here,
    freshId,
    place,
    search,
    dialog,
    graph,
    chooseGraph,
    contents,
    toggleContents,
    filtering,
    setFiltering,
    touring,
    setTouring,
    modes,
    toggleMode,
    show,
    open,
    openFresh,
    goAlong,
    setSearch,
    ask,
  };
}
