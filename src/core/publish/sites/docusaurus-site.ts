import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, codeOf, textIn } from './config';

/** A Docusaurus site's `url`, `baseUrl`, `trailingSlash` and the path of its blog. */
export async function readDocusaurusSite(site: Site): Promise<SiteConventions> {
  const code = await codeOf(site, /^docusaurus\.config\.[a-z]+$/);
  // What is said of the blog, up to the next brace: the docs have a path of their own.
  const blog = /(?<![\w.-])blog['"]?\s*:\s*\{([^}]*)/.exec(code)?.[1] ?? '';
  const path = textIn(blog, 'routeBasePath')?.replace(/^\/+|\/+$/g, '') ?? 'blog';
  const hasSlash = /(?<![\w.])trailingSlash\s*:\s*true/.test(code);
  const permalink = `${path === '' ? '' : `/${path}`}/:slug${hasSlash ? '/' : ''}`;
  return {
    ...addressFrom(textIn(code, 'url'), textIn(code, 'baseUrl')),
    ...(permalink !== '/blog/:slug' && { permalink }),
  };
}
