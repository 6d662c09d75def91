import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, codeOf, textIn } from './config';

/** The page that shows each post of a collection. */
const POST_PAGE = /^src\/pages\/((?:.*\/)?)\[(?:\.\.\.)?[\w-]+\](\/index)?\.astro$/;

/** An Astro site's `site`, `base`, `trailingSlash` and the page that shows its posts. */
export async function readAstroSite(site: Site, posts: string): Promise<SiteConventions> {
  const code = await codeOf(site, /^astro\.config\.[a-z]+$/);
  const folder = await folderOfPosts(site, posts);
  const isBare = textIn(code, 'trailingSlash') === 'never' || textIn(code, 'format') === 'file';
  const permalink =
    folder === null && !isBare ? null : `/${folder ?? 'blog/'}:slug${isBare ? '' : '/'}`;
  return {
    ...addressFrom(textIn(code, 'site'), textIn(code, 'base')),
    ...(permalink !== null && { permalink }),
  };
}

/** The folder of the page that asks for the posts' collection, such as `blog/`. */
async function folderOfPosts(site: Site, posts: string): Promise<string | null> {
  const name = posts.slice(posts.lastIndexOf('/') + 1);
  for (const path of site.files) {
    const [, folder] = POST_PAGE.exec(path) ?? [];
    if (folder === undefined || folder.includes('[')) continue;
    const asks = new RegExp(`getCollection\\(\\s*["'\`]${name.replace(/[^\w-]/g, '.')}["'\`]`);
    if (asks.test(await site.read(path))) return folder;
  }
  return null;
}
