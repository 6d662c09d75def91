import type { Api, DeckWish } from '#contract/api';
import type { DeckFormat } from '#core/talk/deck';
import { writeCallForPapers } from '#core/talk/decks/call-for-papers';
import { writeMarpDeck } from '#core/talk/decks/marp';
import { writeNotes } from '#core/talk/decks/notes';
import { draftObstacle } from '#core/publish/draft-obstacle';
import { outlineOf } from '#core/talk/outline';
import { slotOf } from '#core/talk/slot';
import { talkMinutes } from '#core/talk/timing';
import { versionOf } from '#core/talk/versions';
import type { OutputFile } from '#core/publish/output';
import { indexLibrary } from '#core/publish/private-index';
import { Problem } from '#core/problem';
import { readForProof } from './all-records';
import type { Machine } from './machine';
import { planFiles, toOutputFile } from './output-files';
import { proveFiles } from './picture-proof';
import type { Session } from './session';
import { chosenBio, chosenPace, chosenStyle } from './settings';
import { refuseOtherThanTalk } from './talks';

const WRITERS: Readonly<Record<DeckFormat, typeof writeMarpDeck>> = {
  marp: writeMarpDeck,
  outline: writeCallForPapers,
};

/** Writing talks as slides: telling first what would be written, then doing it. */
export function createDeckCalls(session: Session, machine: Machine): Api['decks'] {
  async function prepare({ id, format, minutes, notes = 'with' }: Omit<DeckWish, 'folder'>) {
    const { storage, links } = session.library();
    const library = await readForProof(storage);
    const talk = library.find((record) => record.id === id);
    if (talk === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    refuseOtherThanTalk(talk);
    const options = {
      style: chosenStyle(session),
      pace: chosenPace(session),
      bio: chosenBio(session),
      slot: minutes ?? slotOf(talk.frontMatter),
    };
    const deck =
      notes === 'only' ? writeNotes(talk, options) : WRITERS[format](talk, { ...options, notes });
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
      refuseOtherThanTalk(talk);
      const slot = slotOf(talk.frontMatter);
      const pace = chosenPace(session);
      const version = versionOf(outlineOf(talk.document), slot, pace);
      return { minutes: talkMinutes(version, pace), slot };
    },
    plan: async ({ folder, ...wish }) => {
      const { deck, files, output } = await prepare(wish);
      const { slides, minutes, slot, warnings } = deck;
      const planned = await planFiles(output, folder, files);
      return { folder, files: planned, slides, minutes, slot, warnings };
    },
    write: async ({ folder, ...wish }) => {
      const { deck, files, output } = await prepare(wish);
      await output.write(folder, files);
      const { minutes, slot, warnings } = deck;
      return { files: files.map((file) => file.path), minutes, slot, warnings };
    },
  };
}
