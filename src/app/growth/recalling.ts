import type { RecallCalls } from '#contract/growth/recall';
import { GAP_TAG } from '#core/check/gaps/question-note';
import { textOf } from '#core/growth/growth-facts';
import { compareExplanation, suggestRating } from '#core/growth/recall/compare';
import { missedNote } from '#core/growth/recall/missed-note';
import { answersOf, queueOf, RECALLS_A_DAY, type Recalled } from '#core/growth/recall/queue';
import type { Recall } from '#core/growth/recall/recall';
import { readRecallFacts } from '#core/growth/recall/recall-facts';
import { listStudied } from '#core/growth/recall/studied';
import { type Term, termsOf } from '#core/growth/recall/terms';
import { wordKey } from '#core/growth/recall/words';
import type { CatalogRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { isPrivate } from '#core/publish/privacy/privacy';
import { Problem } from '#core/problem';
import { createExplanations } from './explanations';
import { toCandidate } from '../entries/joint-changes';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { calendarDays } from './calendar-days';

/** So many notes are named that could join. */
const SUGGESTED = 5;

/** Explaining entries from memory. When that was is known beside their texts. */
export function createRecallCalls(session: Session, machine: Machine): RecallCalls {
  const explanations = createExplanations(session, machine);
  const { dayOf, today } = calendarDays(machine);
  const read = (id: string): Promise<EntryRecord> => session.library().storage.read(id);
  const inTurn = <T>(id: string, task: () => Promise<T>): Promise<T> =>
    session.library().saves.inTurn([id], task);

  function recalled(): readonly Recalled[] {
    const { storage } = session.library();
    const kept = storage.rows().filter(({ growth }) => growth?.['recalls'] !== undefined);
    return kept.map(({ id, title, growth }) => ({ id, title, recalls: readRecallFacts(growth) }));
  }

  /** Whoever is writing the entry goes on. It must be the entry's turn. */
  async function setRecalls(
    id: string,
    next: (recalls: EntryRecord['recalls']) => EntryRecord['recalls'],
  ): Promise<void> {
    const record = await read(id);
    const recalls = next(record.recalls);
    if (recalls !== record.recalls) {
      await session.keep([{ ...record, recalls }], { besideText: true });
    }
  }

  function makeRecall(rating: Recall['rating'], said: Terms = [], missed: Terms = []): Recall {
    const wordsOf = (some: Terms): string[] => some.map(({ words }) => words);
    const at = machine.now().toISOString();
    return { id: machine.newId(), at, rating, said: wordsOf(said), missed: wordsOf(missed) };
  }

  function terms(record: EntryRecord): Terms {
    return termsOf(record, session.library().storage.settings().words);
  }

  return {
    queue: async () => {
      const { storage, links } = session.library();
      const limit = storage.settings().recallsADay ?? RECALLS_A_DAY;
      const scheduler = await machine.scheduler();
      const parts = { scheduler, today: today(), limit, dayOf };
      const begun = [...explanations.begun()].flatMap(([id, { id: explanation }]) => {
        const row = links.row(id);
        return row === undefined ? [] : [{ ...toCandidate(row), explanation }];
      });
      const suggested = firstOf(storage.rows(), hasDepth, SUGGESTED).map(toCandidate);
      return { ...queueOf(recalled(), parts), begun, suggested };
    },
    studied: async () => listStudied(recalled(), dayOf),
    join: ({ id, joins }) =>
      inTurn(id, () =>
        setRecalls(id, (recalls) => {
          const last = latest(recalls);
          const isIn = last !== undefined && last.rating !== 'left';
          return isIn === joins ? recalls : [...recalls, makeRecall(joins ? 'joined' : 'left')];
        }),
      ),
    limit: ({ limit }) => session.changeSettings((now) => ({ ...now, recallsADay: limit })),
    begin: async ({ id }) => {
      const record = await read(id);
      return { ...toCandidate(record), text: await explanations.read(id) };
    },
    write: ({ id, text }) =>
      inTurn(id, async () => ({ explanation: await explanations.write(await read(id), text) })),
    compare: async ({ id, text }) => {
      const record = await read(id);
      const comparison = compareExplanation(terms(record), text);
      const answers = answersOf(sorted(record.recalls), dayOf);
      const next = (await machine.scheduler()).next(answers, today());
      return { ...comparison, next, suggested: suggestRating(comparison, text) };
    },
    rate: ({ id, rating, text, keeps }) =>
      inTurn(id, async () => {
        const record = await read(id);
        const explanation = await explanations.write(record, text);
        const { said, missed } = compareExplanation(terms(record), text);
        const recall = makeRecall(rating, said, missed);
        await setRecalls(id, (recalls) => [...recalls, recall]);
        explanations.end(id);
        // What was written stays until the rating is kept.
        if (!keeps && explanation !== null) await session.remove([explanation]);
        const answers = answersOf(sorted([...record.recalls, recall]), dayOf);
        const scheduler = await machine.scheduler();
        return { recall, explanation, due: scheduler.due(answers) ?? today() };
      }),
    takeBack: ({ id, recall }) =>
      inTurn(id, () =>
        setRecalls(id, (recalls) => {
          const left = recalls.filter((one) => one.id !== recall);
          if (left.length < recalls.length) return left;
          throw new Problem('not-found', 'There is no such explanation.');
        }),
      ),
    ask: async ({ id, words }) => {
      const record = await read(id);
      const term = terms(record).find((one) => wordKey(one.words) === wordKey(words));
      if (term === undefined) {
        throw new Problem('not-found', `“${record.title}” does not say “${words}” any more.`);
      }
      const { frontMatter, document, ...rest } = missedNote(term, record);
      const known = session.library().links.resolve(rest.title);
      if (known !== null) return { id: known, title: rest.title, made: false };
      const note = await createRecord(machine, {
        kind: 'note',
        ...rest,
        private: isPrivate(record),
        markdown: frontMatter,
      });
      await session.keep([{ ...note, document, verbatim: null }]);
      return { ...toCandidate(note), made: true };
    },
  };
}

type Terms = readonly Term[];

function sorted(recalls: readonly Recall[]): readonly Recall[] {
  return recalls.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function latest(recalls: readonly Recall[]): Recall | undefined {
  return sorted(recalls).at(-1);
}

/** Whether a note explains something with an example, and was never in the queue. */
function hasDepth({ kind, explains, growth, tags }: CatalogRow): boolean {
  return (
    kind === 'note' &&
    explains &&
    readRecallFacts(growth).length === 0 &&
    textOf(growth, 'explains') === '' &&
    !tags.some((tag) => tag.toLowerCase() === GAP_TAG)
  );
}

/** The first of a list that are wanted: the rest of a long one is not looked at. */
function firstOf<Item>(
  list: readonly Item[],
  isWanted: (item: Item) => boolean,
  count: number,
): readonly Item[] {
  const found: Item[] = [];
  for (const item of list) {
    if (found.length === count) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}
