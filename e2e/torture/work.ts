import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { Random } from '#host/search/testing/seeded-random';
import { Backer } from './backups';
import type { Bullet, Content, Deed } from './ledger';
import { textOf, toDocument } from './plain-document';

/** What a person mostly does. */
export type Profile =
  | 'typing'
  | 'importing'
  | 'renaming'
  | 'trashing'
  | 'migrating'
  | 'backing up'
  | 'everything';

type Act =
  | ('add' | 'type' | 'paste' | 'rename' | 'trash' | 'restore' | 'import' | 'choose' | 'check')
  | ('back up' | 'bring back');

const WEIGHTS: Readonly<Record<Profile, Partial<Record<Act, number>>>> = {
  typing: { add: 2, type: 12, paste: 1, rename: 1, choose: 1, check: 2 },
  importing: { import: 8, type: 2, check: 1 },
  renaming: { add: 1, type: 1, rename: 10, check: 2 },
  trashing: { add: 3, type: 2, trash: 6, restore: 5, check: 2 },
  everything: { add: 3, type: 4, rename: 2, trash: 3, restore: 2, import: 3, choose: 1, check: 1 },
  'backing up': { add: 2, type: 4, trash: 1, 'back up': 4, 'bring back': 2 },
  migrating: { type: 4, rename: 4, trash: 1, restore: 1, check: 3 },
};

/** Entries from which on a library gets no new ones. */
const MOST = 30;

/** Is told of every deed before it begins and when it was answered. */
export interface Reporter {
  begin(deed: Deed): number;
  done(number: number, ids: Readonly<Record<string, string>>): void;
  refused(number: number, error: unknown): void;
}

export interface WorkOptions {
  readonly random: Random;
  readonly profile: Profile;
  /** Begins every new title and makes it unlike all others. */
  readonly name: string;
  /** Begins the titles of the entries that are changed; all where it is left out. */
  readonly touches?: string;
  /** A folder for what is imported, and for backups. */
  readonly sources: string;
  /** Deeds, and how many are under way at the same time. */
  readonly steps: number;
  /** Texts in an imported folder. */
  readonly imported: number;
  readonly lanes: number;
}

/** Works with a library as a person would, several deeds at a time, each on other entries. */
export class Worker {
  private counter = 0;
  private readonly busy = new Set<string>();
  /** Titles of imports that were refused; what is left of them is in the trash. */
  private readonly shunned = new Set<string>();
  private readonly backer: Backer;
  private folder: { path: string; ids: Readonly<Record<string, string>> } | null = null;

  constructor(
    private readonly api: Api,
    private readonly report: Reporter,
    private readonly options: WorkOptions,
  ) {
    this.backer = new Backer(api, (deed, work) => this.tell(deed, work));
  }

