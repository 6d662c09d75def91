import type { FitWish, TalkCalls } from '#contract/talks/talks';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import { talkFacts } from '#core/talk/facts';
import { fitTalk } from '#core/talk/fit';
import { outlineOf, type Outline } from '#core/talk/outline';
import { withRehearsals } from '#core/talk/rehearsed';
import { withoutVersion, withVersion } from '#core/talk/slot';
import { changeCuts, listCuts, withCuts } from '#core/talk/versions';
import { editFrontMatter } from '../entries/edit-front-matter';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';
import { chosenPace } from '../library/settings';

/** Planning talks. */
export function createTalkCalls(
  session: Session,
  machine: Machine,
): Pick<TalkCalls, 'fit' | 'applyFit' | 'removeVersion'> {
  async function propose({ id, minutes }: FitWish) {
    const talk = await session.library().storage.read(id);
    refuseOtherThanTalk(talk);
    const outline = withRehearsals(outlineOf(talk.document), talk.rehearsals);
    const { questions } = talkFacts(talk.frontMatter);
    const fit = fitTalk(outline, minutes, { pace: chosenPace(session), questions });
    return { talk, outline, fit };
  }

  return {
    fit: async (wish) => (await propose(wish)).fit,
    applyFit: async (wish) => {
      const { talk, outline, fit } = await propose(wish);
      const changes = change(talk, outline, {
        frontMatter: () => withVersion(talk.frontMatter, fit.slot),
        slot: fit.slot,
        cuts: new Set(fit.cut.flatMap(({ at }) => at ?? [])),
      });
      await session.keep([nextRevision(machine, talk, changes)]);
      return fit;
    },
    removeVersion: async ({ id, minutes }) => {
      const talk = await session.library().storage.read(id);
      refuseOtherThanTalk(talk);
      const outline = outlineOf(talk.document);
      const { versions } = talkFacts(talk.frontMatter);
      if (![...versions, ...listCuts(outline)].includes(minutes)) {
        throw new Problem('not-found', `“${talk.title}” has no version of ${minutes} min.`);
      }
      const changes = change(talk, outline, {
        frontMatter: () => withoutVersion(talk.frontMatter, minutes),
        slot: minutes,
        cuts: new Set(),
      });
      await session.keep([nextRevision(machine, talk, changes)]);
    },
  };
}

/** A talk with other front matter, whose version of `slot` leaves out exactly these slides. */
function change(
  talk: EntryRecord,
  outline: Outline,
  next: {
    readonly frontMatter: () => string | null;
    readonly slot: number;
    readonly cuts: ReadonlySet<number>;
  },
) {
  let frontMatter: string | null;
  try {
    frontMatter = next.frontMatter();
  } catch (error) {
    const why = describeProblem(error);
    throw new Problem('bad-input', `The versions in the front matter were not changed. ${why}`);
  }
  return {
    ...editFrontMatter(talk, frontMatter),
    document: withCuts(talk.document, changeCuts(outline, next.slot, next.cuts)),
  };
}

/** @throws Problem `bad-input` */
export function refuseOtherThanTalk({ kind, title }: Pick<EntryRecord, 'kind' | 'title'>): void {
  if (kind === 'talk') return;
  throw new Problem('bad-input', `“${title}” is not a talk. Convert it to one first.`);
}
