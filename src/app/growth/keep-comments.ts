import type { PickedComment, ReviewImport } from '#contract/growth/reviews';
import type { ProposedRemark } from '#core/growth/reviews/propose-remarks';
import { remarkMarkdown } from '#core/growth/reviews/remark-text';
import type { ReviewComment } from '#core/growth/reviews/review-comment';
import { writeFacts } from '#core/growth/write-facts';
import { IMPORT_LOG_VERSION, type ImportLog } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { undoImport } from '../importing/import-undo';
import type { Machine } from '../machine';
import { createRecord } from '../library/records';
import type { Session } from '../session';

/** Records kept in one durable write. */
const BATCH = 50;

/** Characters of a stranger's text that are read at once, whatever they are made of. */
const SHORT = 2_000;

/** An import of comments that is running. */
export interface KeepingRun {
  cancelled: boolean;
}

interface Pick extends PickedComment {
  readonly shown: ProposedRemark;
  readonly comment: ReviewComment;
}

/**
 * Keeps comments as remarks, with a log from the first byte on: they come in whole, or are taken
 * back, at the next opening if need be.
 */
export async function keepComments(
  session: Session,
  machine: Machine,
  announcer: Announcer,
  {
    names,
    picks,
    run,
  }: {
    readonly names: readonly string[];
    readonly picks: readonly Pick[];
    readonly run: KeepingRun;
  },
): Promise<ReviewImport> {
  const { storage } = session.library();
  const wanted = picks.map((pick) => ({ pick, id: machine.newId() }));
  const skipped: { title: string; reason: string }[] = [];
  let log: ImportLog = {
    version: IMPORT_LOG_VERSION,
    id: machine.newId(),
    at: machine.now().toISOString(),
    from: [...names],
    state: 'running',
    added: wanted.map(({ pick, id }) => ({ id, title: pick.shown.title, revision: 1 })),
    changed: [],
    targets: [],
    assets: [],
  };
  if (wanted.length === 0) return { id: null, kept: 0, skipped, cancelled: false };
  await storage.imports.write(log);
  const kept = new Set<string>();
  try {
    for (let start = 0; start < wanted.length; start += BATCH) {
      announcer.announce('progressed', {
        task: 'Importing comments',
        done: start,
        total: wanted.length,
      });
      const records: EntryRecord[] = [];
      for (const { pick, id } of wanted.slice(start, start + BATCH)) {
        checkRunning(run);
        try {
          records.push({ ...(await toRecord(machine, pick)), id });
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'bad-input') throw error;
          skipped.push({ title: pick.shown.title, reason: describeProblem(error) });
        }
      }
      checkRunning(run);
      if (session.current()?.storage !== storage) {
        throw new Problem('closed', 'The library was closed while the import was running.');
      }
      await session.keep(records);
      for (const { id } of records) kept.add(id);
      await machine.pause();
    }
    const added = log.added.filter(({ id }) => kept.has(id));
    log = { ...log, state: 'done', added };
    if (added.length === 0) await storage.imports.remove(log.id);
    else await storage.imports.write(log);
    await storage.imports.prune();
  } catch (error) {
    // What can't be taken back now is taken back at the next opening.
    if (session.current()?.storage === storage) {
      await undoImport(session, log.id).catch(() => undefined);
    }
    if (!(error instanceof Cancelled)) throw error;
    return { id: null, kept: 0, skipped: [], cancelled: true };
  }
  return { id: kept.size === 0 ? null : log.id, kept: kept.size, skipped, cancelled: false };
}

/** Thrown inside an import that was cancelled. */
class Cancelled extends Error {}

function checkRunning(run: KeepingRun): void {
  if (run.cancelled) throw new Cancelled();
}

async function toRecord(
  machine: Machine,
  { role, pattern, shown, comment }: Pick,
): Promise<EntryRecord> {
  const { title, day, link, file, line, author, key } = shown;
  const facts = {
    date: day,
    role,
    pattern,
    link,
    by: author,
    file: line === null || file === '' ? file : `${file}:${line}`,
    comment: key === link ? '' : key,
  };
  const frontMatter = writeFacts(null, facts) ?? '';
  // What comes below front matter is none, however it begins.
  const markdown = `${frontMatter}\n\n${remarkMarkdown(comment, title)}`;
  const foreign = markdown.length > SHORT;
  return createRecord(machine, { kind: 'review', title, private: true, markdown, foreign });
}
