import { openFences, type Fenced } from './fences';
import type { Property, PropertyValue } from './property';
import { listToml, removeToml, renameToml, setToml } from './toml-properties';
import { listYaml, removeYaml, renameYaml, setYaml } from './yaml-properties';

/** Keys that the entry has fields of its own for. */
const FIELDS: readonly string[] = ['title', 'tags', 'private'];

const NEW: Fenced = { fence: '---', head: '---\n', body: '', tail: '---' };

/**
 * The properties in front matter, fences included, in their order; without those that the entry has
 * fields of its own for.
 *
 * @throws Error that says why it can't be read
 */
export function listProperties(frontMatter: string | null): readonly Property[] {
  return listAll(frontMatter).filter(({ key }) => !FIELDS.includes(key));
}

function listAll(frontMatter: string | null): readonly Property[] {
  const { fence, body } = open(frontMatter);
  return fence === '---' ? listYaml(body) : listToml(body);
}

/**
 * Sets a property; front matter is made where there is none. Every other byte stays.
 *
 * @throws Error that says why it can't be done; nothing is changed then
 */
export function setProperty(frontMatter: string | null, key: string, value: PropertyValue): string {
  checkKey(key);
  const set = open(frontMatter).fence === '---' ? setYaml : setToml;
  return edit(
    frontMatter,
    (body) => set(body, key, value),
    (all) => {
      const isThere = all.some((one) => one.key === key);
      const next = { key, value };
      return isThere ? all.map((one) => (one.key === key ? next : one)) : [...all, next];
    },
  );
}

/** Gives a property another name, in its place. @throws Error like `setProperty` */
export function renameProperty(frontMatter: string, from: string, to: string): string {
  checkKey(to);
  if (listAll(frontMatter).some(({ key }) => key === to)) {
    throw new Error(`There is a property “${to}” already.`);
  }
  const rename = open(frontMatter).fence === '---' ? renameYaml : renameToml;
  return edit(
    frontMatter,
    (body) => rename(body, from, to),
    (all) => all.map((one) => (one.key === from ? { ...one, key: to } : one)),
  );
}

/**
 * Takes a property out, with the comment in its line.
 *
 * @returns null when nothing is left in the front matter
 * @throws Error like `setProperty`
 */
export function removeProperty(frontMatter: string, key: string): string | null {
  const remove = open(frontMatter).fence === '---' ? removeYaml : removeToml;
  const left = edit(
    frontMatter,
    (body) => remove(body, key),
    (all) => all.filter((one) => one.key !== key),
  );
  return open(left).body.trim() === '' ? null : left;
}

function open(frontMatter: string | null): Fenced {
  if (frontMatter === null) return NEW;
  const fenced = openFences(frontMatter);
  if (fenced === null) throw new Error('It is not between two lines of --- or +++.');
  return fenced;
}

function checkKey(key: string): void {
  if (key.trim() === '' || /[\r\n]/.test(key)) throw new Error('A property needs a name.');
  if (FIELDS.includes(key)) throw new Error(`“${key}” is set above, not as a property.`);
}

/** Edits the text between the fences, and makes sure that it says what it should, and only that. */
function edit(
  frontMatter: string | null,
  change: (body: string) => string,
  expect: (all: readonly Property[]) => readonly Property[],
): string {
  const { head, body, tail } = open(frontMatter);
  const next = head + change(body) + tail;
  const wanted = sorted(expect(listAll(frontMatter)));
  let told: string;
  try {
    told = sorted(listAll(next));
  } catch {
    told = '';
  }
  if (told === wanted) return next;
  throw new Error(
    'This can’t be changed here without touching something else. Change it in the Markdown source.',
  );
}

function sorted(properties: readonly Property[]): string {
  return JSON.stringify(properties.toSorted((one, other) => (one.key < other.key ? -1 : 1)));
}
