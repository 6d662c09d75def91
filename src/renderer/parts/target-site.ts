import { readFrontMatter } from '#core/document/front-matter';
import { yamlLine } from '#core/publish/generators/yaml-values';
import { type FieldRule, type FieldType, type Thing, THINGS } from '#core/publish/field-rules';
import type { FrontMatterFormat, ImagePlace, SiteConventions } from '#core/publish/target';

/** Front matter as it was typed, without fences. */
interface TypedDefaults {
  readonly values: Readonly<Record<string, unknown>>;
  /** Why it can't be taken, in a sentence, or null. */
  readonly problem: string | null;
}

/** Reads front matter that every post gets; fields that each post has of its own are refused. */
export function readDefaults(text: string): TypedDefaults {
  if (text.trim() === '') return { values: {}, problem: null };
  const { properties, problem, title, date, tags, aliases, draft } = readFrontMatter(
    `---\n${text}\n---`,
  );
  if (problem !== undefined) return { values: {}, problem };
  const own = { title, date, draft, tags: tags[0], aliases: aliases[0] };
  const [key] = Object.entries(own).find(([, value]) => value !== undefined) ?? [];
  return key === undefined
    ? { values: properties, problem: null }
    : { values: {}, problem: `Each post has its own “${key}”. Take it out here.` };
}

/** What a blog is called until somebody says otherwise: the last part of its folder's path. */
export function nameOfFolder(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? 'Blog';
}

/** The same as text again. */
function writeDefaults(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => yamlLine(key, value))
    .join('\n');
}

/** A field of front matter as it was typed; without a name it is the usual one. */
export interface TypedField {
  readonly key: string;
  readonly type: FieldType | null;
}

/** What a form says of a blog, as it was typed; '' and null stand for the usual way. */
export interface TypedSite {
  readonly posts: string;
  readonly fileName: string;
  readonly images: ImagePlace | null;
  readonly address: string;
  readonly addsBase: boolean;
  readonly permalink: string;
  readonly redirects: boolean;
  readonly timeZone: string;
  readonly fields: Readonly<Partial<Record<Thing, TypedField>>>;
  readonly format: FrontMatterFormat | null;
  /** YAML, without fences. */
  readonly defaults: string;
  readonly message: string;
}

/** A blog's conventions as a form shows them. */
export function fromSite(site: SiteConventions): TypedSite {
  const fields = Object.entries(site.fields ?? {}).map(
    ([thing, { key, type = null }]): [string, TypedField] => [thing, { key, type }],
  );
  return {
    posts: site.posts ?? '',
    fileName: site.fileName ?? '',
    images: site.images ?? null,
    address: site.address ?? '',
    addsBase: site.addsBase === true,
    permalink: site.permalink ?? '',
    redirects: site.redirects === true,
    timeZone: site.timeZone ?? '',
    fields: Object.fromEntries(fields),
    format: site.format ?? null,
    defaults: writeDefaults(site.defaults ?? {}),
    message: site.commitMessage ?? '',
  };
}

/** A blog's conventions, without what was left empty. */
export function toSite(typed: TypedSite): SiteConventions {
  const fields = fieldsOf(typed.fields);
  const { values } = readDefaults(typed.defaults);
  return {
    ...given('posts', typed.posts.trim().replace(/^\/+|\/+$/g, '')),
    ...given('fileName', typed.fileName),
    ...(typed.images !== null && { images: typed.images }),
    ...given('address', typed.address),
    ...(typed.addsBase && { addsBase: true }),
    ...given('permalink', typed.permalink),
    ...(typed.redirects && { redirects: true }),
    ...given('timeZone', typed.timeZone),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(typed.format !== null && { format: typed.format }),
    ...(Object.keys(values).length > 0 && { defaults: values }),
    ...given('commitMessage', typed.message),
  };
}

function given(key: keyof SiteConventions, value: string): SiteConventions {
  return value.trim() === '' ? {} : { [key]: value.trim() };
}

function fieldsOf(typed: TypedSite['fields']): Partial<Record<Thing, FieldRule>> {
  const rules: Partial<Record<Thing, FieldRule>> = {};
  for (const thing of THINGS) {
    const field = typed[thing];
    if (field === undefined || field.key.trim() === '') continue;
    rules[thing] = { key: field.key.trim(), ...(field.type !== null && { type: field.type }) };
  }
  return rules;
}
