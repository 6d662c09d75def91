import { removeProperty, setProperty } from '#core/document/front-matter/properties';
import { talkFacts } from './facts';

/** The properties that keep how long a talk may take, and for which slots it has versions. */
const SLOT = 'slot';
const VERSIONS = 'versions';

/** How long a talk may take, as its front matter says: minutes, or null where it doesn't say. */
export function slotOf(frontMatter: string | null): number | null {
  return talkFacts(frontMatter).slot;
}

/**
 * The front matter with another slot, and every other byte as it is.
 * @param minutes null for none
 * @returns null when nothing is left in the front matter
 * @throws Error that says why it can't be done
 */
export function withSlot(frontMatter: string | null, minutes: number | null): string | null {
  if (minutes !== null) {
    return setProperty(frontMatter, SLOT, { kind: 'number', text: String(minutes) });
  }
  return frontMatter === null ? null : removeProperty(frontMatter, SLOT);
}

/**
 * The front matter of a talk that has a version for this slot, beside those that it had, and is to
 * be given in it.
 * @param minutes of the slot
 * @throws Error that says why it can't be done
 */
export function withVersion(frontMatter: string | null, minutes: number): string | null {
  const { slot, versions } = talkFacts(frontMatter);
  const all = [...new Set([...versions, ...(slot === null ? [] : [slot]), minutes])];
  return withSlot(setVersions(frontMatter, all), minutes);
}

/**
 * The front matter of a talk that has no version for this slot any more. Where it was to be given
 * in it, it has no slot then.
 * @returns null when nothing is left in the front matter
 * @throws Error that says why it can't be done
 */
export function withoutVersion(frontMatter: string | null, minutes: number): string | null {
  if (frontMatter === null) return null;
  const { slot, versions } = talkFacts(frontMatter);
  const left = versions.filter((one) => one !== minutes);
  const others =
    left.length > 0 ? setVersions(frontMatter, left) : removeProperty(frontMatter, VERSIONS);
  return slot === minutes ? withSlot(others, null) : others;
}

function setVersions(frontMatter: string | null, slots: readonly number[]): string {
  const items = slots.toSorted((one, other) => one - other).map(String);
  return setProperty(frontMatter, VERSIONS, { kind: 'list', items });
}
