import type { Point, Show, ShowAction } from '#core/talk/presenting/show';
import type { SlideLook } from '#core/talk/deck';
import type { Rehearsal } from '#core/talk/rehearsal';
import type { LinkCandidate } from '../links/linking';

/** A page as the presenter sees it. */
export interface PresenterPage {
  readonly key: string;
  readonly title: string;
  readonly section: string;
  readonly html: string;
  /** The speaker notes as HTML, empty for none. */
  readonly notes: string;
  /** Planned. */
  readonly minutes: number;
}

/** A talk to be given. */
export interface PresentedTalk {
  readonly id: string;
  readonly title: string;
  readonly isPrivate: boolean;
  /** How long it takes as its outline tells it. */
  readonly minutes: number;
  /** Minutes; null where nobody said. */
  readonly slot: number | null;
  /** The part of the slot that stays for questions, from 0 to less than 1. */
  readonly questions: number;
  readonly pages: readonly PresenterPage[];
}

/** Whether a talk is given to an audience or tried out. */
export const SHOW_MODES = ['present', 'rehearse'] as const;

export type ShowMode = (typeof SHOW_MODES)[number];

/** How the audience's window stands. */
export type AudiencePlace = 'full screen' | 'window' | 'closed';

/** A window whose page stopped working while a talk was given. */
export interface Mishap {
  readonly window: 'presenter' | 'audience';
  /** Whether it was started again by itself. */
  readonly isBack: boolean;
}

/** How a show stands, for the presenter. */
export interface PresenterState {
  readonly mode: ShowMode;
  readonly show: Show;
  /** By the clock that the show's moments are of. */
  readonly now: number;
  readonly audience: AudiencePlace;
  /** Whether there is a display beside the presenter's own. */
  readonly hasSecondDisplay: boolean;
  /** What went wrong since the last slide, null for nothing. */
  readonly mishap: Mishap | null;
  /** What was asked so far. */
  readonly asked: readonly LinkCandidate[];
  /** A question that is being written down. */
  readonly draft: string;
}

/** All that the audience's window ever gets. */
export interface AudienceView {
  /** What stands in the page; empty while it is hidden. */
  readonly html: string;
  /** Which page it is, from 1. */
  readonly number: number;
  readonly blank: Show['blank'];
  readonly point: Point | null;
  readonly look: SlideLook;
}

/** A talk that was just given. */
export interface EndedShow {
  readonly id: string;
  readonly title: string;
  readonly mode: ShowMode;
  /** Null where the clock was hardly ever on. */
  readonly rehearsal: Omit<Rehearsal, 'id'> | null;
  /** Minutes that were planned for the slides when it began, by their keys. */
  readonly planned: Readonly<Record<string, number>>;
  /** The rehearsal's id once it is kept. */
  readonly kept: string | null;
  readonly asked: readonly LinkCandidate[];
  /** What could not be kept, with the reason. */
  readonly problems: readonly string[];
}

/** Giving a talk, in two windows of its own. */
export interface PresentingCalls {
  /** @throws Problem `bad-input` for what is no talk, or while one is being given */
  start(wish: { id: string; mode: ShowMode }): Promise<void>;
  /** The talk that is given. @throws Problem `closed` when none is */
  talk(): Promise<PresentedTalk>;
  state(): Promise<PresenterState>;
  /** What the audience's window shows. */
  audience(): Promise<AudienceView>;
  act(action: ShowAction): Promise<void>;
  /** Keeps what is written of a question, in case that the window dies. */
  draft(question: { text: string }): Promise<void>;
  /** Keeps a question of the audience as a note. */
  ask(question: { text: string }): Promise<void>;
  /** Opens the audience's window where it was closed, else gives it the whole screen or takes it. */
  toggleFullScreen(): Promise<void>;
  end(): Promise<void>;
  /** What came of the talk that was given last, told once; null for nothing to tell. */
  ended(): Promise<EndedShow | null>;
}
