import { collectWikilinks } from '#core/document/wikilinks';
import { linkEntries } from '#core/import/entry-links';
import { isMediaName } from '#core/import/media-name';
import { isFileReference } from '#core/import/reference-paths';
import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import { createLinkGraph } from '#core/links/link-graph';
import { linkKey } from '#core/links/link-key';
import type { Incoming } from './incoming';

/**
 * Lets links between the texts of a source lead to the same texts in the library: an entry gets
 * the names that others call it by as aliases. What then still leads elsewhere is a loss.
 *
 * @param rows the entries that stay as they are
 */
export function linkIncoming(incoming: readonly Incoming[], rows: readonly CatalogRow[]): void {
  const texts = new Map(incoming.map((one) => [one.file, one]));
  const titles = new Map<string, number>();
  const names = new Set(incoming.flatMap(({ record }) => record.aliases.map(linkKey)));
  for (const { record } of incoming) {
    const key = linkKey(record.title);
    titles.set(key, (titles.get(key) ?? 0) + 1);
    names.add(key);
  }
  const meant: { from: Incoming; title: string; target: Incoming }[] = [];

  const linkByTitle = (from: Incoming, title: string) => {
    const isKnown = names.has(linkKey(title));
    if (isKnown && !from.reader.linksByPath) return;
    const path = from.reader.locateTitle(title, from.path);
    const target = path === null ? undefined : texts.get(from.source.nameOf(path));
    if (target === undefined) return;
    addAlias(target, title);
    meant.push({ from, title, target });
  };
  const nameOf = (target: Incoming) => {
    if (titles.get(linkKey(target.record.title)) === 1) return target.record.title;
    const path = target.path.replace(/\.[^.]+$/, '');
    addAlias(target, path);
    return path;
  };
  for (const from of incoming) {
    if (from.reader.linksByPath) linkByPath(from, texts, nameOf);
  }
  for (const from of incoming) {
    const links = collectWikilinks(from.record.document);
    for (const title of new Set(links.map((link) => link.title))) {
      if (title !== '' && !isMediaName(title)) linkByTitle(from, title);
    }
  }
  reportWrongLinks(meant, [...rows, ...incoming.map(({ record }) => toCatalogRow(record))]);
}

function linkByPath(
  from: Incoming,
  texts: ReadonlyMap<string, Incoming>,
  nameOf: (target: Incoming) => string,
): void {
  const { document, kept } = linkEntries(from.record.document, (href) => {
    const paths = isFileReference(href) ? from.reader.locate(href, from.path) : [];
    const targets = paths.map((path) => texts.get(from.source.nameOf(path)));
    const target = targets.find((one) => one !== undefined);
    return target === undefined || target === from ? null : nameOf(target);
  });
  from.record = { ...from.record, document };
  for (const href of kept) {
    from.losses.push(`The link to ${href} stays a path, for its text has styles of its own.`);
  }
}

function addAlias(target: Incoming, name: string): void {
  const { title, aliases } = target.record;
  const key = linkKey(name);
  if (linkKey(title) === key || aliases.some((alias) => linkKey(alias) === key)) return;
  target.record = { ...target.record, aliases: [...aliases, name] };
}

function reportWrongLinks(
  meant: readonly { from: Incoming; title: string; target: Incoming }[],
  rows: readonly CatalogRow[],
): void {
  const graph = createLinkGraph(rows);
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  for (const { from, title, target } of meant) {
    const id = graph.resolve(title);
    if (id === target.record.id || id === null) continue;
    from.losses.push(
      `[[${title}]] meant ${target.file}, but now leads to another entry called “${titles.get(id) ?? ''}”.`,
    );
  }
}
