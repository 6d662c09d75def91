import type { LinkGraph } from './link-graph';
import { targetsOf } from './map-links';

/** What an entry has in common with another one by links. Ids. */
export interface LinkNeighbour {
  readonly bothLinkTo: string[];
  readonly bothLinkedFrom: string[];
  /** Whether one of the two links to the other. */
  linked: boolean;
  /** Rarer company counts more (Adamic and Adar). */
  weight: number;
}

/** An entry with more links than this is company to nobody. */
const HUB = 200;

/** The entries that one is near to by links, each with how. */
export function findLinkNeighbours(
  links: LinkGraph,
  id: string,
): ReadonlyMap<string, LinkNeighbour> {
  const found = new Map<string, LinkNeighbour>();
  const at = (other: string): LinkNeighbour => {
    const known = found.get(other);
    if (known !== undefined) return known;
    const made = { bothLinkTo: [], bothLinkedFrom: [], linked: false, weight: 0 };
    found.set(other, made);
    return made;
  };
  const targets = targetsOf(links, id);
  const sources = links.backlinks(id);
  for (const other of [...targets, ...sources]) at(other).linked = true;
  for (const target of targets) {
    const company = links.backlinks(target);
    if (company.length > HUB) continue;
    for (const other of company) {
      const one = at(other);
      one.bothLinkTo.push(target);
      one.weight += 1 / Math.log(1 + company.length);
    }
  }
  for (const source of sources) {
    const company = targetsOf(links, source);
    if (company.length > HUB) continue;
    for (const other of company) {
      const one = at(other);
      one.bothLinkedFrom.push(source);
      one.weight += 1 / Math.log(1 + company.length);
    }
  }
  found.delete(id);
  return found;
}
