import { decodeAddress } from '#core/decode-address';
import { slugOf } from '../places/names';
import type { PrivateIndex, Secret } from './private-index';

/** Where a short name means an entry or a tag, and is no word like others. */
const ADDRESS =
  /\]\(\s*<?([^)\s>]+)|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(\S+)|\b(?:href|src)=["']([^"']+)/gm;
const WIKILINK = /\[\[([^\]\n|#]+)/g;
const HASHTAG = /(?<![\p{L}\p{N}&(/\]"'])\\?#([\p{L}\p{N}_][\p{L}\p{N}_/-]*)/gu;
const TAG_ADDRESS = /\/(?:tags?|categor(?:y|ies)|topics?|keywords?)\/([^)\s/"'<>?#]+)/gi;
const FRONT_MATTER = /^---\n([^]*?)\n---$/m;
/** Keys whose value is a sentence or a name of its own. */
const SENTENCE_KEY = /^(?:title|description|summary|slug|permalink|url|date|layout)\s*:/i;

/** Private entries and tags that a text leads to: by a link, a tag, an address or front matter. */
export function* findAddressed(
  text: string,
  { tags, slugs }: PrivateIndex,
): Generator<{ readonly secret: Secret; readonly what: string }> {
  if (slugs.size > 0) {
    for (const name of addressedNames(text)) {
      const secret = slugs.get(slugOf(name));
      if (secret !== undefined) yield { secret, what: name };
    }
  }
  if (tags.size === 0) return;
  for (const name of addressedTags(text)) {
    const secret = tags.get(name.toLowerCase());
    if (secret !== undefined) yield { secret, what: name };
  }
}

function* addressedNames(text: string): Generator<string> {
  for (const [, title = ''] of text.matchAll(WIKILINK)) yield title;
  for (const [, inline, defined, html] of text.matchAll(ADDRESS)) {
    const address = decodeAddress(inline ?? defined ?? html ?? '').replace(/^pathname:\/\//, '');
    // A page of another site may be called like anything.
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) continue;
    const [path = '', anchor] = address.split('#');
    const last =
      path
        .replace(/(?<!\/)\/+$|\?.*$/g, '')
        .split('/')
        .at(-1) ?? '';
    if (last !== '') yield last.replace(/\.(?:md|mdx|markdown|html?)$/i, '');
    if (path === '' && anchor !== undefined) yield anchor;
  }
}

function* addressedTags(text: string): Generator<string> {
  for (const [, tag = ''] of text.matchAll(HASHTAG)) yield tag;
  for (const [, tag = ''] of text.matchAll(TAG_ADDRESS)) yield decodeAddress(tag);
  for (const line of FRONT_MATTER.exec(text)?.[1]?.split('\n') ?? []) {
    if (SENTENCE_KEY.test(line)) continue;
    for (const value of line.split(/[,[\]{}"']|:\s|^\s*- /)) yield value.trim();
  }
}
