import { decodeAddress } from '#core/decode-address';
import { claimName, cutToBytes, isDeviceName, nameKey } from './file-safe';
import { plainLetters } from './plain-letters';

/** Technical names whose signs carry the meaning and would otherwise be lost in a slug. */
const TECHNICAL: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])(asp|vb|ado)\.net(?![\p{L}\p{N}])/giu, '$1-dotnet'],
  [/(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])/giu, ' dotnet'],
  [/(?<![\p{L}\p{N}])([acfjqx])#(?![\p{L}\p{N}])/giu, '$1-sharp'],
  [/(?<![\p{L}\p{N}])c#(?=[0-9])/giu, 'c-sharp-'],
  [/(?<![\p{L}\p{N}])([cg])\+\+/giu, '$1pp'],
  [/(?<=[\p{L}\p{N}])\+\+/giu, '-plus-plus'],
  [/(?<![\p{L}\p{N}])([cf])\*(?![\p{L}\p{N}])/giu, '$1-star'],
  [/&/g, ' and '],
  [/(?<=[0-9])%(?![0-9a-z])/giu, ' percent'],
];

/** URL parts that generators use themselves beside the posts. */
const TAKEN_BY_GENERATORS = new Set(['index', 'page']);

const SLUG_BYTES = 120;
const FILE_NAME_BYTES = 180;

/**
 * The part of an address that names a text: lower-case letters and digits of any script, with
 * single hyphens between them. Never empty, never a name that Windows or a generator reserves.
 */
export function slugOf(title: string): string {
  let text = title.normalize('NFKC');
  for (const [sign, word] of TECHNICAL) text = text.replace(sign, word);
  const words = plainLetters(text)
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const slug = cutAtHyphen(words);
  if (slug === '') return 'untitled';
  return isDeviceName(slug) || TAKEN_BY_GENERATORS.has(slug) ? `${slug}-post` : slug;
}

/** Shortens a slug at a word's end where there is one in its second half. */
function cutAtHyphen(slug: string): string {
  const cut = cutToBytes(slug, SLUG_BYTES);
  if (cut === slug) return slug;
  const end = cut.lastIndexOf('-');
  return (end > cut.length / 2 ? cut.slice(0, end) : cut).replace(/-$/, '');
}

/** An entry that wants a slug: the one it was published under, or one from its title. */
export interface SlugWish {
  readonly id: string;
  readonly title: string;
  /** The slug of its first publication; it never changes by itself. `null` before. */
  readonly frozen: string | null;
}

/**
 * Gives every entry a slug that differs from the others' on every file system. Frozen slugs are
 * kept; among the rest the first wish gets the plain slug and the next ones a number.
 * @param taken slugs in use by texts that are not among the wishes
 * @returns the slug by entry id. Two entries frozen under one slug both get it: refuse the second.
 */
export function assignSlugs(
  wishes: readonly SlugWish[],
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const keys = new Set(taken.map(nameKey));
  const slugs = new Map<string, string>();
  for (const { id, frozen } of wishes) {
    if (frozen === null) continue;
    const slug = slugOf(frozen);
    keys.add(nameKey(slug));
    slugs.set(id, slug);
  }
  for (const { id, title, frozen } of wishes) {
    if (frozen !== null) continue;
    slugs.set(
      id,
      claimName(slugOf(title), keys, (slug, count) => `${slug}-${count}`),
    );
  }
  return slugs;
}

/**
 * A file name, without extension, that every file system takes and that reads like the title.
 * Never empty, hidden, a device or longer than file systems allow.
 */
export function fileNameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(
      /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]+/gu,
      ' ',
    )
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+/, '');
  const cut = cutToBytes(name, FILE_NAME_BYTES).replace(/(?<![\s.])[\s.]+$/, '');
  if (cut === '') return 'Untitled';
  return isDeviceName(cut) ? cut.replace(/^[^.]+/, '$& (note)') : cut;
}

/**
 * A safe name for a copied image: its own name as a slug, its extension in lower case.
 * @param extension without a dot
 */
export function imageFileName(source: string, extension: string): string {
  if (/^data:/i.test(source)) return `image.${extension.toLowerCase()}`;
  const last =
    source
      .replace(/[?#][^]*$/, '')
      .split(/[/\\]/)
      .pop() ?? '';
  const stem = slugOf(decodeAddress(last).replace(/\.[^.]*$/, ''));
  return `${stem === 'untitled' ? 'image' : stem}.${extension.toLowerCase()}`;
}
