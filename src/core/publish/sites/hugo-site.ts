import type { Site } from '#core/import/blog-layouts';
import type { SiteConventions } from '../target';
import { addressFrom, asConfig, asText, type Config, configOf } from './config';

const ENDINGS = ['toml', 'yaml', 'yml', 'json'];

/** A Hugo site's `baseURL`, `permalinks`, `uglyURLs` and `timeZone`. */
export async function readHugoSite(site: Site, posts: string): Promise<SiteConventions> {
  const config = await configOf(
    site,
    ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap(withEndings),
  );
  const apart = await configOf(site, withEndings('config/_default/permalinks'));
  const permalinks = { ...asConfig(valueOf(config, 'permalinks')), ...apart };
  const [section = ''] = posts.replace(/^content\/?/, '').split('/');
  const rule = asText(asConfig(permalinks['page'])[section]) ?? asText(permalinks[section]);
  const ugly = valueOf(config, 'uglyurls');
  const isUgly = ugly === true || asConfig(ugly)[section] === true;
  const timeZone = asText(valueOf(config, 'timezone'));
  const addsBase = [valueOf(config, 'canonifyurls'), valueOf(config, 'relativeurls')].includes(
    true,
  );
  const base = asText(valueOf(config, 'baseurl'));
  return {
    ...(base?.startsWith('/') === true ? addressFrom(null, base) : fromWhole(base)),
    ...(addsBase && { addsBase }),
    ...((rule !== null || isUgly) && { permalink: asRule(rule, isUgly) }),
    ...(timeZone !== null && { timeZone }),
  };
}

function withEndings(name: string): readonly string[] {
  return ENDINGS.map((ending) => `${name}.${ending}`);
}

/** Hugo takes its keys in any case. */
function valueOf(config: Config, name: string): unknown {
  return Object.entries(config).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** A host that is none yet may still have a path. */
function fromWhole(base: string | null): SiteConventions {
  const [, host = '', path = ''] = /^(https?:\/\/[^/]+)(.*)$/i.exec(base ?? '') ?? [];
  return addressFrom(host, path);
}

function asRule(rule: string | null, isUgly: boolean): string {
  const bare = `/${(rule ?? '/:sections/:slug/').replace(/^\/+|\/+$/g, '')}`;
  return isUgly ? `${bare}.html` : `${bare}/`;
}
