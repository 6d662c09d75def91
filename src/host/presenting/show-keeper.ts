import type { TalkCalls } from '#contract/talks/talks';
import type { LinkCandidate } from '#contract/links/linking';
import type {
  AudienceView,
  EndedShow,
  PresentedTalk,
  PresenterState,
  ShowMode,
} from '#contract/talks/presenting';
import { describeProblem, Problem } from '#core/problem';
import { beginShow, reduceShow, type Show, type ShowAction } from '#core/talk/presenting/show';
import { recordShow } from '#core/talk/presenting/record-show';
import type { SlideLook } from '#core/talk/deck';

/** What the keeper asks of the app. */
export type KeeperCalls = Pick<TalkCalls, 'keepRehearsal' | 'noteQuestion'>;

/** A talk that is being given. It lives here, so that a window that dies takes nothing along. */
export interface ShowKeeper {
  readonly talk: PresentedTalk;
  readonly mode: ShowMode;
  state(): Pick<PresenterState, 'mode' | 'show' | 'now' | 'asked' | 'draft'>;
  audience(): AudienceView;
  act(action: ShowAction): void;
  draft(text: string): void;
  /** Keeps a question at once. @throws Problem when it can't be kept; it stays the draft then */
  ask(text: string): Promise<void>;
  /**
   * Keeps what has to be kept. Asked twice, it does so once.
   * @param isAsked whether the speaker can be asked afterwards to keep the timing of a talk that
   * was no rehearsal; else it is kept, for it can be deleted and not be brought back
   */
  end(isAsked: boolean): Promise<EndedShow>;
}

/** @param parts.now the clock, in milliseconds since 1970 */
export function keepShow(
  talk: PresentedTalk,
  mode: ShowMode,
  parts: { readonly calls: KeeperCalls; readonly look: SlideLook; readonly now: () => number },
): ShowKeeper {
  const { calls, now } = parts;
  let show = beginShow(talk.pages.length, parts.look);
  let draft = '';
  let asked: readonly LinkCandidate[] = [];
  let ended: Promise<EndedShow> | null = null;

  async function ask(text: string): Promise<void> {
    const question = text.trim();
    if (question === '') return;
    draft = text;
    const note = await calls.noteQuestion({
      id: talk.id,
      slide: titleOf(talk, show),
      question,
    });
    asked = [...asked, note];
    // What was typed meanwhile is the next one.
    if (draft === text) draft = '';
  }

  async function end(isAsked: boolean): Promise<EndedShow> {
    const problems: string[] = [];
    const { slot, pages, id, title } = talk;
    const rehearsal = recordShow(show, now(), { slot, pages });
    let kept: string | null = null;
    if (rehearsal !== null && (mode === 'rehearse' || !isAsked)) {
      await calls.keepRehearsal({ id, rehearsal }).then(
        (one) => {
          kept = one.id;
        },
        (error: unknown) => {
          problems.push(`The rehearsal was not kept. ${describeProblem(error)}`);
        },
      );
    }
    await ask(draft).catch((error: unknown) => {
      problems.push(`“${draft.trim()}” was not kept. ${describeProblem(error)}`);
    });
    const planned = Object.fromEntries(pages.map(({ key, minutes }) => [key, minutes]));
    return { id, title, mode, rehearsal, planned, kept, asked, problems };
  }

  return {
    talk,
    mode,
    state: () => ({ mode, show, now: now(), asked, draft }),
    audience: () => {
      const { page, blank, point, look } = show;
      const html = blank === null ? (talk.pages[page]?.html ?? '') : '';
      return { html, number: page + 1, blank, point, look };
    },
    act: (action) => {
      show = reduceShow(show, action, now());
    },
    draft: (text) => {
      draft = text;
    },
    ask,
    end: (isAsked) => {
      ended ??= end(isAsked);
      return ended;
    },
  };
}

/** The title of the slide that is shown, or of the one that it goes on from. */
function titleOf({ pages }: PresentedTalk, { page }: Show): string {
  const shown = pages.slice(0, page + 1).findLast(({ title }) => title !== '');
  return shown?.title ?? '';
}

/** What a call on a show gets while there is none. */
export function noShow(): Problem {
  return new Problem('closed', 'No talk is being given.');
}
