import { Button, Group, NumberInput, Text, UnstyledButton } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecallState } from '#contract/growth/recall';
import type { Due } from '#core/growth/recall/queue';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useRecallQueue } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './growth.module.css';
import { StudiedList } from './studied-list';

/** So many of the later ones are shown. */
const FIRST = 5;

/** So many of any other list are shown at first. */
const MOST = 20;

/** An entry to explain. */
export interface Explained {
  readonly id: string;
  readonly title: string;
}

interface ExplainViewProps {
  readonly onOpen: (id: string) => void;
  readonly onExplain: (entry: Explained) => void;
}

/** What is due to be explained from memory, and what was explained. */
export function ExplainView({ onOpen, onExplain }: ExplainViewProps) {
  const { data: queue, error } = useRecallQueue();
  if (error !== null) return <ProblemAlert title="The queue could not be read" problem={error} />;
  if (queue === undefined) return null;
  const { due, beyond, later, begun, suggested } = queue;
  const isEmpty = [due, beyond, later, begun, suggested].every((list) => list.length === 0);
  if (isEmpty && queue.weeks.all + queue.today === 0) {
    return (
      <EmptyState icon={IconMessageQuestion} title="Nothing to explain yet">
        Open a note and choose “Explain This Back…” in the command palette. It asks you again before
        you would forget it.
      </EmptyState>
    );
  }
  const [next] = due;
  return (
    <>
      <section className={classes.advice} aria-label="Today">
        <h2 className={classes.adviceTitle}>{tellToday(queue)}</h2>
        <p className={classes.about}>{tellWeeks(queue)}</p>
        {next !== undefined && (
          <Button mt={8} size="compact-sm" onClick={() => onExplain(next)}>
            Explain the First
          </Button>
        )}
      </section>
      <Part title="Begun" entries={begun} about={() => 'Go on writing'} onChoose={onExplain} />
      <Part title="Due" entries={due} about={tellSince} onChoose={onExplain} canLeave />
      <Part
        title="Can wait for another day"
        entries={beyond}
        about={tellSince}
        onChoose={onExplain}
        canLeave
      />
      <Part
        title="Later"
        entries={later.slice(0, FIRST)}
        about={({ due: day }) => `On ${day}`}
        onChoose={({ id }) => onOpen(id)}
        canLeave
      />
      {later.length > FIRST && (
        <Text size="xs" c="dimmed" px="md" pb={8}>
          And {later.length - FIRST} more.
        </Text>
      )}
      <Suggested entries={suggested} onOpen={onOpen} />
      <Limit limit={queue.limit} />
      <StudiedList onOpen={onOpen} />
    </>
  );
}

interface PartProps<Entry extends Explained> {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly about: (entry: Entry) => string;
  readonly onChoose: (entry: Entry) => void;
  /** Whether the entries are in the queue, and can be taken out of it. */
  readonly canLeave?: boolean;
}

function Part<Entry extends Explained>(props: PartProps<Entry>) {
  const { title, entries, about, onChoose, canLeave = false } = props;
  const [shown, setShown] = useState(MOST);
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={classes.quarter}>{title}</h2>
      <ul className={classes.rows}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id} className={classes.head}>
            <UnstyledButton className={classes.proof} onClick={() => onChoose(entry)}>
              <span className={classes.words}>{shownTitle(entry.title)}</span>
              <span className={classes.about}>{about(entry)}</span>
            </UnstyledButton>
            {canLeave && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`Take “${entry.title}” out`}
                onClick={() => void join(entry, false)}
              >
                Take Out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown < entries.length && (
        <Button fullWidth variant="subtle" size="compact-xs" onClick={() => setShown(shown * 4)}>
          Show More of {entries.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  );
}

function Suggested({
  entries,
  onOpen,
}: { readonly entries: readonly Explained[] } & Pick<ExplainViewProps, 'onOpen'>) {
  if (entries.length === 0) return null;
  return (
    <section aria-label="Notes with depth">
      <h2 className={classes.quarter}>Notes with depth that could join</h2>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.head}>
            <UnstyledButton className={classes.proof} onClick={() => onOpen(entry.id)}>
              <span className={classes.words}>{shownTitle(entry.title)}</span>
            </UnstyledButton>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Add “${entry.title}”`}
              onClick={() => void join(entry, true)}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Limit({ limit }: { readonly limit: number }) {
  const [typed, setTyped] = useState<string | number>(limit);
  const keep = (): void => {
    const wanted = Number(typed);
    if (wanted === limit || !Number.isInteger(wanted) || wanted < 1) return setTyped(limit);
    void attempt('The number was not kept', () => api.recall.limit({ limit: wanted }));
  };
  return (
    <Group px="md" py={6} gap={8} wrap="nowrap">
      <Text size="xs" c="dimmed" component="label" htmlFor="recall-limit">
        How many a day
      </Text>
      <NumberInput
        id="recall-limit"
        size="xs"
        w={70}
        min={1}
        max={100}
        allowDecimal={false}
        clampBehavior="strict"
        value={typed}
        onChange={setTyped}
        onBlur={keep}
      />
    </Group>
  );
}

async function join(entry: Explained, joins: boolean): Promise<void> {
  const done = await attempt('It was not changed', () =>
    api.recall.join({ id: entry.id, joins }).then(() => true),
  );
  if (done === null) return;
  const title = shownTitle(entry.title);
  notify(
    joins ? `“${title}” is asked for from today on.` : `“${title}” is not asked for any more.`,
    {
      label: 'Undo',
      run: () => void api.recall.join({ id: entry.id, joins: !joins }),
    },
  );
}

function tellToday({ due, beyond, today, later }: RecallState): string {
  if (due.length > 0) return `${due.length} to explain today`;
  if (today > 0 && beyond.length > 0) return `Enough for today: ${today} explained`;
  const [next] = later;
  return next === undefined ? 'Nothing is due' : `Nothing is due until ${next.due}`;
}

/** A week never is lost; it only does not count. */
function tellWeeks({ weeks, today }: RecallState): string {
  const { days, running, all } = weeks;
  const week = `${days} ${days === 1 ? 'day' : 'days'} this week; three make it count.`;
  const row = running > 1 ? ` ${running} such weeks in a row.` : '';
  const sum = all > running ? ` ${all} so far.` : '';
  return `${today} explained today. ${week}${row}${sum}`;
}

function tellSince({ due }: Due): string {
  return `Since ${due}`;
}
