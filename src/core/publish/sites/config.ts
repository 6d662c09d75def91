import { readFrontMatter } from '#core/document/front-matter';
import type { Site } from '#core/import/blog-layouts';

/** What a configuration says, as plain data. */
export type Config = Readonly<Record<string, unknown>>;

/** Reads YAML, TOML or JSON; what can't be read says nothing. */
export function readConfig(path: string, text: string): Config {
  const fence = path.endsWith('.toml') ? '+++' : '---';
  return readFrontMatter(`${fence}\n${text}\n${fence}`).properties;
}

/** The first of these files that a site has, read; nothing when it has none. */
export async function configOf(site: Site, names: readonly string[]): Promise<Config> {
  const path = names.find((name) => site.files.includes(name));
  return path === undefined ? {} : readConfig(path, await site.read(path));
}

/** The text of the first file with such a name, without comments; '' when there is none. */
export async function codeOf(site: Site, name: RegExp): Promise<string> {
  const path = site.files.find((file) => name.test(file));
  if (path === undefined) return '';
  const code = await site.read(path);
  return withoutBlockComments(code).replace(/(^|[\s;{,(])\/\/[^\n]*/g, '$1');
}

function withoutBlockComments(code: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = code.indexOf('/*', from);
    const end = start === -1 ? -1 : code.indexOf('*/', start + 2);
    if (end === -1) return parts.join('') + code.slice(from);
    parts.push(code.slice(from, start));
    from = end + 2;
  }
}

/** What a property of an object in JavaScript is set to, where that is a plain text. */
export function textIn(code: string, property: string): string | null {
  const match = new RegExp(`(?<![\\w.])['"]?${property}['"]?\\s*:\\s*(['"\`])(.*?)\\1`).exec(code);
  const text = match?.[2];
  return text === undefined || text.includes('${') ? null : text;
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function asConfig(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Config)
    : {};
}

/**
 * Where a blog is on the web, from the address of its host and a path there.
 * @returns nothing for a blog at the root of a host that is not known
 */
export function addressFrom(host: string | null, base: string | null): { address?: string } {
  const path = (base ?? '').replace(/^\/+|\/+$/g, '');
  const isWhole = host !== null && /^https?:\/\/[^\s/?#]+/i.test(host) && !isLocal(host);
  const start = isWhole ? host.replace(/\/+$/, '') : '';
  if (start === '' && path === '') return {};
  return { address: `${start}${path === '' ? '' : `/${path}`}/` };
}

/** What templates of blogs have where nobody wrote anything yet. */
function isLocal(host: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|(?:www\.)?example\.(?:com|org)|your-)/i.test(host);
}
