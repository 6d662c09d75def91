import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, asConfig, asText, type Config, configOf } from './config';

/** The rules that Jekyll has names for. */
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: '/:categories/:year/:month/:day/:title:output_ext',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title:output_ext',
    none: '/:categories/:title:output_ext',
  }),
);

/** A Jekyll site's `url`, `baseurl`, `permalink`, plugins and `timezone`. */
export async function readJekyllSite(site: Site): Promise<SiteConventions> {
  const config = await configOf(site, ['_config.yml', '_config.yaml', '_config.toml']);
  const gems = site.files.includes('Gemfile') ? await site.read('Gemfile') : '';
  const plugins = [config['plugins'] ?? config['gems'] ?? []].flat();
  const wanted = ruleOf(config);
  const timeZone = asText(config['timezone']);
  const redirects =
    plugins.includes('jekyll-redirect-from') || /^\s*gem\s+["']jekyll-redirect-from/m.test(gems);
  return {
    ...addressFrom(asText(config['url']), asText(config['baseurl'])),
    ...(wanted !== null && { permalink: STYLES.get(wanted) ?? fromRoot(wanted) }),
    ...(redirects && { redirects }),
    ...(timeZone !== null && { timeZone }),
  };
}

/** The rule for posts: that of their collection or their defaults goes before that of all pages. */
function ruleOf(config: Config): string | null {
  const collection = asText(asConfig(asConfig(config['collections'])['posts'])['permalink']);
  const defaults = [config['defaults'] ?? []].flat().map(asConfig);
  const ofPosts = defaults
    .filter(({ scope }) =>
      ['posts', undefined].includes(asText(asConfig(scope)['type']) ?? undefined),
    )
    .map(({ values }) => asText(asConfig(values)['permalink']))
    .find((one) => one !== null);
  return collection ?? ofPosts ?? asText(config['permalink']);
}

function fromRoot(rule: string): string {
  return `/${rule.replace(/^\/+/, '')}`;
}
