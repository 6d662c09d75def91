import type { Site } from '#core/import/blog-layouts';
import type { Generator, SiteConventions } from '../target';
import { readAstroSite } from './astro-site';
import { readDocusaurusSite } from './docusaurus-site';
import { readEleventySite } from './eleventy-site';
import { readHexoSite } from './hexo-site';
import { readHugoSite } from './hugo-site';
import { readJekyllSite } from './jekyll-site';

const READERS: Readonly<
  Partial<Record<Generator, (site: Site, posts: string) => Promise<SiteConventions>>>
> = {
  hugo: readHugoSite,
  jekyll: readJekyllSite,
  astro: readAstroSite,
  eleventy: readEleventySite,
  hexo: readHexoSite,
  docusaurus: readDocusaurusSite,
};

/**
 * What a blog's own configuration says of addresses, images and its time zone, as far as that is
 * not the generator's usual way. The configuration is read and never run.
 * @param posts the folder of its posts
 */
export async function readSite(
  generator: Generator,
  site: Site,
  posts: string,
): Promise<SiteConventions> {
  return (await READERS[generator]?.(site, posts)) ?? {};
}
