import { replaceImages } from '#core/document/images';
import type { DocumentPart, MergeChoice } from '#core/document/merge/document-part';
import { chooseBlocks, mergeDocuments } from '#core/document/merge/merge-documents';
import { mergeFrontMatter } from '#core/document/merge/merge-front-matter';
import { mergeVerbatim } from '#core/document/merge/merge-verbatim';
import { joinAncestors } from './ancestors';
import { mergeById } from './merge-by-id';
import { mergeIgnored } from './merge-ignored';
import { mergeTalkHistory } from './merge-talk-history';
import type { EntryRecord, Publication } from './record';

/** A field that both versions changed, each in its own way. */
export interface FieldConflict {
  readonly field: 'title' | 'kind' | 'stage' | 'frontMatter';
  readonly mine: string;
  readonly theirs: string;
}

/** Two versions of an entry, put together as far as that is clear. */
export interface RecordMerge {
  readonly fields: readonly FieldConflict[];
  readonly parts: readonly DocumentPart[];
  /** My version with every field that is clear. */
  readonly merged: EntryRecord;
  readonly theirs: EntryRecord;
}

/**
 * Merges two versions of an entry: fields one by one, the text block by block. Private stays
 * private when either version says so.
 *
 * @param base the version that both were made from, or null when it is not known
 */
export function mergeRecords(
  base: EntryRecord | null,
  mine: EntryRecord,
  others: EntryRecord,
): RecordMerge {
  const theirs = renameAttachments(base, mine, others);
  const fields: FieldConflict[] = [];
  const choose = <K extends FieldConflict['field']>(field: K): EntryRecord[K] => {
    const merged = pick(base?.[field], mine[field], theirs[field]);
    if (merged !== undefined) return merged;
    fields.push({ field, mine: mine[field] ?? '', theirs: theirs[field] ?? '' });
    return mine[field];
  };
  const merged: EntryRecord = {
    ...mine,
    kind: choose('kind'),
    title: choose('title'),
    stage: choose('stage'),
    tags: mergeSets(base?.tags, mine.tags, theirs.tags),
    aliases: mergeSets(base?.aliases, mine.aliases, theirs.aliases),
    private: mine.private || theirs.private,
    created: mine.created < theirs.created ? mine.created : theirs.created,
    revision: Math.max(mine.revision, theirs.revision),
    frontMatter: chooseFrontMatter(base, mine, theirs, fields),
    attachments: { ...theirs.attachments, ...mine.attachments },
    verbatim: mergeVerbatim(mine.verbatim, theirs.verbatim),
    origin: mine.origin ?? theirs.origin,
    publications: mergePublications(mine.publications, theirs.publications),
    ancestors: [...joinAncestors(mine, theirs)],
    ignored: mergeIgnored(base?.ignored, mine.ignored, theirs.ignored),
    ...mergeTalkHistory(base, mine, theirs),
    recalls: mergeById(base?.recalls, mine.recalls, theirs.recalls, (own) => own),
  };
  const parts = mergeDocuments(base?.document ?? null, mine.document, theirs.document);
  return { fields, parts, merged, theirs };
}

/** How many choices a merge needs: one a field, then one a block. */
export function countConflicts({ fields, parts }: Pick<RecordMerge, 'fields' | 'parts'>): number {
  return fields.length + parts.filter((part) => part.name === 'conflict').length;
}

/**
 * The merged entry.
 *
 * @param choices one for each field, then one for each block; what is left out keeps both
 */
export function chooseRecord(merge: RecordMerge, choices: readonly MergeChoice[]): EntryRecord {
  const { fields, parts, merged } = merge;
  const chosen = fields.map((conflict, at) => chooseField(conflict, choices[at] ?? 'both', merge));
  const record: EntryRecord = {
    ...merged,
    document: chooseBlocks(parts, choices.slice(fields.length)),
  };
  return Object.assign(record, ...chosen);
}

function chooseField(
  { field, mine, theirs: other }: FieldConflict,
  choice: MergeChoice,
  { merged, theirs }: RecordMerge,
): Partial<EntryRecord> {
  if (choice === 'theirs') return { [field]: theirs[field] };
  // An entry has one title, and is found by the other one too.
  if (choice === 'both' && field === 'title' && mine !== other) {
    return { aliases: [...new Set([...merged.aliases, other])] };
  }
  return {};
}

/** The value that one side alone changed; undefined where both did. */
function pick<V>(base: V | undefined, mine: V, theirs: V): V | undefined {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

function chooseFrontMatter(
  base: EntryRecord | null,
  mine: EntryRecord,
  theirs: EntryRecord,
  fields: FieldConflict[],
): string | null {
  const merged = mergeFrontMatter(base?.frontMatter, mine.frontMatter, theirs.frontMatter);
  if (merged !== undefined) return merged;
  fields.push({
    field: 'frontMatter',
    mine: mine.frontMatter ?? '',
    theirs: theirs.frontMatter ?? '',
  });
  return mine.frontMatter;
}

function mergeSets(
  base: readonly string[] = [],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const before = new Set(base);
  const [one, two] = [new Set(mine), new Set(theirs)];
  return [
    ...mine.filter((item) => two.has(item) || !before.has(item)),
    ...theirs.filter((item) => !one.has(item) && !before.has(item)),
  ];
}

/** At most one a target: the later one. */
function mergePublications(
  mine: readonly Publication[],
  theirs: readonly Publication[],
): Publication[] {
  const latest = new Map(mine.map((one) => [one.target, one]));
  for (const one of theirs) {
    const known = latest.get(one.target);
    if (known === undefined || known.at < one.at) latest.set(one.target, one);
  }
  return [...latest.values()];
}

/** Where both versions call different files the same, theirs get other names. */
function renameAttachments(
  base: EntryRecord | null,
  mine: EntryRecord,
  theirs: EntryRecord,
): EntryRecord {
  const names = new Map<string, string>();
  const attachments: Record<string, string> = {};
  for (const [source, asset] of Object.entries(theirs.attachments)) {
    const own = mine.attachments[source];
    const isSame = own === undefined || own === asset || base?.attachments[source] === asset;
    const name = isSame ? source : freeName(source, { ...mine.attachments, ...theirs.attachments });
    if (!isSame) names.set(source, name);
    attachments[name] = isSame ? (own ?? asset) : asset;
  }
  if (names.size === 0) return theirs;
  const document = replaceImages(theirs.document, (source) => names.get(source) ?? null);
  return { ...theirs, attachments, document };
}

function freeName(source: string, taken: Readonly<Record<string, string>>): string {
  const dot = source.lastIndexOf('.');
  const [stem, end] =
    dot > source.lastIndexOf('/') ? [source.slice(0, dot), source.slice(dot)] : [source, ''];
  let number = 2;
  while (`${stem}-${number}${end}` in taken) number += 1;
  return `${stem}-${number}${end}`;
}
