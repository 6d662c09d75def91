import type { Api } from '#contract/calls/api';
import type { DailyNote } from '#contract/entries/notes';
import { readCapture } from '#core/note/capture';
import { Problem } from '#core/problem';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { startFromTemplate } from './templates';

const NO_TEMPLATE =
  'The template for daily notes is not in the library any more, so this one began empty. Choose another in the settings.';

/** What has to be done one after the other, whoever asks. */
export type Turns = { last: Promise<unknown> };

/**
 * Entries that are made in one go.
 *
 * @param turns of the daily note: asked for twice at once, it is made once
 */
export function createNoteCalls(
  session: Session,
  machine: Machine,
  entries: Api['entries'],
  turns: Turns,
): Api['notes'] {
  async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = turns.last.then(task, task);
    turns.last = turn.catch(() => undefined);
    return turn;
  }

  /** The new note of a day, from the chosen template. */
  async function makeDaily(date: string): Promise<DailyNote> {
    const { storage } = session.library();
    const { dailyTemplate = null } = storage.settings();
    const isThere = storage.rows().some(({ id }) => id === dailyTemplate);
    if (dailyTemplate === null || !isThere) {
      const record = await createRecord(machine, { kind: 'note', title: date, markdown: '' });
      await session.keep([record]);
      const warning = dailyTemplate === null ? null : NO_TEMPLATE;
      return { id: record.id, title: date, made: true, caret: null, warning };
    }
    const template = await storage.read(dailyTemplate);
    const { record, caret } = await startFromTemplate(session, machine, template, date);
    await session.keep([record]);
    return { id: record.id, title: date, made: true, caret, warning: null };
  }

  async function today(): Promise<DailyNote> {
    const { date } = machine.localTime(machine.now());
    const id = session.library().links.resolve(date);
    if (id !== null) return { id, title: date, made: false, caret: null, warning: null };
    return makeDaily(date);
  }

  return {
    capture: async ({ text, kind = 'note', tags = [], ...rest }) => {
      session.library();
      const captured = readCapture(text, machine.localTime(machine.now()));
      if (captured === null) {
        throw new Problem('bad-input', 'There is nothing to keep yet. Write something first.');
      }
      const record = await createRecord(machine, {
        ...captured,
        ...rest,
        kind,
        tags: [...tags, ...captured.tags],
      });
      await session.keep([record]);
      return { id: record.id, title: record.title };
    },
    fromTemplate: async ({ template, title }) => {
      const from = await session.library().storage.read(template);
      const { record, caret } = await startFromTemplate(session, machine, from, title);
      await session.keep([record]);
      return { id: record.id, caret };
    },
    today: () => inTurn(today),
    addToToday: ({ text }) =>
      inTurn(async () => {
        const { id, title, warning } = await today();
        const { revision } = await entries.read({ id });
        const before = (await entries.markdown({ id })).trimEnd();
        const markdown = before === '' ? `${text.trimEnd()}\n` : `${before}\n\n${text.trimEnd()}\n`;
        await entries.save({ id, revision, changes: { markdown } });
        return { id, title, warning };
      }),
  };
}
