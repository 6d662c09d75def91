import type { Dialect } from '../dialect';
import type { Generator, SiteConventions, Target } from '../target';
import { astroDialect } from './astro';
import { docusaurusDialect } from './docusaurus';
import { eleventyDialect } from './eleventy';
import { hexoDialect } from './hexo';
import { hugoDialect } from './hugo';
import { jekyllDialect } from './jekyll';
import { markdownFolderDialect } from './markdown-folder';

const DIALECTS: Readonly<Record<Generator, (site: SiteConventions) => Dialect>> = {
  hugo: hugoDialect,
  jekyll: jekyllDialect,
  astro: astroDialect,
  eleventy: eleventyDialect,
  hexo: hexoDialect,
  docusaurus: docusaurusDialect,
  markdown: markdownFolderDialect,
};

/**
 * How posts are written into a target.
 * @param timeZone whose clock a post without an offset goes by where the target names none
 */
export function dialectOf(
  { generator, site = {} }: Pick<Target, 'generator' | 'site'>,
  timeZone?: string,
): Dialect {
  const zone = site.timeZone ?? timeZone;
  return {
    ...DIALECTS[generator](site),
    ...(zone !== undefined && { timeZone: zone }),
    ...(site.address !== undefined && { address: site.address }),
    ...(site.fields !== undefined && { fields: site.fields }),
    ...(site.format !== undefined && { format: site.format }),
  };
}
