import type { TalkCalls } from '#contract/talks/talks';
import { asTitle } from '#core/check/gaps/question';
import {
  AUDIENCE_RULE,
  audienceQuestionDocument,
  GAP_TAG,
  questionFrontMatter,
} from '#core/check/gaps/question-note';
import type { EntryRecord } from '#core/library/record';
import { isPrivate } from '#core/publish/privacy/privacy';
import { Problem } from '#core/problem';
import { talkFacts } from '#core/talk/facts';
import { outlineOf } from '#core/talk/outline';
import { writeSlidePages } from '#core/talk/pages/write-pages';
import { withAssets } from '#core/talk/presenting/page-images';
import { rehearsedPace } from '#core/talk/rehearsed';
import { toCandidate } from '../entries/joint-changes';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';
import { chosenPace } from '../library/settings';
import { refuseOtherThanTalk } from './talks';

/** Showing talks, keeping how long they took, and what was asked. */
export function createRehearsalCalls(
  session: Session,
  machine: Machine,
): Pick<TalkCalls, 'pages' | 'rehearsals' | 'keepRehearsal' | 'removeRehearsal' | 'noteQuestion'> {
  async function readTalk(id: string): Promise<EntryRecord> {
    const talk = await session.library().storage.read(id);
    refuseOtherThanTalk(talk);
    return talk;
  }

  /** Rehearsals are known beside the text: whoever is writing it goes on. */
  async function change(
    id: string,
    next: (rehearsals: EntryRecord['rehearsals']) => EntryRecord['rehearsals'],
  ): Promise<void> {
    await session.library().saves.inTurn([id], async () => {
      const talk = await readTalk(id);
      await session.keep([{ ...talk, rehearsals: next(talk.rehearsals) }], { besideText: true });
    });
  }

  return {
    pages: async ({ id }) => {
      const talk = await readTalk(id);
      const written = writeSlidePages(talk, { pace: chosenPace(session) });
      const { title, pages, copies, minutes, slot } = written;
      const { questions } = talkFacts(talk.frontMatter);
      return {
        id,
        title,
        isPrivate: isPrivate(talk),
        minutes,
        slot,
        questions,
        pages: pages.map((page) => ({
          key: page.key,
          title: page.title,
          section: page.section,
          html: withAssets(page.html, copies),
          notes: withAssets(page.notes, copies),
          minutes: page.minutes,
        })),
      };
    },
    rehearsals: async ({ id }) => {
      const { document, rehearsals } = await readTalk(id);
      return {
        rehearsals: latestFirst(rehearsals),
        pace: rehearsedPace(outlineOf(document), rehearsals),
      };
    },
    keepRehearsal: async ({ id, rehearsal: { id: own = machine.newId(), ...rest } }) => {
      const rehearsal = { id: own, ...rest };
      await change(id, (before) => [...before.filter((one) => one.id !== own), rehearsal]);
      return rehearsal;
    },
    removeRehearsal: async ({ id, rehearsal }) => {
      const { rehearsals } = await readTalk(id);
      const removed = rehearsals.find((one) => one.id === rehearsal);
      if (removed === undefined) throw new Problem('not-found', 'There is no such rehearsal.');
      await change(id, (before) => before.filter((one) => one.id !== rehearsal));
      return removed;
    },
    noteQuestion: async ({ id, slide, question }) => {
      const talk = await readTalk(id);
      const title = freeTitle(asTitle(question), machine, session);
      const note = await createRecord(machine, {
        kind: 'note',
        title,
        tags: [...talk.tags.filter((tag) => tag.toLowerCase() !== GAP_TAG), GAP_TAG],
        private: isPrivate(talk),
        markdown: questionFrontMatter(AUDIENCE_RULE),
      });
      const document = audienceQuestionDocument({
        title: talk.title.trim(),
        slide,
        question: title === question.trim() ? '' : question.trim(),
      });
      await session.keep([{ ...note, document, verbatim: null }]);
      return toCandidate(note);
    },
  };
}

/** Two may ask the same, on two days: each is a note of its own. */
function freeTitle(title: string, machine: Machine, session: Session): string {
  const { links } = session.library();
  if (links.resolve(title) === null) return title;
  const asked = `${title} (asked ${machine.now().toISOString().slice(0, 10)}`;
  for (let count = 1; ; count += 1) {
    const one = count === 1 ? `${asked})` : `${asked}, ${count})`;
    if (links.resolve(one) === null) return one;
  }
}

function latestFirst(rehearsals: EntryRecord['rehearsals']): EntryRecord['rehearsals'] {
  return rehearsals.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
