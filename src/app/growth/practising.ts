import type { PracticeCalls } from '#contract/growth/practice';
import { fromMarkdown } from '#core/document/from-markdown';
import { removeProperty } from '#core/document/front-matter/properties';
import { toMarkdown } from '#core/document/to-markdown';
import { growthFactsOf } from '#core/growth/growth-facts';
import { balanceOf } from '#core/growth/practice/balance';
import type { Contrast } from '#core/growth/practice/contrast';
import { nextSteps } from '#core/growth/practice/next-steps';
import { practiceOf } from '#core/growth/practice/practice-log';
import { practiceText } from '#core/growth/practice/practice-text';
import { writeFacts } from '#core/growth/write-facts';
import type { EntryRecord } from '#core/library/record';
import { readCapture } from '#core/note/capture';
import { inOrder } from '#core/order';
import { Problem } from '#core/problem';
import { asBadInput } from '../calls/as-bad-input';
import { editFrontMatter } from '../entries/edit-front-matter';
import type { JointChanges } from '../entries/joint-changes';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { calendarDays } from './calendar-days';

/** What was practised, read from the list alone. */
export function createPracticeCalls(
  session: Session,
  machine: Machine,
  changes: JointChanges,
): PracticeCalls {
  const { dayOf, today } = calendarDays(machine);

  /** Changes one log. @returns what takes it back */
  async function change(
    id: string,
    to: (record: EntryRecord) => Partial<EntryRecord>,
  ): Promise<{ readonly change: string }> {
    return session.library().saves.inTurn([id], async () => {
      const record = await session.library().storage.read(id);
      if (record.kind !== 'practice') {
        throw new Problem('bad-input', `“${record.title}” is no practice log.`);
      }
      return { change: await changes.keep([{ record, to: to(record) }], null) };
    });
  }

  return {
    list: async () => {
      const logs = [...session.library().storage.rows()]
        .filter(({ kind }) => kind === 'practice')
        .map((row) => practiceOf(row, row.growth, dayOf(row.created)))
        .toSorted((one, other) => inOrder(other.day, one.day));
      return {
        logs,
        steps: nextSteps(logs, today()),
        months: balanceOf(logs, 'month', today()),
        quarters: balanceOf(logs, 'quarter', today()),
      };
    },
    add: async ({ text: jotted, contrast, side = 'deliberate', ...rest }) => {
      session.library();
      const captured = readCapture(jotted, machine.localTime(machine.now()));
      if (captured === null) {
        throw new Problem('bad-input', 'There is nothing to keep yet. Write something first.');
      }
      const record = await createRecord(machine, { ...captured, kind: 'practice', private: true });
      const isAsked = side === 'deliberate' && contrast !== undefined;
      const { area = '', next = '', due = '', day = today() } = rest;
      const facts = { date: day, contrast: contrast ?? '', side, area, next, due };
      const frontMatter = asBadInput(() => writeFacts(record.frontMatter, facts));
      const text = isAsked ? withHeadings({ ...record, frontMatter }, contrast) : {};
      await session.keep([{ ...record, ...text, frontMatter }]);
      return { id: record.id, title: record.title };
    },
    finish: ({ id, done }) =>
      change(id, (record) =>
        editFrontMatter(
          record,
          asBadInput(() =>
            done
              ? writeFacts(record.frontMatter, { done: today() })
              : record.frontMatter && removeProperty(record.frontMatter, 'done'),
          ),
        ),
      ),
    turn: ({ id, contrast }) =>
      change(id, (record) => {
        const facts = { contrast, side: 'deliberate' };
        const changed = editFrontMatter(
          record,
          asBadInput(() => writeFacts(record.frontMatter, facts)),
        );
        return { ...changed, ...withHeadings(record, contrast) };
      }),
  };
}

/**
 * The text below the headings of a practice log: what it says already is what happened, and its
 * next step is the one that it names.
 */
function withHeadings(
  record: Pick<EntryRecord, 'id' | 'title' | 'document' | 'verbatim' | 'frontMatter'>,
  contrast: Contrast,
): Pick<EntryRecord, 'document' | 'verbatim'> {
  const { document, verbatim, frontMatter } = record;
  const { next, due } = practiceOf(record, growthFactsOf('practice', frontMatter), '');
  return fromMarkdown(practiceText(contrast, toMarkdown(document, { verbatim }), { next, due }));
}
