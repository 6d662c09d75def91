import { toMarkdown } from '#core/document/to-markdown';
import { textOf } from '#core/growth/growth-facts';
import { explanationMarkdown, explanationTitle } from '#core/growth/recall/explanation-note';
import { readRecallFacts } from '#core/growth/recall/recall-facts';
import type { CatalogRow } from '#core/library/entry';
import type { Machine } from '../machine';
import { createRecord, nextRevision, readMarkdown } from '../library/records';
import type { Session } from '../session';

/**
 * What is being written from memory. It is a private note from its first words on, so that nothing
 * but the person throws it away.
 */
export interface Explanations {
  /** The begun explanations that are not rated, by what they explain. */
  begun(): ReadonlyMap<string, CatalogRow>;
  /** The text of one that was begun; '' without one. */
  read(entry: string): Promise<string>;
  /** @returns the note's id; null where there is nothing to keep, and nothing was kept before */
  write(
    entry: { readonly id: string; readonly title: string },
    text: string,
  ): Promise<string | null>;
  /** It is rated: what is written from now on is another one. */
  end(entry: string): void;
}

export function createExplanations(session: Session, machine: Machine): Explanations {
  /** What is being written here: another machine’s clock may say that it was rated since. */
  const latest = new Map<string, string>();

  function begun(): ReadonlyMap<string, CatalogRow> {
    const rows = session.library().storage.rows();
    const rated = new Map<string, number>();
    const written = new Map<string, CatalogRow>();
    for (const row of rows) {
      if (row.growth === null) continue;
      const last = readRecallFacts(row.growth).findLast(
        ({ rating }) => rating !== 'joined' && rating !== 'left',
      );
      if (last !== undefined) rated.set(row.id, Date.parse(last.at));
      const of = textOf(row.growth, 'explains');
      const known = written.get(of);
      if (of !== '' && (known === undefined || known.created < row.created)) written.set(of, row);
    }
    // One that was there before the last rating was kept on purpose.
    return new Map(
      [...written].filter(([id, { created }]) => Date.parse(created) > (rated.get(id) ?? 0)),
    );
  }

  function writing(entry: string): { readonly id: string } | undefined {
    const id = latest.get(entry);
    return id === undefined ? undefined : session.library().links.row(id);
  }

  return {
    begun,
    read: async (entry) => {
      const row = begun().get(entry);
      if (row === undefined) return '';
      const { document, verbatim } = await session.library().storage.read(row.id);
      return toMarkdown(document, { verbatim }).trim();
    },
    write: async ({ id, title }, text) => {
      const known = writing(id) ?? begun().get(id);
      if (text.trim() === '') {
        // It goes to the trash.
        if (known !== undefined) await session.remove([known.id]);
        return null;
      }
      const markdown = explanationMarkdown(id, text);
      if (known === undefined) {
        const { date } = machine.localTime(machine.now());
        const record = await createRecord(machine, {
          kind: 'note',
          title: explanationTitle(title, date),
          private: true,
          markdown,
        });
        await session.keep([record]);
        latest.set(id, record.id);
        return record.id;
      }
      const record = await session.library().storage.read(known.id);
      const { document, verbatim } = await readMarkdown(machine, { markdown });
      await session.keep([nextRevision(machine, record, { document, verbatim })]);
      return known.id;
    },
    end: (entry) => void latest.delete(entry),
  };
}