  async run(): Promise<void> {
    let left = this.options.steps;
    const lane = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await this.act(this.pickAct());
      }
    };
    await Promise.all(Array.from({ length: this.options.lanes }, lane));
  }

  private pickAct(): Act {
    const weights = Object.entries(WEIGHTS[this.options.profile]) as [Act, number][];
    let point = this.options.random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    return weights.find(([, weight]) => (point -= weight) < 0)?.[0] ?? 'check';
  }

  private async act(act: Act): Promise<void> {
    const { api } = this;
    if (act === 'check') return this.tell({ what: 'check' }, async () => checked(api));
    if (act === 'choose') return this.choose();
    if (act === 'import') return this.import();
    const newFolder = () => join(this.options.sources, this.newTitle());
    if (act === 'back up') return this.backer.backUp(newFolder());
    if (act === 'bring back') return this.backer.bringBack(newFolder());
    const rows = await (act === 'restore' ? api.entries.trash() : api.entries.list({}));
    const free = rows.filter(
      ({ id, title }) =>
        !this.busy.has(id) &&
        !this.shunned.has(title) &&
        title.startsWith(this.options.touches ?? ''),
    );
    const one = free[Math.floor(this.options.random() * free.length)];
    if (one === undefined || (act === 'add' && rows.length < MOST)) {
      return act === 'restore' ? undefined : this.add();
    }
    this.busy.add(one.id);
    try {
      if (act === 'trash' || act === 'restore') await this.move(act, [one.id]);
      else await this.change(act, one.id);
    } catch (error) {
      // It could not even be read.
      this.report.refused(this.report.begin({ what: 'check' }), error);
    } finally {
      this.busy.delete(one.id);
    }
  }

  private async add(): Promise<void> {
    const after = { title: this.newTitle(), text: this.newText(20), isTrashed: false };
    await this.tell({ what: 'entry', id: null, after }, async () => {
      const { title, text } = after;
      const { id } = await this.api.entries.add({ kind: 'note', title, markdown: text });
      return { [title]: id };
    });
  }

  private async change(act: Act, id: string): Promise<void> {
    const { revision, title, document } = await this.api.entries.read({ id });
    if (act === 'rename') {
      const after = { title: this.newTitle(), text: textOf(document), isTrashed: false };
      await this.tell({ what: 'entry', id, after }, async () => {
        await this.api.entries.save({ id, revision, changes: { title: after.title } });
        return {};
      });
      return;
    }
    // Longer ones at times, so that the journal grows over its bound.
    const text = this.newText(act === 'paste' ? 40_000 : 30);
    const changes =
      act === 'paste' || this.options.random() < 0.5
        ? { document: toDocument(text) }
        : { markdown: text };
    await this.tell({ what: 'entry', id, after: { title, text, isTrashed: false } }, async () => {
      await this.api.entries.save({ id, revision, changes });
      return {};
    });
  }

  private async move(act: 'trash' | 'restore', [id = '']: readonly string[]): Promise<void> {
    await this.tell({ what: 'move', ids: [id], isTrashed: act === 'trash' }, async () => {
      await (act === 'trash' ? this.api.entries.remove({ id }) : this.api.entries.restore({ id }));
      return {};
    });
  }

  private async choose(): Promise<void> {
    const bullets: readonly Bullet[] = ['-', '*', '+'];
    const bullet = bullets[Math.floor(this.options.random() * 3)] ?? '-';
    if (this.busy.has('settings')) return;
    this.busy.add('settings');
    await this.tell({ what: 'settings', bullet }, async () => {
      await this.api.settings.change({ style: { bullet } });
      return {};
    });
    this.busy.delete('settings');
  }

  /** Imports a folder, at times one that was imported before and has changed; may undo it. */
  private async import(): Promise<void> {
    if (this.busy.has('import')) return;
    this.busy.add('import');
    const before = this.options.random() < 0.4 ? this.folder : null;
    const known = before?.ids ?? {};
    const path = before?.path ?? join(this.options.sources, this.newTitle());
    const changed = Object.entries(known).map(([title, id]) => {
      return { id, after: { title, text: this.newText(8), isTrashed: false } };
    });
    const added = Array.from({ length: before === null ? this.options.imported : 5 }, () => {
      return { title: this.newTitle(), text: this.newText(8), isTrashed: false };
    });
    for (const { title } of added) this.shunned.add(title);
    for (const one of [...added, ...changed.map(({ after }) => after)]) writeSource(path, one);
    let id: string | null = null;
    let ids: Record<string, string> = {};
    await this.tell({ what: 'import', added, changed }, async () => {
      const report = await this.api.transfer.import({ paths: [path], as: 'notes' });
      const all = [...report.imported, ...report.updated];
      if (all.length !== added.length + changed.length || report.skipped.length > 0) {
        throw new Error(`only ${all.length} came in: ${JSON.stringify(report.skipped)}`);
      }
      ids = Object.fromEntries(report.imported.map((one) => [one.title, one.id]));
      for (const one of report.imported) this.busy.add(one.id);
      for (const { title } of added) this.shunned.delete(title);
      id = report.id;
      return ids;
    });
    const undone: string | null = id;
    if (undone !== null && before === null && this.options.random() < 0.6) {
      await this.tell({ what: 'move', ids: Object.values(ids), isTrashed: true }, async () => {
        await this.api.transfer.undoImport({ id: undone });
        return {};
      });
      this.folder = null;
    } else if (undone !== null) this.folder = { path, ids: { ...known, ...ids } };
    this.busy.delete('import');
  }

  private async tell(
    deed: Deed,
    work: () => Promise<Readonly<Record<string, string>>>,
  ): Promise<void> {
    const number = this.report.begin(deed);
    try {
      this.report.done(number, await work());
    } catch (error) {
      this.report.refused(number, error);
    }
  }

  private newTitle(): string {
    this.counter += 1;
    return `${this.options.name}n${this.counter}`;
  }

  private newText(words: number): string {
    this.counter += 1;
    const paragraph = `w${this.counter} `.repeat(words).trimEnd();
    return this.options.random() < 0.3 ? `${paragraph}\n\nend ${this.counter}` : paragraph;
  }
}

/** A check that finds anything speaks up like a refusal. */
async function checked(api: Api): Promise<Record<string, string>> {
  const { problems } = await api.library.check();
  if (problems.length > 0) throw new CheckFailed(problems);
  return {};
}

/** What a check of the library told. */
export class CheckFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the check says: ${problems.join('; ')}`);
  }
}

function writeSource(folder: string, { title, text }: Content): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${title}.md`), `${text ?? ''}\n\n![](${title}.png)\n`);
  writeFileSync(join(folder, `${title}.png`), `picture of ${title}`);
}
