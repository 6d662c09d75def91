import type { Publishing } from '#contract/publishing/publication';
import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import { type Drift, driftObstacle } from '#core/publish/drift';
import { withEndingsOf } from '#core/publish/line-endings';
import type { OutputFile } from '#core/publish/output';
import type { PrivateIndex } from '#core/publish/privacy/private-index';
import {
  planInSteps,
  type PlannedPublication,
  type PublicationWish,
  type PublishedFile,
} from '#core/publish/publish';
import type { Target } from '#core/publish/target';
import { type BlogFile, driftOfFile, pathsChangedThere } from './blog-files';
import { compareCopies, type CopyThere } from './copies-there';
import { copiesAfter, countCopies, keepClear, tellGone } from './planned-copies';
import type { Machine } from '../machine';
import { leadOn, movedPages, withMovedPages } from './moved-pages';
import { toOutputFile } from './output-files';
import { proveFile } from './picture-proof';
import { readWanted } from './publication-wish';
import type { Session } from '../session';

/** What is to be prepared, for a look or for the blog. */
export interface Preparing extends Publishing {
  /** Whether drafts are prepared as the posts that they will be. */
  readonly asShown?: boolean;
}

/** What would be written into a blog. */
export interface Prepared {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly plan: PlannedPublication;
  readonly records: ReadonlyMap<string, EntryRecord>;
  /** Those of them whose old address is to lead to their new one. */
  readonly leading: readonly EntryRecord[];
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly files: readonly (OutputFile & { readonly id: string })[];
  readonly copies: readonly CopyThere[];
  /** What is to be remembered of copies, by entry id, see `copies` of a publication. */
  readonly written: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Hears how many posts of how many are planned. It may throw to end the work. */
type Tell = (done: number, total: number) => void;

/** Prepares what would be written into a blog, proved to hold nothing private. */
export async function preparePublication(
  session: Session,
  machine: Machine,
  { overwrite, ...posts }: Preparing,
  tell: Tell = () => undefined,
): Promise<Prepared> {
  const { target, dialect, wanted, records, there, wish } = await readWanted(
    session,
    machine,
    posts,
  );
  const { storage } = session.library();
  const output = machine.output(storage.folder);
  const obstacles = new Map<string, string>();
  const inUse = new Map(wish.inUse);
  const planNow = async (library = wish.library): Promise<PlannedPublication> =>
    planInPlace(machine, { ...wish, library, inUse, obstacles }, there, tell);
  let first = await planNow();
  const isClear = await keepClear(output, { target, dialect }, first, { ...wish, inUse }, records);
  if (!isClear) first = await planNow();
  const drifts = new Map<string, Drift>();
  for (const record of wanted) {
    const { id } = record;
    const file = there.get(id);
    const planned = textFor(first.files, id);
    const drift = driftOfFile(machine, record, file, planned);
    drifts.set(id, drift);
    if (overwrite === true || file === undefined) continue;
    const reason = driftObstacle(drift, pathsChangedThere(machine, record, file, planned));
    if (reason !== null) obstacles.set(id, reason);
  }
  const moved = movedPages(dialect, first.files, there);
  const leading = dialect.redirects === true ? leadOn(machine, records, moved) : [];
  const led = new Map([...records, ...leading.map((record) => [record.id, record] as const)]);
  const library = wish.library.map((record) => led.get(record.id) ?? record);
  const isFinal = obstacles.size === 0 && leading.length === 0;
  const going = isFinal ? first : await planNow(library);
  const pictures = await provePictures(session, machine, going.files, wish.index);
  for (const [id, reason] of pictures.reasons) obstacles.set(id, reason);
  const proved = going.files.map((file) => ({
    ...(pictures.files.get(file.path) ?? toOutputFile(storage, file)),
    id: file.id,
  }));
  const copies = await compareCopies(machine, output, target, proved, records);
  const lost = countCopies(copies, drifts);
  if (overwrite !== true) for (const [id, reason] of lost) obstacles.set(id, reason);
  const isAsPlanned = going.files.every(({ id }) => !obstacles.has(id));
  const told = isAsPlanned ? going : await planNow(library);
  const warnings = told.files.flatMap(({ id, path }) => {
    const what = pictures.warnings.get(path);
    return what === undefined ? [] : [{ id, what }];
  });
  const plan = withMovedPages(
    { ...told, warnings: [...told.warnings, ...warnings, ...tellGone(told, drifts, copies)] },
    dialect,
    moved,
  );
  const files = plan.files.map((file) => ({
    ...(pictures.files.get(file.path) ?? toOutputFile(storage, file)),
    id: file.id,
  }));
  const written = copiesAfter(wish, there, copies);
  return { target, dialect, plan, records: led, leading, drifts, files, copies, written };
}

/**
 * Plans a publication post by post, with time for other work between two. Its texts keep the line
 * endings of the files that they replace.
 */
async function planInPlace(
  machine: Machine,
  wish: PublicationWish,
  there: ReadonlyMap<string, BlogFile>,
  tell: Tell,
): Promise<PlannedPublication> {
  const steps = planInSteps(wish);
  let step = steps.next();
  while (step.done !== true) {
    tell(step.value, wish.ids.length);
    await machine.pause();
    step = steps.next();
  }
  const files = step.value.files.map((file) => {
    if (!('text' in file)) return file;
    const { publication, text = null } = there.get(file.id) ?? {};
    if (text === null || publication?.path !== file.path) return file;
    return { ...file, text: withEndingsOf(text, file.text) };
  });
  return { ...step.value, files };
}

/** What pictures hold besides what they show, by their paths; each entry's first obstacle. */
async function provePictures(
  session: Session,
  machine: Machine,
  planned: readonly PublishedFile[],
  index: PrivateIndex,
) {
  const { storage } = session.library();
  const files = new Map<string, OutputFile>();
  const reasons = new Map<string, string>();
  const warnings = new Map<string, string>();
  for (const one of planned) {
    if (!('asset' in one) || reasons.has(one.id)) continue;
    const proved = await proveFile(session, machine, toOutputFile(storage, one), index);
    files.set(one.path, proved.file);
    if (proved.reason !== null) reasons.set(one.id, proved.reason);
    if (proved.warning !== null) warnings.set(one.path, proved.warning);
  }
  return { files, reasons, warnings };
}

function textFor(files: readonly PublishedFile[], id: string): string | undefined {
  const file = files.find((one) => one.id === id && 'text' in one);
  return file !== undefined && 'text' in file ? file.text : undefined;
}
