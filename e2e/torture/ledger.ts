/** What an entry is to a person. */
export interface Content {
  readonly title: string;
  /** Its paragraphs, an empty line between them; null when nobody knows. */
  readonly text: string | null;
  readonly isTrashed: boolean;
}

/** A change of the library in words that travel over a pipe. */
export type Deed =
  /** @property id null for an entry that is new */
  | { readonly what: 'entry'; readonly id: string | null; readonly after: Content }
  /** Into the trash or out of it, all or none. */
  | { readonly what: 'move'; readonly ids: readonly string[]; readonly isTrashed: boolean }
  /** An import, all of it or nothing. */
  | {
      readonly what: 'import';
      readonly added: readonly Content[];
      readonly changed: readonly { readonly id: string; readonly after: Content }[];
    }
  | { readonly what: 'settings'; readonly bullet: Bullet }
  /** Into a folder of its own. */
  | { readonly what: 'back-up'; readonly folder: string }
  /** Into a new folder; the backup is the one that was made in `from`. */
  | { readonly what: 'bring-back'; readonly folder: string; readonly from: string }
  | { readonly what: 'check' };

/** A setting that is easy to follow. */
export type Bullet = '-' | '*' | '+';

/** Another copy of the library: a backup, or what was brought back from one. */
export interface Copied {
  /** What it must hold. */
  readonly holds: Ledger;
  /** Whether it was acknowledged: it must be there. */
  readonly isSure: boolean;
  readonly isLibrary: boolean;
}

/**
 * What a library must hold: what was acknowledged, and what was begun and not answered, which may
 * be there or not.
 */
export class Ledger {
  readonly entries = new Map<string, Content>();
  readonly open = new Map<number, Deed>();
  /** The backups by their folders, and the libraries that were brought back from them. */
  readonly backups = new Map<string, Copied>();
  bullet: Bullet = '-';
  acknowledged = 0;

  begin(number: number, deed: Deed): void {
    this.open.set(number, deed);
    if (deed.what === 'back-up') {
      this.backups.set(deed.folder, { holds: this.copy(), isSure: false, isLibrary: false });
    }
    const from = deed.what === 'bring-back' ? this.backups.get(deed.from) : undefined;
    if (deed.what === 'bring-back' && from !== undefined) {
      this.backups.set(deed.folder, { ...from, isSure: false, isLibrary: true });
    }
  }

  /** @param ids of the entries that are new, by title */
  done(number: number, ids: Readonly<Record<string, string>>): void {
    const deed = this.open.get(number);
    this.open.delete(number);
    if (deed === undefined || deed.what === 'check') return;
    this.acknowledged += 1;
    if (deed.what === 'back-up' || deed.what === 'bring-back') {
      const copied = this.backups.get(deed.folder);
      if (copied !== undefined) this.backups.set(deed.folder, { ...copied, isSure: true });
      return;
    }
    if (deed.what === 'settings') {
      this.bullet = deed.bullet;
      return;
    }
    for (const one of additionsOf(deed)) this.keep(ids[one.title], one);
    for (const [id, content] of changesOf(deed, this.entries)) this.keep(id, content);
  }

  /** A refused change has changed nothing. */
  refused(number: number): void {
    this.open.delete(number);
  }

  copy(): Ledger {
    const copy = new Ledger();
    for (const [id, content] of this.entries) copy.entries.set(id, content);
    for (const [number, deed] of this.open) copy.open.set(number, deed);
    copy.bullet = this.bullet;
    copy.acknowledged = this.acknowledged;
    return copy;
  }

  private keep(id: string | undefined, content: Content): void {
    if (id === undefined) throw new Error(`“${content.title}” has no id.`);
    this.entries.set(id, content);
  }
}

/** The entries that a deed makes. */
export function additionsOf(deed: Deed): readonly Content[] {
  if (deed.what === 'import') return deed.added;
  return deed.what === 'entry' && deed.id === null ? [deed.after] : [];
}

/** The entries that a deed changes, as they are after it. */
export function changesOf(
  deed: Deed,
  entries: ReadonlyMap<string, Content>,
): ReadonlyMap<string, Content> {
  if (deed.what === 'entry') return new Map(deed.id === null ? [] : [[deed.id, deed.after]]);
  if (deed.what === 'import') return new Map(deed.changed.map(({ id, after }) => [id, after]));
  if (deed.what !== 'move') return new Map();
  const { isTrashed } = deed;
  return new Map(
    deed.ids.flatMap((id) => {
      const before = entries.get(id);
      return before === undefined ? [] : [[id, { ...before, isTrashed }]];
    }),
  );
}
