import { collectLinks } from '#core/document/wikilinks';
import { linkEntries } from '#core/import/entry-links';
import { collectFileReferences } from '#core/import/file-references';
import { isMediaName } from '#core/import/media-name';
import { isFileReference } from '#core/import/reference-paths';
import { createLinkGraph, type LinkedRow } from '#core/links/link-graph';
import { linkKey } from '#core/links/link-key';
import type { ImportLedger } from './import-ledger';
import type { Incoming } from './incoming';
import type { Machine } from '../machine';

/**
 * Lets links between the texts of a source lead to the same texts in the library: an entry gets
 * the names that others call it by as aliases. What then still leads elsewhere is a loss.
 *
 * @param rows the entries that stay as they are
 */
export async function linkIncoming(
  machine: Machine,
  ledger: ImportLedger,
  incoming: readonly Incoming[],
  rows: readonly LinkedRow[],
): Promise<void> {
  const texts = new Map(incoming.map((one) => [one.file, one]));
  const titles = new Map<string, number>();
  const names = new Set(incoming.flatMap(({ head }) => head.aliases.map(linkKey)));
  for (const { head } of incoming) {
    const key = linkKey(head.title);
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
    if (titles.get(linkKey(target.head.title)) === 1) return target.head.title;
    const path = target.path.replace(/\.[^.]+$/, '');
    addAlias(target, path);
    return path;
  };
  for (const from of incoming) {
    if (!from.reader.linksByPath) continue;
    linkByPath(from, ledger, texts, nameOf);
    await machine.pause();
  }
  for (const from of incoming) {
    for (const title of from.links) if (!isMediaName(title)) linkByTitle(from, title);
  }
  reportWrongLinks(meant, [...rows, ...incoming.map(({ head, links }) => ({ ...head, links }))]);
}

function linkByPath(
  from: Incoming,
  ledger: ImportLedger,
  texts: ReadonlyMap<string, Incoming>,
  nameOf: (target: Incoming) => string,
): void {
  const text = from.text.open();
  const { document, kept } = linkEntries(text.document, (href) => {
    const paths = isFileReference(href) ? from.reader.locate(href, from.path) : [];
    const targets = paths.map((path) => texts.get(from.source.nameOf(path)));
    const target = targets.find((one) => one !== undefined);
    return target === undefined || target === from ? null : nameOf(target);
  });
  if (document !== text.document) {
    const linked = { ...text, document };
    ledger.checkLinks(from, text.document, linked);
    from.text.replace(linked);
    from.links = collectLinks(document);
    from.references = collectFileReferences({ ...from.head, document });
  }
  for (const href of kept) {
    from.losses.push(`The link to ${href} stays a path, for its text has styles of its own.`);
  }
}

function addAlias(target: Incoming, name: string): void {
  const { title, aliases } = target.head;
  const key = linkKey(name);
  if (linkKey(title) === key || aliases.some((alias) => linkKey(alias) === key)) return;
  target.head = { ...target.head, aliases: [...aliases, name] };
}

function reportWrongLinks(
  meant: readonly { from: Incoming; title: string; target: Incoming }[],
  rows: readonly LinkedRow[],
): void {
  const graph = createLinkGraph(rows);
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  for (const { from, title, target } of meant) {
    const id = graph.resolve(title);
    if (id === target.head.id || id === null) continue;
    from.losses.push(
      `[[${title}]] meant ${target.file}, but now leads to another entry called “${titles.get(id) ?? ''}”.`,
    );
  }
}
