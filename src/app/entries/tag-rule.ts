import { isTagName } from '#core/document/tags';
import { Problem } from '#core/problem';

/** A tag as a person typed it, without the signs around its name. */
export function bareTag(tag: string): string {
  return tag
    .trim()
    .replace(/^#+/, '')
    .replace(/(?<!\/)\/+$/, '');
}

/**
 * The name of a tag that is to be given: one that a text can hold, too.
 * @throws Problem `bad-input`
 */
export function newTag(typed: string): string {
  const tag = bareTag(typed);
  if (isTagName(tag)) return tag;
  throw new Problem(
    'bad-input',
    `“${tag}” can't be a tag. A tag is made of letters, digits, “-”, “_” and “/”, and is no number or colour.`,
  );
}
