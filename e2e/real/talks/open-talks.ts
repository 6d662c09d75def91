import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeckReport } from '#contract/calls/api';
import type { Draw } from '#contract/desktop/drawing';
import type { DeckFormat, DeckNotes, PdfPages } from '#core/talk/deck';
import { openApp } from '#host/open-app';
import type { FixtureTalk } from './fixture-talk';

/** A library of talks that write themselves as slides. */
export interface OpenTalks {
  /** Writes a talk's slides into a folder, which is made. */
  readonly write: (
    talk: FixtureTalk,
    format: DeckFormat,
    folder: string,
    notes?: DeckNotes,
    pages?: PdfPages,
  ) => Promise<DeckReport>;
  readonly close: () => Promise<void>;
}

/**
 * Takes talks with their pictures into a new library.
 * @param folder an empty one
 * @param draw what diagrams are drawn with, left out for nothing
 */
export async function openTalks(
  folder: string,
  talks: readonly FixtureTalk[],
  draw?: Draw,
): Promise<OpenTalks> {
  const app = openApp({ wait: 0, sampleFolder: '', ...(draw && { draw }) });
  const { api } = app;
  await api.library.create({ folder: join(folder, 'library'), sample: false });
  const ids = new Map<FixtureTalk, string>();
  for (const talk of talks) {
    const { title, markdown, pictures = {} } = talk;
    const { id } = await api.entries.add({ kind: 'talk', title, markdown });
    const attachments: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(pictures))
      attachments[name] = (await api.assets.add({ name, bytes })).asset;
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { attachments } });
    ids.set(talk, id);
  }
  return {
    write: async (talk, format, out, notes = 'with', pages = 'slides') => {
      await mkdir(out, { recursive: true });
      return api.decks.write({ id: ids.get(talk) ?? '', format, folder: out, notes, pages });
    },
    close: () => app.close(),
  };
}
