import { countEntries } from '../../count-entries';
import { tellCount } from '../../look/tell-count';

/** How many links in how many entries, such as “7 links in 5 entries”. */
export function countLinks(found: {
  readonly links: number;
  readonly entries: { readonly length: number };
}): string {
  return `${tellCount(found.links, 'link')} in ${countEntries(found.entries.length)}`;
}
