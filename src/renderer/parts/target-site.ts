import { readFrontMatter } from '#core/document/front-matter';
import { yamlLine } from '#core/publish/generators/yaml-values';
import type { SiteConventions } from '#core/publish/target';

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

/** The same as text again. */
export function writeDefaults(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => yamlLine(key, value))
    .join('\n');
}

/** What a form says of a blog, as it was typed. */
interface TypedSite {
  readonly posts: string;
  readonly defaults: TypedDefaults['values'];
  readonly message: string;
}

/** A blog's conventions, without what was left empty. */
export function toSite({ posts, defaults, message }: TypedSite): SiteConventions {
  const folder = posts.trim().replace(/^\/+|\/+$/g, '');
  const commitMessage = message.trim();
  return {
    ...(folder !== '' && { posts: folder }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
    ...(commitMessage !== '' && { commitMessage }),
  };
}
