import type { FoundGap, GapArea, GapCalls, GapNote } from '#contract/checking/gaps';
import { wordsAt } from '#core/check/problem-place';
import { groupByArea } from '#core/check/gaps/gap-areas';
import { GAP_RULES } from '#core/check/gaps/gap-rules';
import {
  GAP_TAG,
  questionDocument,
  questionFrontMatter,
  readGap,
  writeGapState,
} from '#core/check/gaps/question-note';
import type { CheckedDraft, Finding } from '#core/check/rule';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import { isPrivate } from '#core/publish/privacy/privacy';
import { Problem } from '#core/problem';
import { asBadInput } from '../calls/as-bad-input';
import type { Announcer } from '../announcer';
import { readDraft } from './checked-draft';
import { editFrontMatter } from '../entries/edit-front-matter';
import type { FoundGaps } from './found-gaps';
import { toCandidate } from '../entries/joint-changes';
import type { Machine } from '../machine';
import { createRecord, nextRevision } from '../library/records';
import type { Session } from '../session';

/** The longest quotation of a draft in its question's note, in characters. */
const QUOTED = 400;

type Item =
  | { readonly tags: readonly string[]; readonly note: GapNote }
  | { readonly tags: readonly string[]; readonly gap: FoundGap };

/** What drafts can't explain yet, and the notes that ask for it. */
export function createGapCalls(
  session: Session,
  machine: Machine,
  found: FoundGaps,
  progress: Announcer,
): GapCalls {
  return {
    map: async () => {
      const { drafts, unread } = await found.find(progress);
      const notes = await readNotes(session);
      const { links } = session.library();
      const items: readonly Item[] = [
        ...notes.read,
        ...drafts.flatMap(({ row, gaps }) =>
          gaps
            .filter(({ question }) => links.resolve(question) === null)
            .map((gap) => ({ tags: row.tags, gap })),
        ),
      ];
      const areas = groupByArea(items, ({ tags }) => tags).map(toArea);
      const count = (state: GapNote['state']): number =>
        notes.read.filter(({ note }) => note.state === state).length;
      return {
        areas,
        open: count('open'),
        closed: count('closed'),
        found: areas.reduce((sum, area) => sum + area.found.length, 0),
        drafts: drafts.length,
        unread: [...unread, ...notes.unread].map(toCandidate),
      };
    },
    ask: async ({ id, rule, words, question: asked }) => {
      const { storage, links } = session.library();
      const record = await storage.read(id);
      const draft = await readDraft(session, record);
      const finding = findAgain(draft, { rule, words, question: asked });
      if (finding?.question === undefined) {
        throw new Problem(
          'not-found',
          `“${record.title}” has no such gap any more. Look at its gaps again.`,
        );
      }
      const { question } = finding;
      const known = links.resolve(question);
      if (known !== null) return { id: known, title: question, made: false };
      const note = await createRecord(machine, {
        kind: 'note',
        title: question,
        tags: [...draft.tags.filter((tag) => tag.toLowerCase() !== GAP_TAG), GAP_TAG],
        private: isPrivate(record),
        markdown: questionFrontMatter(rule),
      });
      const document = questionDocument({
        title: record.title.trim(),
        passage: passageOf(draft, finding),
      });
      await session.keep([{ ...note, document, verbatim: null }]);
      return { id: note.id, title: question, made: true };
    },
    mark: async ({ id, state }) => {
      const record = await session.library().storage.read(id);
      if (!isGapNote(record)) {
        throw new Problem('bad-input', `“${record.title}” is not a note tagged #${GAP_TAG}.`);
      }
      if (readGap(record.frontMatter).state === state) return;
      const changes = editFrontMatter(
        record,
        asBadInput(() => writeGapState(record.frontMatter, state)),
      );
      await session.keep([nextRevision(machine, record, changes)]);
    },
  };
}

function toArea({ tag, items }: { tag: string | null; items: readonly Item[] }): GapArea {
  const notes = items.flatMap((item) => ('note' in item ? [item.note] : []));
  return {
    tag,
    notes: notes.toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed')),
    found: items.flatMap((item) => ('gap' in item ? [item.gap] : [])),
  };
}

function isGapNote({ kind, tags }: Pick<CatalogRow, 'kind' | 'tags'>): boolean {
  return !isDraftKind(kind) && tags.some((tag) => tag.toLowerCase() === GAP_TAG);
}

/** The notes that ask, the latest changed first. */
async function readNotes(session: Session): Promise<{
  readonly read: readonly { readonly tags: readonly string[]; readonly note: GapNote }[];
  readonly unread: readonly CatalogRow[];
}> {
  const { storage, links } = session.library();
  const rows = [...storage.rows()].filter(isGapNote);
  rows.sort((a, b) => inOrder(b.updated, a.updated));
  const records = await Promise.allSettled(rows.map(({ id }) => storage.read(id)));
  const unread: CatalogRow[] = [];
  const read = rows.flatMap((row, index) => {
    const result = records[index];
    if (result?.status !== 'fulfilled') {
      unread.push(row);
      return [];
    }
    const origin = row.links.map((title) => links.resolve(title)).find((id) => id !== null);
    const from = origin === undefined ? undefined : links.row(origin);
    const note: GapNote = {
      ...toCandidate(row),
      ...readGap(result.value.frontMatter),
      from: from === undefined ? null : toCandidate(from),
    };
    return [{ tags: row.tags, note }];
  });
  return { read, unread };
}

function findAgain(
  draft: CheckedDraft,
  gap: {
    readonly rule: string;
    readonly words: string;
    readonly question: string | undefined;
  },
): Finding | undefined {
  const rule = GAP_RULES.find(({ id }) => id === gap.rule);
  const isMeant = (finding: Finding): boolean =>
    wordsAt(draft, finding) === gap.words &&
    (gap.question === undefined || finding.question === gap.question);
  return rule?.check(draft).find(isMeant);
}

/** What is around a gap, as its note quotes it. */
function passageOf({ blocks }: CheckedDraft, { place }: Finding): string {
  if (place === null) return '';
  const text = (blocks[place.block]?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  if (text.length <= QUOTED) return text;
  const start = Math.max(0, Math.min(place.from - QUOTED / 2, text.length - QUOTED));
  return `${start > 0 ? '…' : ''}${text.slice(start, start + QUOTED).trim()}…`;
}
