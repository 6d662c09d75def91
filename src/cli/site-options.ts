import { readFrontMatter } from '#core/document/front-matter';
import {
  FIELD_TYPES,
  type FieldRule,
  type FieldRules,
  type Thing,
  THINGS,
} from '#core/publish/field-rules';
import { FRONT_MATTER_FORMATS, IMAGE_PLACES, type SiteConventions } from '#core/publish/target';
import type { Options } from './command';
import { oneOf } from './parse-options';
import { WrongUsage } from './usage';

/** The options that say how a blog lays out its posts. */
export const SITE_OPTIONS = {
  posts: 'text',
  'file-name': 'text',
  images: 'text',
  address: 'text',
  'adds-path': 'text',
  permalink: 'text',
  redirects: 'text',
  'time-zone': 'text',
  field: 'texts',
  format: 'text',
  'front-matter': 'text',
  'commit-message': 'text',
} as const;

/** What `--help` tells of them. */
export const SITE_DETAILS = [
  '  What is left out below is found by looking at the blog, or the generator’s usual way;',
  "  an empty text ('') takes what was set back to that.",
  '  --posts DIR          where new posts go in the blog',
  '  --file-name PATTERN  of a new post there, such as :slug/index.md or :year-:month-:day-:slug.md',
  `  --images PLACE       ${IMAGE_PLACES.join(' the posts, or in a ')} folder`,
  '  --address URL        where the blog is on the web, or only its path, such as /blog/',
  '  --adds-path yes      the blog itself puts its path before links that begin with a slash',
  '  --permalink PATTERN  of a post below that address, such as /:year/:month/:title/',
  '  --redirects yes      the blog has the plugin that makes old addresses lead on',
  "  --time-zone NAME     whose day a post without an offset has; this computer's when left out",
  '  --field THING=NAME:TYPE  how its front matter says something; may be repeated',
  `                       things: ${THINGS.join(', ')}`,
  `                       types, may be left out: ${FIELD_TYPES.join(', ')}`,
  `  --format NAME        of the front matter of new posts: ${FRONT_MATTER_FORMATS.join(' or ')}; TOML in Hugo only`,
  "  --front-matter TEXT  what every new post gets besides, such as 'layout: post'",
  "  --commit-message TEXT  of commits of posts; {{title}} stands for the posts' titles",
];

/** Whether any of them is given. */
export function hasSiteOptions(options: Options): boolean {
  return Object.keys(SITE_OPTIONS).some((name) => options.texts(name).length > 0);
}

/** A blog's conventions with what the options say in their place. @throws WrongUsage */
export function withSiteOptions(site: SiteConventions, options: Options): SiteConventions {
  const images = options.text('images');
  const format = options.text('format');
  const front = options.text('front-matter');
  return {
    ...without(site, options),
    ...given('posts', options.text('posts')),
    ...given('fileName', options.text('file-name')),
    ...(images !== undefined &&
      images !== '' && { images: oneOf('--images', images, IMAGE_PLACES) }),
    ...given('address', options.text('address')),
    ...truth('addsBase', '--adds-path', options.text('adds-path')),
    ...given('permalink', options.text('permalink')),
    ...truth('redirects', '--redirects', options.text('redirects')),
    ...given('timeZone', options.text('time-zone')),
    ...withFields(site.fields ?? {}, options.texts('field')),
    ...(format !== undefined &&
      format !== '' && { format: oneOf('--format', format, FRONT_MATTER_FORMATS) }),
    ...(front !== undefined && front !== '' && { defaults: readDefaults(front) }),
    ...given('commitMessage', options.text('commit-message')),
  };
}

const KEYS: Readonly<Record<keyof typeof SITE_OPTIONS, keyof SiteConventions>> = {
  posts: 'posts',
  'file-name': 'fileName',
  images: 'images',
  address: 'address',
  'adds-path': 'addsBase',
  permalink: 'permalink',
  redirects: 'redirects',
  'time-zone': 'timeZone',
  field: 'fields',
  format: 'format',
  'front-matter': 'defaults',
  'commit-message': 'commitMessage',
};

/** What the options say nothing of. */
function without(site: SiteConventions, options: Options): SiteConventions {
  const said = new Set(
    Object.entries(KEYS).flatMap(([name, key]) => (options.texts(name).length > 0 ? [key] : [])),
  );
  const kept = Object.entries(site).filter(([key]) => !said.has(key as keyof SiteConventions));
  return Object.fromEntries(kept);
}

function given(key: keyof SiteConventions, value: string | undefined): SiteConventions {
  return value === undefined || value === '' ? {} : { [key]: value };
}

function truth(
  key: 'addsBase' | 'redirects',
  name: string,
  value: string | undefined,
): SiteConventions {
  if (value === undefined || value === '') return {};
  return oneOf(name, value, ['yes', 'no']) === 'yes' ? { [key]: true } : {};
}

/** Such as `date=pubDate:day`; `date=` takes the rule away. */
function withFields(known: FieldRules, said: readonly string[]): SiteConventions {
  if (said.length === 0) return {};
  const rules: Partial<Record<Thing, FieldRule>> = { ...known };
  for (const text of said) {
    if (text === '') {
      for (const thing of THINGS) delete rules[thing];
      continue;
    }
    const [, name = '', key = '', type] = /^([^=]*)=([^:]*)(?::(.*))?$/.exec(text) ?? [];
    const thing = oneOf('The thing in --field', name, THINGS);
    if (key === '') delete rules[thing];
    else {
      rules[thing] = {
        key,
        ...(type !== undefined && { type: oneOf('The type in --field', type, FIELD_TYPES) }),
      };
    }
  }
  return Object.keys(rules).length === 0 ? {} : { fields: rules };
}

function readDefaults(text: string): Readonly<Record<string, unknown>> {
  const { properties, problem } = readFrontMatter(`---\n${text}\n---`);
  if (problem !== undefined) throw new WrongUsage(`--front-matter can't be read: ${problem}`);
  return properties;
}
