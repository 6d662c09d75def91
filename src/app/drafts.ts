import type { Api } from '#contract/api';
import { composeDraft } from '#core/draft/compose';
import { convertDraft } from '#core/draft/convert';
import { Problem } from '#core/problem';
import { createKnownDrafts } from './draft-facts';
import type { Machine } from './machine';
import { createRecord } from './records';
import type { Session } from './session';

/** Composing drafts from notes and turning one kind of draft into the other. */
export function createDraftCalls(session: Session, machine: Machine): Api['drafts'] {
  const drafts = createKnownDrafts(session);
  return {
    compose: async ({ kind, title, from }) => {
      const { storage } = session.library();
      const notes = await Promise.all(from.map((id) => storage.read(id)));
      const empty = await createRecord(machine, { kind, title, markdown: '' });
      const draft = { ...empty, ...composeDraft(kind, title, notes, machine.newId) };
      await session.keep([draft]);
      return { id: draft.id };
    },
    convert: async ({ id, to }) => {
      const original = await session.library().storage.read(id);
      if (original.kind === to) {
        throw new Problem('bad-input', `“${original.title}” is a ${to} already.`);
      }
      const empty = await createRecord(machine, { kind: to, title: original.title, markdown: '' });
      const converted = {
        ...empty,
        tags: original.tags,
        private: original.private,
        attachments: original.attachments,
        document: convertDraft(original, to, machine.newId),
      };
      await session.keep([converted]);
      return { id: converted.id };
    },
    usedIn: async ({ id }) =>
      (await drafts.all()).flatMap(({ row, used }) => {
        const places = used.filter(({ note }) => note === id);
        if (places.length === 0) return [];
        return [
          {
            id: row.id,
            title: row.title,
            kind: row.kind,
            stage: row.stage ?? 'drafting',
            places: places.map(({ words, block }) => ({ words, block })),
          },
        ];
      }),
  };
}
