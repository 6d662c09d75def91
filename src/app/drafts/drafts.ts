import { stageOf } from '#core/draft/draft';
import { contentOf } from '#core/document/document';
import type { Api } from '#contract/calls/api';
import type { ComposedPart } from '#contract/drafts/drafting';
import { blockName } from '#core/document/blocks';
import { composeDraft, type DraftPart } from '#core/draft/compose';
import { convertDraft } from '#core/draft/convert';
import { proposeOrder } from '#core/draft/propose-order';
import { proposeTitles } from '#core/draft/propose-titles';
import { TITLE_BLOCK } from '#core/draft/source';
import { targetsOf } from '#core/links/map-links';
import { Problem } from '#core/problem';
import { readRecords } from '../library/all-records';
import { compareCards, planDraft, toCard } from './board';
import type { KnownDrafts } from './draft-facts';
import type { JointChanges } from '../entries/joint-changes';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { createVariantCalls } from './variants';

/** Composing drafts from notes and turning one kind of draft into the other. */
export function createDraftCalls(
  session: Session,
  machine: Machine,
  changes: JointChanges,
  drafts: KnownDrafts,
): Api['drafts'] {
  return {
    compose: async ({ kind, title, from }) => {
      const parts = await readParts(session, from);
      const empty = await createRecord(machine, { kind, title, markdown: '' });
      const draft = { ...empty, ...composeDraft(kind, parts, machine.newId) };
      await session.keep([draft]);
      return { id: draft.id };
    },
    propose: async ({ ids }) => {
      const { storage, links } = session.library();
      const notes = await readRecords(storage, [...new Set(ids)]);
      return {
        order: proposeOrder(notes.map((note) => ({ ...note, linksTo: targetsOf(links, note.id) }))),
        titles: proposeTitles(notes),
      };
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
    board: async () => {
      const { date } = machine.localTime(machine.now());
      const known = await drafts.all();
      return known.map((draft) => toCard(draft, date)).toSorted(compareCards);
    },
    plan: ({ id, changes: wanted }) => planDraft(session, changes, id, wanted),
    ...createVariantCalls(session, machine),
    usedIn: async ({ id }) =>
      (await drafts.all()).flatMap(({ row, used }) => {
        const places = used.filter(({ note }) => note === id);
        if (places.length === 0) return [];
        return [
          {
            id: row.id,
            title: row.title,
            kind: row.kind,
            stage: stageOf(row),
            places: places.map(({ words, block }) => ({ words, block })),
          },
        ];
      }),
  };
}

/** @throws Problem `conflict` when a note has no block of that name any more */
async function readParts(
  session: Session,
  from: readonly ComposedPart[],
): Promise<readonly DraftPart[]> {
  const ids = [...new Set(from.map(({ note }) => note))];
  const read = await readRecords(session.library().storage, ids);
  const records = new Map(read.map((record) => [record.id, record]));
  return from.map(({ note: id, blocks }) => {
    const note = records.get(id);
    if (note === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    if (blocks === undefined) return { note };
    const known = new Set([TITLE_BLOCK, ...contentOf(note.document).map(blockName)]);
    if (blocks.every((name) => known.has(name))) return { note, blocks };
    throw new Problem(
      'conflict',
      `“${note.title}” was changed since its blocks were chosen. Choose them again.`,
    );
  });
}
