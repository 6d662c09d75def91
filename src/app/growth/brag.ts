import type { GrowthCalls } from '#contract/growth/growth';
import type { BragExport, WinCalls } from '#contract/growth/wins';
import { toMarkdown } from '#core/document/to-markdown';
import { bragDocument, type ToldWin } from '#core/growth/brag/brag-document';
import { bragPage } from '#core/growth/brag/brag-page';
import { toldText } from '#core/growth/brag/told-text';
import { type Withholding, withholdTitles } from '#core/growth/brag/withhold-titles';
import { hasOutcome } from '#core/growth/wins/period';
import type { EntryRecord } from '#core/library/record';
import type { OutputFile } from '#core/publish/output';
import { Problem } from '#core/problem';
import { readRecords } from '../library/all-records';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import { planFiles } from '../publishing/output-files';
import type { Session } from '../session';
import { blogAround, printPage, refuseBlogs } from './private-file';
import { chosenStyle } from '../library/settings';

/** A page of a PDF holds about so many wins. */
const WINS_A_PAGE = 8;

interface BragTools {
  readonly growth: GrowthCalls;
  readonly progress: Announcer;
}

/** Writing the log of wins as a file: telling first what would be written, then doing it. */
export function createBragCalls(
  session: Session,
  machine: Machine,
  { growth, progress }: BragTools,
): Pick<WinCalls, 'plan' | 'write'> {
  async function prepare({ kind, format, language, from, to, name }: BragExport) {
    const { storage } = session.library();
    const wins = await growth.wins({ from, to });
    const told: ToldWin[] = [];
    const withholding = withholdTitles(findNamed(session), language);
    if (kind === 'log') {
      const records = await readRecords(
        storage,
        wins.map(({ id }) => id),
      );
      told.push(
        ...wins.map((win, at) => ({
          ...withholding.win(win),
          text: textOf(records[at], withholding),
        })),
      );
    } else {
      // A summary never gets to see a text.
      told.push(...wins.map((win) => ({ ...win, text: [] })));
    }
    const made = machine.now().toISOString();
    const wish = { kind, language, from, to, made, timeZone: machine.timeZone() };
    const document = bragDocument(told, wish);
    const content =
      format === 'md'
        ? toMarkdown(document, { style: chosenStyle(session) })
        : format === 'html'
          ? bragPage(document, language)
          : await print(bragPage(document, language), wins.length);
    const file: OutputFile = { path: name, content };
    return {
      file,
      content,
      wins: wins.length,
      open: wins.filter((win) => !hasOutcome(win)).length,
      withheld: withholding.count(),
    };
  }

  function print(html: string, wins: number): Promise<Uint8Array> {
    return printPage(html, Math.ceil(wins / WINS_A_PAGE) + 1, machine, progress);
  }

  /** The hash of what is there and is something else; null where nothing is, or the same. */
  async function lookAt(folder: string, { path }: OutputFile, content: string | Uint8Array) {
    const output = machine.output(session.library().storage.folder, 'beside');
    const there = await output.readBytes(folder, path);
    const hash = there && machine.hash(there);
    return hash === machine.hash(content) ? null : hash;
  }

  return {
    plan: async (wish) => {
      const folder = machine.absolutePath(wish.folder);
      const { file, content, wins, open, withheld } = await prepare(wish);
      const output = machine.output(session.library().storage.folder, 'beside');
      const [planned] = await planFiles(output, folder, [file]);
      if (planned === undefined) throw new Error('One file gives one plan.');
      const there = await lookAt(folder, file, content);
      const blog = await blogAround(folder, session, machine);
      return { file: planned, there, blog, wins, open, withheld };
    },
    write: async ({ over, inBlog, ...wish }) => {
      const folder = machine.absolutePath(wish.folder);
      if (!inBlog) await refuseBlogs(folder, session, machine);
      const { file, content } = await prepare(wish);
      const there = await lookAt(folder, file, content);
      if (there !== null && there !== over) {
        const what = over === null ? 'There is another file' : 'The file was changed elsewhere';
        throw new Problem(
          'conflict',
          `${what}: ${folder}/${file.path}. Nothing was written. Choose another name, or look at it and export again.`,
        );
      }
      await machine.output(session.library().storage.folder, 'beside').write(folder, [file]);
      return { path: `${folder}/${file.path}` };
    },
  };
}

/** Finds the entry that a title names, in the trash as well. */
function findNamed(session: Session): Parameters<typeof withholdTitles>[0] {
  const { storage, links } = session.library();
  const rows = new Map(storage.rows().map((row) => [row.id, row]));
  const trashed = new Map(storage.trashed().map((row) => [row.title.toLowerCase(), row]));
  return (title) => rows.get(links.resolve(title) ?? '') ?? trashed.get(title.toLowerCase());
}

function textOf(record: EntryRecord | undefined, withholding: Withholding): ToldWin['text'] {
  if (record === undefined) return [];
  return toldText({ ...record, document: withholding.text(record.document) });
}
