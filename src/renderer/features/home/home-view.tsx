import { Button, Text } from '@mantine/core';
import { IconSeedling } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HomePage } from '#contract/growth/home';
import { shownTitle } from '#core/shown-title';
import { useHome } from '../../data/home-queries';
import { EmptyState } from '../../look/empty-state';
import { ProblemAlert } from '../../parts/problem-alert';
import { CaptureField } from './capture-field';
import { HomeCard, HomeLink } from './home-card';
import classes from './home.module.css';
import { YearActivity } from './year-activity';

interface HomeViewProps {
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onGrowth: () => void;
  /** Goes where entries are explained from memory. */
  readonly onExplain: () => void;
  /** Goes where a conversation about growth is prepared. */
  readonly onPrepare: () => void;
  readonly onGaps: () => void;
  readonly onCompose: () => void;
}

/** The page to begin at: today’s thought, and one thing of each kind to go on with. */
export function HomeView(props: HomeViewProps) {
  const { readOnly, onBefore, onOpen } = props;
  const { data: page, error } = useHome();
  return (
    <section className={classes.view} aria-label="Home">
      <div className={classes.page}>
        <Text component="h1" className={classes.title}>
          {page === undefined ? 'Home' : tellDay(page.today)}
        </Text>
        <CaptureField readOnly={readOnly} onBefore={onBefore} onOpen={onOpen} />
        <ProblemAlert title="The home page can’t be shown" problem={error} />
        {page?.entries === 0 && (
          <EmptyState icon={IconSeedling} title="Begin with one thing that you learned">
            Type it above and press Enter. What you keep gathers here: the draft that is nearest to
            done, a question to answer, and where to go deeper.
          </EmptyState>
        )}
        {page !== undefined && page.entries > 0 && <Steps {...props} page={page} />}
      </div>
    </section>
  );
}

function Steps(props: HomeViewProps & { readonly page: HomePage }) {
  const { page, onOpen, onExplain, onPrepare, onGaps, onGrowth, onCompose } = props;
  const { made, moreMade, due, reminder, draft, gap, deeper } = page;
  return (
    <>
      {made.length > 0 && (
        <HomeCard title="Made today">
          {made.map(({ id, title }) => (
            <HomeLink key={id} id={id} title={title} onOpen={onOpen} />
          ))}
          {moreMade > 0 && <p className={classes.why}>and {moreMade.toLocaleString('en')} more</p>}
        </HomeCard>
      )}
      <div className={classes.cards}>
        {due.length > 0 && (
          <HomeCard title="Explain from memory">
            <Nothing words={due.map(({ title }) => shownTitle(title)).join(' · ')}>
              <Button size="compact-xs" variant="default" onClick={onExplain}>
                Explain…
              </Button>
            </Nothing>
          </HomeCard>
        )}
        {reminder !== null && (
          <HomeCard title="Talk about your growth">
            <Nothing
              words={`The conversation of ${reminder.quarter} is wanted by ${reminder.day}.`}
            >
              <Button size="compact-xs" variant="default" onClick={onPrepare}>
                Prepare…
              </Button>
            </Nothing>
          </HomeCard>
        )}
        <HomeCard title="Nearest to done">
          {draft === null ? (
            <Nothing words="No post or talk is on its way.">
              <Button size="compact-xs" variant="default" onClick={onCompose}>
                Compose from Notes…
              </Button>
            </Nothing>
          ) : (
            <HomeLink {...draft} onOpen={onOpen} />
          )}
        </HomeCard>
        <HomeCard title="One gap">
          {gap === null ? (
            <Nothing words="No question is open. Drafts are looked through for what they don’t explain yet.">
              <Button size="compact-xs" variant="default" onClick={onGaps}>
                Show Gaps
              </Button>
            </Nothing>
          ) : (
            <HomeLink {...gap} onOpen={onOpen} />
          )}
        </HomeCard>
        <HomeCard title={deeper === null ? 'Go deeper' : `Go deeper: ${deeper.area}`}>
          <Nothing
            words={deeper?.why ?? 'Every area of yours is used at work. Name another to grow in.'}
          >
            {deeper?.proof && <HomeLink {...deeper.proof} onOpen={onOpen} />}
            <Button size="compact-xs" variant="default" onClick={onGrowth}>
              Show Skills
            </Button>
          </Nothing>
        </HomeCard>
      </div>
      <YearActivity today={page.today} />
    </>
  );
}

interface NothingProps {
  readonly words: string;
  readonly children: ReactNode;
}

/** What a card says that leads to no entry, and what to do about it. */
function Nothing({ words, children }: NothingProps) {
  return (
    <div className={classes.nothing}>
      <p className={classes.why}>{words}</p>
      {children}
    </div>
  );
}

/** @param day such as `2026-03-29` */
function tellDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}
