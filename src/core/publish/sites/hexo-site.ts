import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, asConfig, asText, configOf } from './config';

/** A Hexo site's `url`, `root`, `permalink`, asset folders, plugins and `timezone`. */
export async function readHexoSite(site: Site): Promise<SiteConventions> {
  const config = await configOf(site, ['_config.yml', '_config.yaml']);
  const packages = site.files.includes('package.json') ? await site.read('package.json') : '';
  const rule = asText(config['permalink']);
  const [, host = '', path = ''] =
    /^(https?:\/\/[^/]+)(.*)$/i.exec(asText(config['url']) ?? '') ?? [];
  const timeZone = asText(config['timezone']);
  const hasFolders =
    config['post_asset_folder'] === true && asConfig(config['marked'])['postAsset'] === true;
  const address = addressFrom(host, asText(config['root']) ?? path);
  return {
    ...address,
    ...(rule !== null && { permalink: `/${rule.replace(/^\/+/, '')}` }),
    ...(hasFolders && { images: 'beside' }),
    ...(packages.includes('"hexo-generator-alias"') && { redirects: true }),
    ...(timeZone !== null && { timeZone }),
  };
}
