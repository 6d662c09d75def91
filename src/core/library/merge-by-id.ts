/**
 * What two versions of a list hold, by the ids of its items. An item that one version took away
 * is gone, unless the other one changed it.
 *
 * @param base what both were made from, as far as it is known
 * @param choose tells which of two versions of an item counts, where both changed it
 */
export function mergeById<Item extends { readonly id: string }>(
  base: readonly Item[] = [],
  mine: readonly Item[],
  theirs: readonly Item[],
  choose: (mine: Item, theirs: Item) => Item,
): Item[] {
  const [before, own, other] = [base, mine, theirs].map(
    (items) => new Map(items.map((item) => [item.id, item])),
  );
  const isAsBefore = (item: Item) => isSame(before?.get(item.id), item);
  const merged = mine.flatMap((item) => {
    const their = other?.get(item.id);
    if (their === undefined) return isAsBefore(item) ? [] : [item];
    if (isAsBefore(item)) return [their];
    return [isAsBefore(their) ? item : choose(item, their)];
  });
  const added = theirs.filter((item) => !own?.has(item.id) && !isAsBefore(item));
  return [...merged, ...added];
}

function isSame(one: object | undefined, other: object): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
