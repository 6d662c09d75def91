import { useState, useSyncExternalStore } from 'react';
import { useLibrary } from '../data/queries';
import { hearKeptTexts, readKeptText, writeKeptText } from './kept-texts';

type Update<T> = T | ((now: T) => T);

/** The fields of a form, by name. */
export interface KeptForm<Fields> {
  readonly fields: Fields;
  /** Writes some of them; a function is given what they are by then. */
  readonly put: (changes: Partial<Fields> | ((now: Fields) => Partial<Fields>)) => void;
  /** Makes all of them what they were at first. */
  readonly clear: () => void;
  /** Whether a field is not what it was at first. */
  readonly isTouched: boolean;
}

/**
 * A half-typed text that waits, when its field goes away, until it is kept or cleared. Each library
 * has its own, and all fields of one name show the same. It may be set when the field is gone.
 * @param name of the field, one in the app
 */
export function useKeptText(
  name: string,
  first = '',
): readonly [string, (next: Update<string>) => void] {
  const [kept, keep] = useKept(name);
  const set = (next: Update<string>): void =>
    keep((now) => {
      const text = typeof next === 'function' ? next(now ?? first) : next;
      return text === first ? null : text;
    });
  return [kept ?? first, set];
}

/**
 * The same for a form of several texts. Only what is not as at first waits.
 * @param name of the form, one in the app; null where nothing is to wait
 * @param first what the fields have before something is typed
 */
export function useKeptForm<Fields extends Readonly<Record<string, string>>>(
  name: string | null,
  first: Fields,
): KeptForm<Fields> {
  const [kept, keep] = useKept(name);
  const changed = readChanged(kept, first);
  return {
    fields: { ...first, ...changed },
    put: (changes) =>
      keep((now) => {
        const fields = { ...first, ...readChanged(now, first) };
        const next = { ...fields, ...(typeof changes === 'function' ? changes(fields) : changes) };
        const left = Object.entries(next).filter(([field, text]) => text !== first[field]);
        return left.length === 0 ? null : JSON.stringify(Object.fromEntries(left));
      }),
    clear: () => keep(() => null),
    isTouched: Object.keys(changed).length > 0,
  };
}

type Kept = string | null;

function useKept(name: string | null): readonly [Kept, (update: (now: Kept) => Kept) => void] {
  const folder = useLibrary().data?.folder ?? '';
  const key = name === null ? null : `outloud-typed ${name} ${folder}`;
  const [own, setOwn] = useState<Kept>(null);
  const held = useSyncExternalStore(hearKeptTexts, () => (key === null ? null : readKeptText(key)));
  if (key === null) return [own, setOwn];
  return [held, (update) => writeKeptText(key, update(readKeptText(key)))];
}

function readChanged<Fields extends Readonly<Record<string, string>>>(
  kept: Kept,
  first: Fields,
): Partial<Fields> {
  if (kept === null) return {};
  try {
    const value: unknown = JSON.parse(kept);
    const entries = Object.entries(value ?? {}).filter(
      ([field, text]) =>
        Object.hasOwn(first, field) && typeof text === 'string' && text !== first[field],
    );
    return Object.fromEntries(entries) as Partial<Fields>;
  } catch {
    return {};
  }
}
