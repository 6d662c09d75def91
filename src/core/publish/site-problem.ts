import { fieldsProblem } from './field-rules';
import { dialectOf } from './generators/dialects';
import { HUGO_PLACES } from './generators/hugo-address';
import { fillPermalink, unknownPlaces } from './generators/permalink';
import { isSafePath } from './places/safe-path';
import { GENERATOR_NAMES, type Generator, type SiteConventions } from './target';
import { isTimeZone } from './places/time-zone';

/** Why posts can't be laid out in this way, in a sentence that says what to do; null when they can. */
export function siteProblem(generator: Generator, site: SiteConventions): string | null {
  return (
    fileNameProblem(generator, site) ??
    permalinkProblem(generator, site) ??
    imagesProblem(generator, site) ??
    addressProblem(site) ??
    timeZoneProblem(site) ??
    fieldsProblem(site.fields ?? {}) ??
    formatProblem(generator, site)
  );
}

function fileNameProblem(generator: Generator, { fileName }: SiteConventions): string | null {
  if (fileName === undefined) return null;
  const unknown = unknownPlaces(fileName)[0];
  if (unknown !== undefined)
    return `“:${unknown}” in the file name is nothing that can be filled in.`;
  if (!/:(?:slug|title|name)(?![a-z_])/.test(fileName)) {
    return 'The file name needs :slug in it: else two posts would be one file.';
  }
  if (!/\.(?:md|mdx|markdown)$/.test(fileName)) {
    return 'The file name ends in .md, .mdx or .markdown.';
  }
  const post = { path: '', slug: 'slug', url: null, created: '2026-01-02T03:04:05Z' };
  if (!isSafePath(fillPermalink(fileName, post))) {
    return 'The file name is not one that every system takes. Write it such as :slug/index.md.';
  }
  if (generator === 'jekyll' && !/^(?:.*\/)?:year-:month-:day-[^/]+$/.test(fileName)) {
    return 'Jekyll reads only posts whose file name begins with :year-:month-:day-.';
  }
  return null;
}

function permalinkProblem(generator: Generator, { permalink }: SiteConventions): string | null {
  if (permalink === undefined) return null;
  const { usual, writesAddress } = dialectOf({ generator, site: { permalink } });
  const name = GENERATOR_NAMES[generator];
  if (usual.permalink === null) return `A ${name} has no addresses of posts. Leave the rule out.`;
  if (!permalink.startsWith('/') || /[\s?#\\]|\/\//.test(permalink)) {
    return 'The address of a post begins with one slash and has no spaces, ? or # in it.';
  }
  const more = generator === 'hugo' ? HUGO_PLACES : generator === 'eleventy' ? ['path'] : [];
  const unknown = unknownPlaces(permalink, more)[0];
  if (unknown !== undefined) {
    return `“:${unknown}” in the address of a post is nothing that Outloud can fill in. Write the rule without it.`;
  }
  if (generator === 'eleventy' && permalink.includes(':path') && permalink !== usual.permalink) {
    return 'Eleventy’s :path is the whole address. Write a rule with :slug in place of it.';
  }
  if (
    !/:(?:slug|title|name|path|filename|slugorfilename|contentbasename)(?![a-z_])/.test(permalink)
  ) {
    return 'The address of a post needs :slug in it: else two posts would have one address.';
  }
  if (writesAddress === true && !/(?:\/|\.html?|:output_ext)$/.test(permalink)) {
    return generator === 'eleventy'
      ? 'Eleventy writes a page only where its address ends with a slash or .html.'
      : null;
  }
  return null;
}

function imagesProblem(generator: Generator, { images, fileName }: SiteConventions): string | null {
  if (images === undefined) return null;
  const { usual } = dialectOf({ generator });
  if (!usual.images.includes(images)) {
    return `A ${GENERATOR_NAMES[generator]} blog has no images beside its posts. Leave it out.`;
  }
  const needsFolder = images === 'beside' && usual.fileNames.beside.includes('/index.');
  if (needsFolder && fileName !== undefined && !/\/index\.[a-z]+$/.test(fileName)) {
    return 'Images lie beside a post only where it has a folder of its own: the file name ends in /index.md.';
  }
  return null;
}

function addressProblem({ address }: SiteConventions): string | null {
  if (address === undefined) return null;
  const isWhole = /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/i.test(address);
  if (isWhole || /^\/(?!\/)[^\s?#]*$/.test(address)) return null;
  return 'The blog’s address begins with https:// or, for its path alone, with a slash, such as /blog/.';
}

function formatProblem(generator: Generator, { format }: SiteConventions): string | null {
  if (format !== 'toml' || generator === 'hugo') return null;
  return `A ${GENERATOR_NAMES[generator]} blog has front matter in YAML. Only Hugo's can be in TOML.`;
}

function timeZoneProblem({ timeZone }: SiteConventions): string | null {
  if (timeZone === undefined || isTimeZone(timeZone)) return null;
  return `“${timeZone}” is no time zone. Write it such as Europe/Berlin or UTC.`;
}
