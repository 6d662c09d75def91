import { shownTitle } from '#core/shown-title';
import type { GrowthCalls } from '#contract/growth/growth';
import type { WinCalls } from '#contract/growth/wins';
import { setProperty } from '#core/document/front-matter/properties';
import { contentOf, type DocumentNode } from '#core/document/document';
import { isDraftKind } from '#core/draft/draft';
import { growthFactsOf, textsOf } from '#core/growth/growth-facts';
import { COPIED, wordsToCopy, writeCopy } from '#core/growth/wins/copied';
import { winOf } from '#core/growth/win';
import { offersOfLibrary } from '#core/growth/wins/offer';
import { changeWinFacts } from '#core/growth/wins/win-fields';
import type { EntryRecord } from '#core/library/record';
import { retitle } from '#core/links/rename';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { asBadInput } from '../calls/as-bad-input';
import { createBragCalls } from './brag';
import type { JointChanges } from '../entries/joint-changes';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { calendarDays } from './calendar-days';
import { createWinRepositoryCalls, type CommitReadings } from './win-repositories';

interface WinTools {
  readonly growth: GrowthCalls;
  readonly changes: JointChanges;
  readonly progress: Announcer;
  /** What is being read of repositories, in any window. */
  readonly readings: CommitReadings;
}

/** The private log of what went well: changing it, filling it, giving it away. */
export function createWinCalls(session: Session, machine: Machine, tools: WinTools): WinCalls {
  const { growth, changes, progress, readings } = tools;
  const { dayOf, today } = calendarDays(machine);
  const decided = () => new Set(session.library().storage.settings().winsDecided);

  async function readWin(id: string): Promise<EntryRecord> {
    const record = await session.library().storage.read(id);
    if (record.kind === 'win') return record;
    throw new Problem('bad-input', `“${record.title}” is no win.`);
  }

  const decide = (key: string) =>
    session.changeSettings((now) => ({
      ...now,
      winsDecided: [...new Set([...(now.winsDecided ?? []), key])],
    }));

  return {
    ...createWinRepositoryCalls(session, machine, { progress, readings, decided, today }),
    ...createBragCalls(session, machine, { growth, progress }),
    change: async ({ id, fields }) => {
      const record = await readWin(id);
      const { title = record.title } = fields;
      const frontMatter = asBadInput(() => changeWinFacts(record.frontMatter, fields));
      if (title === record.title && frontMatter === record.frontMatter) return { change: null };
      const named = title === record.title ? {} : retitle(record, title);
      const to = { ...named, frontMatter };
      return { change: await changes.keep([{ record, to }], null) };
    },
    offers: async () => {
      const { patterns } = await growth.ledger({ most: null });
      const rows = session.library().storage.rows();
      return offersOfLibrary(rows, patterns, { decided: decided(), dayOf });
    },
    take: async ({ key, win }) => {
      const taken = await growth.addWin(win);
      await decide(key);
      return taken;
    },
    dismiss: ({ key }) => decide(key),
    offerAgain: ({ key }) =>
      session.changeSettings(({ winsDecided = [], ...now }) => {
        const left = winsDecided.filter((one) => one !== key);
        return { ...now, ...(left.length > 0 && { winsDecided: left }) };
      }),
    copy: async ({ id, draft: draftId, words: chosen }) => {
      const win = await readWin(id);
      const facts = growthFactsOf(win.kind, win.frontMatter);
      const words = chosen ?? wordsToCopy(winOf(win, facts, today()));
      const draft = await session.library().storage.read(draftId);
      if (!isDraftKind(draft.kind)) {
        throw new Problem('bad-input', `“${draft.title}” is neither a post nor a talk.`);
      }
      const copy = writeCopy({ day: today(), draft: shownTitle(draft.title), words });
      const items = [...textsOf(facts, COPIED), copy];
      const frontMatter = asBadInput(() =>
        setProperty(win.frontMatter, COPIED, { kind: 'list', items }),
      );
      const added = withWords(draft.document, words);
      const change = await changes.keep(
        [
          { record: win, to: { frontMatter } },
          { record: draft, to: { document: added } },
        ],
        null,
      );
      return { change, words };
    },
  };
}

/** The document with the words as paragraphs at its end; an empty last paragraph makes room. */
function withWords(document: DocumentNode, words: string): DocumentNode {
  const blocks = contentOf(document);
  const last = blocks.at(-1);
  const isEmpty = last?.type === 'paragraph' && contentOf(last).length === 0;
  const added = words
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((text) => ({
      type: 'paragraph',
      attrs: { id: null, source: null },
      content: [{ type: 'text', text }],
    }));
  return { ...document, content: [...(isEmpty ? blocks.slice(0, -1) : blocks), ...added] };
}
