import type { Api } from '#contract/calls/api';
import { describeProblem } from '#core/problem';
import { additionsOf, changesOf, type Content, type Deed, type Ledger } from './ledger';
import { textOf } from './plain-document';

/** What is wrong with a library, a sentence each. */
export interface Findings {
  readonly lost: readonly string[];
  /** The library, an entry or the list can't be read or contradicts itself. */
  readonly unreadable: readonly string[];
}

/**
 * Compares the open library with what it must hold, and lets the ledger follow what was found of
 * deeds that had no answer.
 */
export async function compareLibrary(api: Api, ledger: Ledger): Promise<Findings> {
  const lost: string[] = [];
  const unreadable: string[] = [];
  const found = await readContents(api, ledger, unreadable);
  const open = [...ledger.open.values()];
  for (const [id, sure] of ledger.entries) {
    const allowed = allowedStates(id, sure, open);
    const actual = found.get(id);
    if (actual === undefined) lost.push(`“${sure.title}” (${id}) is gone`);
    else if (!allowed.some((one) => isSame(one, actual))) {
      lost.push(`${id} is ${show(actual)} and should be ${allowed.map(show).join(' or ')}`);
    }
  }
  // What an interrupted import left is in the trash.
  const fresh = [...found].flatMap(([id, actual]) =>
    ledger.entries.has(id) || actual.isTrashed ? [] : [actual],
  );
  const expected = open.flatMap((deed) =>
    deed.what === 'entry' ? [deed.after] : additionsOf(deed),
  );
  for (const one of fresh) {
    if (!expected.some((each) => isSame(each, one))) lost.push(`${show(one)} came from nowhere`);
  }
  for (const deed of open) {
    if (isHalfDone(deed, ledger, found, fresh)) lost.push(`${deed.what} is there in half`);
  }
  await compareSettings(api, ledger, lost);
  ledger.entries.clear();
  for (const [id, content] of found) ledger.entries.set(id, content);
  ledger.open.clear();
  return { lost, unreadable };
}

/** As it was, or after any of the deeds that had no answer, done alone or one on the other. */
function allowedStates(id: string, sure: Content, open: readonly Deed[]): readonly Content[] {
  const allowed = [sure];
  let last = sure;
  for (const deed of open) {
    for (const before of [sure, last]) {
      const after = changesOf(deed, new Map([[id, before]])).get(id);
      if (after === undefined) continue;
      allowed.push(after);
      last = after;
    }
  }
  return allowed;
}

async function readContents(
  api: Api,
  ledger: Ledger,
  unreadable: string[],
): Promise<Map<string, Content>> {
  const found = new Map<string, Content>();
  for (const { id, title } of await api.entries.list({})) {
    try {
      const entry = await api.entries.read({ id });
      if (entry.title !== title) unreadable.push(`the list names ${id} “${title}”, not as it is`);
      found.set(id, { title: entry.title, text: textOf(entry.document), isTrashed: false });
    } catch (error) {
      unreadable.push(describeProblem(error));
    }
  }
  const unsure = new Set([...ledger.open.values()].flatMap(idsOf));
  for (const { id, title } of await api.entries.trash()) {
    // Its text can't be asked for. It shows when it is restored, and may be that of a change
    // which was done and had no answer.
    const text = unsure.has(id) ? null : (ledger.entries.get(id)?.text ?? null);
    found.set(id, { title, text, isTrashed: true });
  }
  const status = await api.library.current();
  for (const { file, reason } of status?.setAside ?? []) unreadable.push(`${file}: ${reason}`);
  return found;
}

/** The entries that a deed changes the text of. */
function idsOf(deed: Deed): readonly string[] {
  if (deed.what === 'import') return deed.changed.map(({ id }) => id);
  return deed.what === 'entry' && deed.id !== null ? [deed.id] : [];
}

async function compareSettings(api: Api, ledger: Ledger, lost: string[]): Promise<void> {
  const { bullet } = (await api.settings.read()).style;
  const open = [...ledger.open.values()];
  const asked = open.flatMap((deed) => (deed.what === 'settings' ? [deed.bullet] : []));
  if (bullet === ledger.bullet || asked.includes(bullet)) ledger.bullet = bullet;
  else lost.push(`the bullet is ${bullet} and should be ${[ledger.bullet, ...asked].join(' or ')}`);
}

function isHalfDone(
  deed: Deed,
  ledger: Ledger,
  found: ReadonlyMap<string, Content>,
  fresh: readonly Content[],
): boolean {
  const made = additionsOf(deed).map((one) => fresh.some((each) => isSame(one, each)));
  const changed = [...changesOf(deed, ledger.entries)].map(([id, after]) => {
    const actual = found.get(id);
    return actual !== undefined && isSame(after, actual);
  });
  return new Set([...made, ...changed]).size > 1;
}

function isSame(one: Content, other: Content): boolean {
  if (one.title !== other.title || one.isTrashed !== other.isTrashed) return false;
  return one.text === null || other.text === null || one.text === other.text;
}

function show({ title, text, isTrashed }: Content): string {
  const start = text !== null && text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
  return `“${title}”${isTrashed ? ' in the trash' : `: “${start ?? '?'}”`}`;
}
