import { Loader } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { PresentedTalk, PresenterState } from '#contract/talks/presenting';
import type { ShowAction } from '#core/talk/presenting/show';
import { planTimeline } from '#core/talk/presenting/timeline';
import { api } from '../../api';
import { NotesPanel, NOTE_SIZES } from './notes-panel';
import { PresenterTools } from './presenter-tools';
import classes from './presenter-view.module.css';
import { QuestionForm } from './question-form';
import { ShowHead } from './show-head';
import { ShowHelp } from './show-help';
import { actionOf, type ViewAction } from './show-keys';
import { SlideList } from './slide-list';
import { SlideStage } from './slide-stage';
import { useShow } from './use-show';

/** How far an arrow scrolls the notes, in pixels. */
const SCROLLED = 90;

/** What the speaker sees: this slide and the next, what to say, and the time. */
export function PresenterView() {
  const given = useShow();
  if (given === null) {
    return (
      <main className={classes.waiting}>
        <Loader aria-label="Getting the slides ready" />
      </main>
    );
  }
  return <Presenter talk={given.talk} state={given.state} />;
}

interface PresenterProps {
  readonly talk: PresentedTalk;
  readonly state: PresenterState;
}

const act = (action: ShowAction): void => void api.presenting.act(action).catch(() => undefined);

function Presenter({ talk, state }: PresenterProps) {
  const { show } = state;
  const { pages } = talk;
  const page = pages[show.page];
  const next = pages[show.page + 1];
  const [isAsking, asking] = useDisclosure();
  const [isHelping, helping] = useDisclosure();
  const [isListing, listing] = useDisclosure();
  const [size, setSize] = useLocalStorage<number>({
    key: 'outloud-notes-size',
    defaultValue: 20,
    getInitialValueInEffect: false,
  });
  const notes = useRef<HTMLDivElement>(null);
  const timeline = useMemo(
    () =>
      planTimeline(
        pages.map(({ minutes }) => minutes),
        talk,
      ),
    [pages, talk],
  );
  useEffect(() => {
    document.title = `${state.mode === 'rehearse' ? 'Rehearsing' : 'Presenting'} “${talk.title}”`;
  }, [state.mode, talk.title]);

  const resize = (step: 1 | -1): void => {
    const at = NOTE_SIZES.findIndex((one) => one >= size);
    setSize(NOTE_SIZES[Math.min(Math.max(at + step, 0), NOTE_SIZES.length - 1)] ?? size);
  };
  const views: Readonly<Record<ViewAction, () => void>> = {
    end: () => {
      if (show.typed === '') void api.presenting.end();
      else act({ do: 'forget' });
    },
    fullScreen: () => void api.presenting.toggleFullScreen(),
    ask: asking.open,
    help: helping.open,
    list: listing.open,
    larger: () => resize(1),
    smaller: () => resize(-1),
    notesUp: () => notes.current?.scrollBy({ top: -SCROLLED, behavior: 'smooth' }),
    notesDown: () => notes.current?.scrollBy({ top: SCROLLED, behavior: 'smooth' }),
  };
  const run = (action: ShowAction | ViewAction): void => {
    if (typeof action === 'string') views[action]();
    else act(action);
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isAsking || isHelping || isListing || isForControl(event)) return;
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    run(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    // Before a dialog has closed itself by Escape, which then is not the talk's.
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, []);

  const hidden = show.blank === null ? null : `The audience sees ${show.blank}.`;
  return (
    <div className={classes.presenter}>
      <ShowHead talk={talk} state={state} timeline={timeline} onAct={act} />
      <main className={classes.main}>
        <section className={classes.now} aria-label="Now">
          <div className={classes.stage} data-hidden={hidden !== null || undefined}>
            <SlideStage
              label={`Slide ${show.page + 1}: ${page?.title ?? ''}`}
              html={page?.html ?? ''}
              look={show.look}
              point={show.point}
              {...(show.isPointing && { onPoint: (at) => act({ do: 'point', at }) })}
            />
          </div>
          <p className={classes.told} role="status">
            {show.typed === '' ? hidden : `Go to slide ${show.typed} with Enter`}
          </p>
          <PresenterTools state={state} onRun={run} />
          {state.asked.length > 0 && (
            <section className={classes.asked} aria-label="Asked">
              <h2>Asked</h2>
              <ol>
                {state.asked.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ol>
            </section>
          )}
        </section>
        <div className={classes.side}>
          <section className={classes.next} aria-label="Next">
            <div className={classes.preview} inert>
              {next === undefined ? (
                <p className={classes.last}>This is the last slide.</p>
              ) : (
                <SlideStage label="Next slide" html={next.html} look={show.look} />
              )}
            </div>
            <h2 className={classes.nextTitle}>
              <span>Next</span> {next === undefined ? 'End' : next.title || 'goes on'}
            </h2>
          </section>
          <NotesPanel
            ref={notes}
            html={page?.notes ?? ''}
            size={size}
            onLarger={() => resize(1)}
            onSmaller={() => resize(-1)}
          />
        </div>
      </main>
      {isAsking && <QuestionForm draft={state.draft} onClose={asking.close} />}
      {isHelping && <ShowHelp onClose={helping.close} />}
      {isListing && (
        <SlideList
          pages={pages}
          at={show.page}
          onClose={listing.close}
          onGo={(to) => {
            act({ do: 'goTo', page: to });
            listing.close();
          }}
        />
      )}
    </div>
  );
}

/** Whether a key is meant for the button that was gone to by keys, or for what is being typed. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, textarea, [contenteditable="true"]')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button:focus-visible');
}
