import type { Session } from '../session';

/** The names of an entry's versions, by version. */
export function snapshotsOf(session: Session, id: string): ReadonlyMap<string, string> {
  const all = session.library().storage.settings().snapshots ?? [];
  return new Map(all.filter((one) => one.id === id).map((one) => [one.version, one.name]));
}

/** Gives a version a name, or takes it away. */
export async function nameVersion(
  session: Session,
  { id, version, name }: { id: string; version: string; name: string | null },
): Promise<void> {
  await session.changeSettings(({ snapshots = [], ...rest }) => {
    const others = snapshots.filter((one) => one.id !== id || one.version !== version);
    const all = name === null ? others : [...others, { id, version, name }];
    return { ...rest, ...(all.length > 0 && { snapshots: all }) };
  });
}
