import { shownTitle } from '#core/shown-title';
import { describeProblem } from '#core/problem';
import { momentOf } from '#core/moment';
import {
  JOPLIN_NOTE,
  JOPLIN_NOTEBOOK,
  JOPLIN_NOTE_TAG,
  JOPLIN_RESOURCE,
  JOPLIN_TAG,
  parseJoplinItem,
  type JoplinItem,
} from './joplin-item';
import { withFrontMatter } from './leading-front-matter';
import { referencePaths } from './reference-paths';
import type { Source } from './source';
import type { SourceReader, SourceText } from './source-reader';

const ITEM = /^[0-9a-f]{32}\.md$/;

/** Whether the files are those of Joplin's JEX or RAW export: items named by their ids. */
export function isJoplinExport(files: readonly string[]): boolean {
  const texts = files.filter((path) => /^[^/]+\.md$/.test(path));
  return texts.length > 0 && texts.every((path) => ITEM.test(path));
}

/** Notes with their notebooks and tags as tags; links and resources by their ids. */
export async function readJoplinExport(source: Source): Promise<SourceReader> {
  const { items, refused } = await readItems(source);
  const ofType = (type: string) =>
    new Map([...items].filter(([, { properties }]) => properties.get('type_') === type));
  const notes = ofType(JOPLIN_NOTE);
  const notebooks = ofType(JOPLIN_NOTEBOOK);
  const tags = ofType(JOPLIN_TAG);
  const tagsOf = new Map<string, string[]>();
  for (const { properties } of ofType(JOPLIN_NOTE_TAG).values()) {
    const note = properties.get('note_id') ?? '';
    const tag = tags.get(properties.get('tag_id') ?? '')?.title;
    if (tag !== undefined) tagsOf.set(note, [...(tagsOf.get(note) ?? []), tag]);
  }
  const resources = new Set(ofType(JOPLIN_RESOURCE).keys());
  const resourcePaths = new Map(
    source.files.flatMap((path): [string, string][] => {
      const id = /^resources\/([0-9a-f]{32})(?:\.|$)/.exec(path)?.[1];
      return id === undefined ? [] : [[id, path]];
    }),
  );
  const used = new Set(
    [...notebooks, ...tags, ...ofType(JOPLIN_NOTE_TAG), ...ofType(JOPLIN_RESOURCE)].map(
      ([id]) => id,
    ),
  );
  const others = [...items.keys()].filter((id) => !notes.has(id) && !used.has(id));
  const isSecret = (item: JoplinItem) => item.properties.get('encryption_applied') === '1';
  const secret = [...notes].filter(([, item]) => isSecret(item));
  return {
    source: 'joplin',
    texts: [...notes].filter(([, item]) => !isSecret(item)).map(([id]) => `${id}.md`),
    refused: [
      ...refused,
      ...others.map((id) => ({
        path: `${id}.md`,
        reason: 'is an item of Joplin that is no note, such as an older version of one',
      })),
      ...secret.map(([id]) => ({ path: `${id}.md`, reason: 'is encrypted; decrypt it in Joplin' })),
    ],
    parts: [...used].map((id) => `${id}.md`),
    linksByPath: true,
    read: (path) => {
      const id = path.slice(0, -'.md'.length);
      const note = notes.get(id);
      if (note === undefined) throw new Error(`${path} is no note.`);
      return toText(id, note, [...notebookTags(note, notebooks), ...(tagsOf.get(id) ?? [])]);
    },
    locate: (reference, from) => {
      const id = /^:\/([0-9a-f]{32})/.exec(reference)?.[1];
      if (id === undefined) return referencePaths(reference, from);
      if (notes.has(id)) return [`${id}.md`];
      const path = resourcePaths.get(id);
      // A resource that is listed but not there is named by the path it should have.
      return path === undefined ? (resources.has(id) ? [`resources/${id}`] : []) : [path];
    },
    locateTitle: () => null,
  };
}

async function readItems(source: Source) {
  const items = new Map<string, JoplinItem>();
  const refused: { path: string; reason: string }[] = [];
  for (const path of source.files.filter((one) => ITEM.test(one))) {
    try {
      const item = parseJoplinItem(await source.readText(path));
      if (item === null) refused.push({ path, reason: 'is not written as Joplin writes it' });
      else items.set(path.slice(0, -'.md'.length), item);
    } catch (error) {
      refused.push({ path, reason: describeProblem(error) });
    }
  }
  return { items, refused };
}

function toText(id: string, note: JoplinItem, tags: readonly string[]): SourceText {
  const moment = (name: string) => {
    const value = note.properties.get(`user_${name}`) || note.properties.get(name);
    return momentOf(value ?? '') ?? undefined;
  };
  const created = moment('created_time');
  const updated = moment('updated_time');
  return {
    key: id,
    markdown: withProperties(note),
    original: note.body,
    fileName: `${id}.md`,
    title: shownTitle(note.title),
    tags: [...new Set(tags)],
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    losses:
      note.properties.get('markup_language') === '2' ? ['It is written in HTML and stays so.'] : [],
  };
}

/** What else Joplin knows of a note goes into its front matter. */
function withProperties({ body, properties }: JoplinItem): string {
  const source = properties.get('source_url') ?? '';
  const author = properties.get('author') ?? '';
  const due = dueMoment(Number(properties.get('todo_due') ?? 0));
  const place = ['latitude', 'longitude', 'altitude'].map(
    (name) => [name, Number(properties.get(name) ?? 0)] as const,
  );
  const kept = {
    ...(author !== '' && { author }),
    ...(source !== '' && { source }),
    ...Object.fromEntries(place.filter(([, value]) => Number.isFinite(value) && value !== 0)),
    ...(properties.get('is_todo') === '1' && {
      todo: true,
      completed: Number(properties.get('todo_completed') ?? 0) > 0,
      ...(due !== null && { due }),
    }),
  };
  return Object.keys(kept).length === 0 ? body : withFrontMatter(body, { properties: kept });
}

/** Null for 0, which says that there is none. */
function dueMoment(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return milliseconds === 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** `Work` in `Projects` becomes `Projects/Work`. */
function notebookTags(
  note: JoplinItem,
  notebooks: ReadonlyMap<string, JoplinItem>,
): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  let id = note.properties.get('parent_id') ?? '';
  for (let one = notebooks.get(id); one !== undefined && !seen.has(id); one = notebooks.get(id)) {
    seen.add(id);
    names.unshift(tagName(one.title));
    id = one.properties.get('parent_id') ?? '';
  }
  return names.length === 0 ? [] : [names.join('/')];
}

/** A notebook's name as a tag; `Sub / nb` is meant as one in another. */
export function tagName(name: string): string {
  const parts = name.split('/').map((part) => part.trim().replaceAll(/\s+/g, '-'));
  return parts.filter((part) => part !== '').join('/');
}
