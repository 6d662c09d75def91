import { matchOf } from '#core/document/matches';
import type {
  RemarkChanges,
  ReviewCalls,
  ReviewPreview,
  ReviewSource,
} from '#contract/growth/reviews';
import { removeProperty } from '#core/document/front-matter/properties';
import { isDay } from '#core/document/front-matter/property';
import { textOf } from '#core/growth/growth-facts';
import { remarkOf } from '#core/growth/remark';
import { proposeRemarks } from '#core/growth/reviews/propose-remarks';
import { readComments } from '#core/growth/reviews/read-comments';
import type { ReviewComment } from '#core/growth/reviews/review-comment';
import { createSuggesting } from '#core/growth/reviews/suggest-pattern';
import { writeFacts } from '#core/growth/write-facts';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { asBadInput } from '../calls/as-bad-input';
import { editFrontMatter } from '../entries/edit-front-matter';
import { keepComments, type KeepingRun } from './keep-comments';
import type { JointChanges } from '../entries/joint-changes';
import type { Machine } from '../machine';
import type { PatternRenames } from './pattern-renames';
import type { Session } from '../session';

/** Characters that a key may have to be kept as it is. */
const PLAIN_KEY = /^(?:https?:\/\/\S{1,1000}|\w+:[\w+/=-]{1,100})$/;

/** Comments from where code is reviewed. */
export function createReviewCalls(
  session: Session,
  machine: Machine,
  {
    changes,
    renames,
    announcer,
  }: {
    readonly changes: JointChanges;
    readonly renames: PatternRenames;
    readonly announcer: Announcer;
  },
): ReviewCalls {
  const running = new Set<KeepingRun>();

  /** Everything that the sources hold, each comment once. */
  function readAll(sources: readonly ReviewSource[]) {
    const now = machine.localTime(machine.now());
    const read = sources.map(({ name, text }) => {
      try {
        return readComments(text, now);
      } catch (error) {
        const reason = `${name}: ${describeProblem(error)} Nothing was written.`;
        throw new Problem('bad-input', reason, { cause: error });
      }
    });
    const comments = new Map<string, ReviewComment>();
    for (const comment of read.flatMap((one) => one.comments)) {
      const key = keyOf(comment.key);
      if (!comments.has(key)) comments.set(key, { ...comment, key });
    }
    return {
      comments: [...comments.values()],
      wordless: read.reduce((sum, one) => sum + one.wordless, 0),
      viewer: read.map(({ viewer }) => viewer).find((viewer) => viewer !== null) ?? null,
    };
  }

  function keyOf(key: string): string {
    if (PLAIN_KEY.test(key)) return key;
    return `${matchOf(key, /^\w+:/)}${machine.hash(key).slice(0, 24)}`;
  }

  function preview(
    { comments, wordless, viewer }: ReturnType<typeof readAll>,
    added: string | undefined,
  ): ReviewPreview {
    const { storage } = session.library();
    const { reviewLogins = [], patternNames = [] } = storage.settings();
    const me = withLogin(reviewLogins, added);
    const rows = storage.rows().filter(({ kind }) => kind === 'review');
    const known = rows.map((row) => remarkOf(row, row.growth, ''));
    const people = comments.filter(({ author, isBot }) => author !== '' && !isBot);
    return {
      me,
      logins: byCount(people.map(({ author }) => author)),
      offered: viewer,
      wordless,
      comments: proposeRemarks(comments, {
        me: new Set(me.map((login) => login.toLowerCase())),
        seen: new Set(
          rows.flatMap(({ growth }) => [textOf(growth, 'link'), textOf(growth, 'comment')]),
        ),
        dayOf,
        suggest: createSuggesting(known, patternNames),
      }),
    };
  }

  function dayOf(at: string | null): string {
    if (at !== null && isDay(at)) return at;
    const moment = new Date(at ?? NaN);
    return machine.localTime(Number.isNaN(moment.getTime()) ? machine.now() : moment).date;
  }

  return {
    look: async ({ sources, me }) => {
      session.library();
      return preview(readAll(sources), me);
    },
    import: async ({ sources, me, picked }) => {
      session.library();
      const read = readAll(sources);
      const { comments, me: logins } = preview(read, me);
      if (logins.length === 0) {
        throw new Problem('bad-input', 'Which login is yours? It tells what you gave and got.');
      }
      const proposed = new Map(comments.map((one) => [one.key, one]));
      const written = new Map(read.comments.map((one) => [one.key, one]));
      const wanted =
        picked ??
        comments
          .filter(({ reason }) => reason === null)
          .map(({ key, role, suggested }) => ({ key, role, pattern: suggested?.pattern ?? '' }));
      const picks = wanted.flatMap((pick) => {
        const [shown, comment] = [proposed.get(pick.key), written.get(pick.key)];
        if (shown === undefined || comment === undefined) {
          throw new Problem('bad-input', 'What is to come in is not in what was read. Try again.');
        }
        // It may have come in since it was looked at.
        return shown.reason === 'seen' ? [] : [{ ...pick, shown, comment }];
      });
      const run: KeepingRun = { cancelled: false };
      running.add(run);
      try {
        const names = sources.map(({ name }) => name);
        const done = await keepComments(session, machine, announcer, { names, picks, run });
        if (me !== undefined && !done.cancelled) {
          await session.changeSettings((now) => ({
            ...now,
            reviewLogins: [...withLogin(now.reviewLogins ?? [], me)],
          }));
        }
        return done;
      } finally {
        running.delete(run);
      }
    },
    cancel: async () => {
      for (const run of running) run.cancelled = true;
    },
    change: async ({ id, changes: wanted }) => {
      const record = await session.library().storage.read(id);
      if (record.kind !== 'review') {
        throw new Problem('bad-input', `“${record.title}” is no remark of a review.`);
      }
      const frontMatter = asBadInput(() => changeFacts(record, wanted));
      if (frontMatter === record.frontMatter) return { change: null };
      const to = editFrontMatter(record, frontMatter);
      return { change: await changes.keep([{ record, to }], null) };
    },
    undoRename: ({ change }) => renames.undo(change),
  };
}

function changeFacts(record: EntryRecord, { day, ...facts }: RemarkChanges): string | null {
  let frontMatter = record.frontMatter;
  for (const [key, value] of Object.entries(facts)) {
    if (value === '' && frontMatter !== null) frontMatter = removeProperty(frontMatter, key);
  }
  return writeFacts(frontMatter, { ...(day !== undefined && { date: day }), ...facts });
}

function withLogin(known: readonly string[], login: string | undefined): readonly string[] {
  if (login === undefined) return known;
  const bare = login.replace(/^@/, '');
  return known.some((one) => one.toLowerCase() === bare.toLowerCase()) ? known : [...known, bare];
}

/** Each once, the most frequent first. */
function byCount(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}
