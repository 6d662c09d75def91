import type { Api } from '#contract/api';
import type { EntryRecord } from '#core/library/record';
import type { DeckFormat } from '#core/talk/deck';
import { writeMarpDeck } from '#core/talk/decks/marp';
import { draftObstacle } from '#core/publish/draft-obstacle';
import { outlineOf } from '#core/talk/outline';
import { slotOf } from '#core/talk/slot';
import { talkMinutes } from '#core/talk/timing';
import type { OutputFile } from '#core/publish/output';
import { indexLibrary } from '#core/publish/private-index';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { proveFiles } from './picture-proof';
import type { Session } from './session';
import { chosenStyle } from './settings';

const WRITERS: Readonly<Record<DeckFormat, typeof writeMarpDeck>> = {
  marp: writeMarpDeck,
};

/** Writing talks as slides: telling first what would be written, then doing it. */
export function createDeckCalls(session: Session, machine: Machine): Api['decks'] {
  async function prepare(id: string, format: DeckFormat) {
    const { storage, links } = session.library();
    const library = await readForProof(storage);
    const talk = library.find((record) => record.id === id);
    if (talk === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    refuseOthers(talk);
    const deck = WRITERS[format](talk, chosenStyle(session));
    const obstacle = draftObstacle(talk, deck, library, links.resolve);
    if (obstacle !== null) throw new Problem('private', `“${talk.title}” stays here. ${obstacle}`);
    const written: readonly OutputFile[] = [
      toOutputFile(storage, { path: deck.path, text: deck.text }),
      ...deck.copies.map(({ asset, name }) => toOutputFile(storage, { path: name, asset })),
    ];
    const files = await proveFiles(session, machine, written, () => indexLibrary(library));
    return { deck, files, output: machine.output(storage.folder) };
  }

  return {
    timing: async ({ id }) => {
      const talk = await session.library().storage.read(id);
      refuseOthers(talk);
      return { minutes: talkMinutes(outlineOf(talk.document)), slot: slotOf(talk.frontMatter) };
    },
    plan: async ({ id, format, folder }) => {
      const { deck, files, output } = await prepare(id, format);
      const { slides, minutes, slot, warnings } = deck;
      const planned = await planFiles(output, folder, files);
      return { folder, files: planned, slides, minutes, slot, warnings };
    },
    write: async ({ id, format, folder }) => {
      const { deck, files, output } = await prepare(id, format);
      await output.write(folder, files);
      const { minutes, slot, warnings } = deck;
      return { files: files.map((file) => file.path), minutes, slot, warnings };
    },
  };
}

function refuseOthers({ kind, title }: EntryRecord): void {
  if (kind === 'talk') return;
  throw new Problem('bad-input', `“${title}” is not a talk. Convert it to one first.`);
}
