import type { Api, DeckWish } from '#contract/calls/api';
import type { DeckTools, WrittenDeck } from '#core/talk/decks/prepare-deck';
import { writeNotes } from '#core/talk/decks/notes';
import { draftObstacle } from '#core/publish/privacy/draft-obstacle';
import { outlineOf } from '#core/talk/outline';
import { withRehearsals } from '#core/talk/rehearsed';
import { slotOf } from '#core/talk/slot';
import { talkMinutes } from '#core/talk/timing';
import { versionOf } from '#core/talk/versions';
import type { CopiedAsset } from '#core/publish/attachments';
import { contentOf, type OutputFile } from '#core/publish/output';
import { indexLibrary } from '#core/publish/privacy/private-index';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { readForProof } from '../library/all-records';
import type { Machine } from '../machine';
import { planFiles, toOutputFile } from '../publishing/output-files';
import { createDrawer, keepDrawn } from './deck-tools';
import { DECK_WRITERS } from './deck-writers';
import { proveFiles } from '../publishing/picture-proof';
import type { Session } from '../session';
import { chosenBio, chosenPace, chosenStyle } from '../library/settings';
import { refuseOtherThanTalk } from './talks';

/** Writing talks as slides: telling first what would be written, then doing it. */
export function createDeckCalls(
  session: Session,
  machine: Machine,
  progress: Announcer,
): Api['decks'] {
  const drawn = keepDrawn();

  async function prepare(wish: Omit<DeckWish, 'folder'>) {
    const { id, format, minutes, notes = 'with', look = 'light', pages = 'slides' } = wish;
    const { paper = 'a4' } = wish;
    const { storage, links } = session.library();
    const all = await readForProof(storage);
    const talk = all.library.find((record) => record.id === id);
    if (talk === undefined) throw new Problem('not-found', `There is no entry ${id}.`);
    refuseOtherThanTalk(talk);
    const options = {
      style: chosenStyle(session),
      pace: chosenPace(session),
      bio: chosenBio(session),
      slot: minutes ?? slotOf(talk.frontMatter),
    };
    const shown: CopiedAsset[] = [];
    const prove = async (images: readonly CopiedAsset[]): Promise<readonly OutputFile[]> => {
      const copies = images.map(({ asset, name }) => toOutputFile(storage, { path: name, asset }));
      return proveFiles(session, machine, copies, () => indexLibrary(all));
    };
    drawn.turn();
    const drawer = createDrawer(machine.draw, drawn, progress);
    const tools: DeckTools = {
      drawer,
      presentations: machine.presentations,
      readImage: async (image) => {
        shown.push(image);
        const [proved] = await prove([image]);
        const content = proved && (await contentOf(proved));
        if (content === undefined || typeof content === 'string')
          throw new Problem('not-found', `There is no image ${image.name}.`);
        return content;
      },
    };
    const write = async (): Promise<WrittenDeck> =>
      notes === 'only'
        ? writeNotes(talk, options)
        : DECK_WRITERS[format](talk, { ...options, notes, look, pages, paper }, tools);
    const deck = await write().finally(drawer?.end);
    const path = deck.files.map((file) => file.path).join('\n');
    const told = { path, text: deck.words, copies: [...deck.copies, ...shown] };
    const obstacle = draftObstacle(talk, told, all, links.resolve);
    if (obstacle !== null) throw new Problem('private', `“${talk.title}” stays here. ${obstacle}`);
    const files = [...deck.files, ...(await prove(deck.copies))];
    return { deck, files, output: machine.output(storage.folder, 'beside') };
  }

  return {
    timing: async ({ id }) => {
      const talk = await session.library().storage.read(id);
      refuseOtherThanTalk(talk);
      const slot = slotOf(talk.frontMatter);
      const pace = chosenPace(session);
      const outline = withRehearsals(outlineOf(talk.document), talk.rehearsals);
      const version = versionOf(outline, slot, pace);
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
      drawn.forget();
      const { minutes, slot, warnings } = deck;
      return { files: files.map((file) => file.path), minutes, slot, warnings };
    },
  };
}
