import type { FitWish, TalkCalls } from '#contract/talks';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { talkFacts } from '#core/talk/facts';
import { fitTalk, type Fit } from '#core/talk/fit';
import { outlineOf, type Outline } from '#core/talk/outline';
import { withVersion } from '#core/talk/slot';
import { changeCuts, withCuts } from '#core/talk/versions';
import { editFrontMatter } from './edit-front-matter';
import type { Machine } from './machine';
import { nextRevision } from './records';
import type { Session } from './session';
import { chosenPace } from './settings';

/** Planning talks. */
export function createTalkCalls(session: Session, machine: Machine): TalkCalls {
  async function propose({ id, minutes }: FitWish) {
    const talk = await session.library().storage.read(id);
    refuseOtherThanTalk(talk);
    const outline = outlineOf(talk.document);
    const { questions } = talkFacts(talk.frontMatter);
    const fit = fitTalk(outline, minutes, { pace: chosenPace(session), questions });
    return { talk, outline, fit };
  }

  return {
    fit: async (wish) => (await propose(wish)).fit,
    applyFit: async (wish) => {
      const { talk, outline, fit } = await propose(wish);
      await session.keep([nextRevision(machine, talk, applied(talk, outline, fit))]);
      return fit;
    },
  };
}

function applied(talk: EntryRecord, outline: Outline, { slot, cut }: Fit) {
  const cuts = new Set(cut.flatMap(({ at }) => at ?? []));
  let frontMatter: string | null;
  try {
    frontMatter = withVersion(talk.frontMatter, slot);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('bad-input', `The version was not kept in the front matter. ${why}`);
  }
  return {
    ...editFrontMatter(talk, frontMatter),
    document: withCuts(talk.document, changeCuts(outline, slot, cuts)),
  };
}

/** @throws Problem `bad-input` */
export function refuseOtherThanTalk({ kind, title }: Pick<EntryRecord, 'kind' | 'title'>): void {
  if (kind === 'talk') return;
  throw new Problem('bad-input', `“${title}” is not a talk. Convert it to one first.`);
}
