import type { Api } from '#contract/api';
import { readCapture } from '#core/note/capture';
import { Problem } from '#core/problem';
import type { Machine } from './machine';
import { createRecord } from './records';
import type { Session } from './session';

/** Entries that are made in one go. */
export function createNoteCalls(session: Session, machine: Machine): Api['notes'] {
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
  };
}
