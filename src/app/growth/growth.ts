import type { GrowthCalls, NewRemark, NewWin } from '#contract/growth/growth';
import { answersOf } from '#core/growth/answer';
import { type Pattern, patternsOf } from '#core/growth/pattern';
import { textOf } from '#core/growth/growth-facts';
import { patternNote } from '#core/growth/pattern-note';
import { createNaming, patternKey } from '#core/growth/pattern-names';
import { type Remark, remarkOf } from '#core/growth/remark';
import { readRemarkLine } from '#core/growth/reviews/remark-line';
import { reviewQuarters } from '#core/growth/reviews/review-quarters';
import { ROLES } from '#core/growth/role';
import { USUAL_AREAS } from '#core/growth/skill-area';
import { mapSkills } from '#core/growth/skill-map';
import { winOf } from '#core/growth/win';
import { writeFacts } from '#core/growth/write-facts';
import { readCapture } from '#core/note/capture';
import { inOrder } from '#core/order';
import { Problem } from '#core/problem';
import { asBadInput } from '../calls/as-bad-input';
import type { Machine } from '../machine';
import type { PatternRenames } from './pattern-renames';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { calendarDays } from './calendar-days';

/** So many quarters of reviews are shown: two years. */
const QUARTERS = 8;

/** The records of a writer's growth. They are read from the list alone, without any text. */
export function createGrowthCalls(
  session: Session,
  machine: Machine,
  renames: PatternRenames,
): GrowthCalls {
  const { dayOf, today } = calendarDays(machine);
  const names = () => session.library().storage.settings().patternNames ?? [];

  function remarks(): readonly Remark[] {
    return session
      .library()
      .storage.rows()
      .filter(({ kind }) => kind === 'review')
      .map((row) => remarkOf(row, row.growth, dayOf(row.created)));
  }

  function ledger(all = remarks()): readonly Pattern[] {
    const rows = session.library().storage.rows();
    const answers = rows
      .filter(({ kind, growth }) => kind !== 'review' && textOf(growth, 'pattern') !== '')
      .flatMap((row) => answersOf(row, dayOf(row.created)));
    return patternsOf(all, answers, { names: names(), today: today() });
  }

  async function keep(
    kind: 'review' | 'win',
    { text, day = today() }: NewRemark | NewWin,
    facts: Readonly<Record<string, string | readonly string[]>>,
  ) {
    session.library();
    const captured = readCapture(text, machine.localTime(machine.now()));
    if (captured === null) {
      throw new Problem('bad-input', 'There is nothing to keep yet. Write something first.');
    }
    const record = await createRecord(machine, { ...captured, kind, private: true });
    const frontMatter = asBadInput(() => writeFacts(record.frontMatter, { date: day, ...facts }));
    await session.keep([{ ...record, frontMatter }]);
    return { id: record.id, title: record.title };
  }

  return {
    addRemark: (remark) => {
      const isTold = remark.role !== undefined || remark.pattern !== undefined;
      const read = isTold ? remark : readRemarkLine(remark.text);
      const {
        role = ROLES[0],
        pattern = '',
        area = '',
        link = '',
        ...rest
      } = { ...read, ...remark };
      const { why = '', constraints = '', experience = '' } = rest;
      const facts = { role, pattern, area, link, why, constraints, experience };
      return keep('review', { ...rest, text: read.text }, facts);
    },
    addWin: (win) => {
      const { outcome = '', number = '', proof = [], traits = [] } = win;
      return keep('win', win, { for: win.for ?? '', outcome, number, proof, traits });
    },
    ledger: async ({ most }) => {
      const all = remarks();
      const got = all.filter(({ role }) => role === 'got');
      const others = all
        .filter(({ pattern }) => pattern === '')
        .toSorted((one, other) => inOrder(other.day, one.day));
      return {
        patterns: ledger(all).map((pattern) => ({
          ...pattern,
          remarks: lastOf(pattern.remarks, most),
          count: pattern.remarks.length,
        })),
        others:
          most === null
            ? others
            : ROLES.flatMap((wanted) =>
                others.filter(({ role }) => role === wanted).slice(0, most),
              ),
        got: got.length,
        gave: all.length - got.length,
        fromMoreExperienced: got.filter(({ experience }) => experience === 'more').length,
        quarters: reviewQuarters(all, today(), QUARTERS),
      };
    },
    renamePattern: async ({ from, to }) => {
      const nameOf = createNaming(names());
      const wanted = patternKey(nameOf(from));
      if (!remarks().some(({ pattern }) => patternKey(nameOf(pattern)) === wanted)) {
        throw new Problem('not-found', `No review is of the pattern “${from}”.`);
      }
      return { change: await renames.rename(from, to) };
    },
    writeDown: async ({ pattern, role }) => {
      const found = ledger().find(
        (one) => one.role === role && patternKey(one.name) === patternKey(pattern),
      );
      if (found === undefined) {
        throw new Problem('not-found', `No review is of the pattern “${pattern}”.`);
      }
      const record = await createRecord(machine, {
        kind: 'note',
        title: found.name,
        markdown: patternNote(found),
      });
      await session.keep([record]);
      return { id: record.id, title: record.title };
    },
    skills: async () => {
      const { storage } = session.library();
      return mapSkills(storage.settings().skillAreas ?? USUAL_AREAS, storage.rows());
    },
    setAreas: ({ areas }) =>
      session.changeSettings(({ skillAreas: _, ...now }) => ({
        ...now,
        ...(areas !== null && {
          skillAreas: areas.map(({ name, tags }) => ({ name, tags: [...tags] })),
        }),
      })),
    wins: async ({ from, to }) =>
      session
        .library()
        .storage.rows()
        .filter(({ kind }) => kind === 'win')
        .map((row) => winOf(row, row.growth, dayOf(row.created)))
        .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
        .toSorted((one, other) => inOrder(other.day, one.day)),
  };
}

/** The last of a list, at most so many; all for null. */
function lastOf<Item>(list: readonly Item[], most: number | null): readonly Item[] {
  return most === null ? list : list.slice(Math.max(0, list.length - most));
}
