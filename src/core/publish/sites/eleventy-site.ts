import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, asConfig, asText, codeOf, readConfig, textIn } from './config';

/** An Eleventy site's `pathPrefix`, whether it puts it before links itself, and its rule for posts. */
export async function readEleventySite(site: Site, posts: string): Promise<SiteConventions> {
  const code = await codeOf(site, /^(?:\.eleventy\.c?js|eleventy\.config\.[a-z]+)$/);
  const prefix =
    textIn(code, 'pathPrefix') ?? /--pathprefix[= ]["']?([\w/-]+)/.exec(await scripts(site))?.[1];
  const address = addressFrom(null, prefix ?? null);
  const rule = await ruleOf(site, posts);
  return {
    ...address,
    ...(address.address !== undefined && /HtmlBasePlugin/.test(code) && { addsBase: true }),
    ...(rule !== null && { permalink: rule }),
  };
}

async function scripts(site: Site): Promise<string> {
  return site.files.includes('package.json') ? site.read('package.json') : '';
}

/** The rule in the data of the posts' folder, where it is one that can be read as ours. */
async function ruleOf(site: Site, posts: string): Promise<string | null> {
  const name = posts.slice(posts.lastIndexOf('/') + 1);
  const path = [`${posts}/${name}.json`, `${posts}/${name}.11tydata.json`].find((one) =>
    site.files.includes(one),
  );
  if (path === undefined) return null;
  const rule = asText(asConfig(readConfig(path, await site.read(path)))['permalink']);
  const filled = rule?.replace(
    /\{\{\s*(?:page\.fileSlug|title\s*\|\s*slug(?:ify)?|slug)\s*\}\}/g,
    ':slug',
  );
  if (filled === undefined || filled.includes('{')) return null;
  return filled.startsWith('/') ? filled : `/${filled}`;
}
