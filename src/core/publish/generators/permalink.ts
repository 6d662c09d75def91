import { lastPart } from '#core/import/name-index';
import type { PlacedPost } from '../places/placed-post';
import { slugOf } from '../places/names';

/** What stands in a pattern for a part of an address. */
const PLACE = /:([a-z_]+)/g;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What each place of a pattern stands for, as Hugo, Jekyll and Hexo call them. */
const PLACES: Readonly<Record<string, (post: PlacedPost) => string>> = {
  year: ({ created }) => created.slice(0, 4),
  short_year: ({ created }) => created.slice(2, 4),
  month: ({ created }) => created.slice(5, 7),
  i_month: ({ created }) => String(Number(created.slice(5, 7))),
  monthname: ({ created }) => MONTHS[Number(created.slice(5, 7)) - 1] ?? '',
  day: ({ created }) => created.slice(8, 10),
  i_day: ({ created }) => String(Number(created.slice(8, 10))),
  y_day: ({ created }) => String(dayOfYear(created)).padStart(3, '0'),
  yearday: ({ created }) => String(dayOfYear(created)),
  hour: ({ created }) => created.slice(11, 13),
  minute: ({ created }) => created.slice(14, 16),
  second: ({ created }) => created.slice(17, 19),
  title: nameOf,
  slug: nameOf,
  name: nameOf,
  slugorfilename: nameOf,
  filename: ({ path }) => fileNameOf(path),
  contentbasename: ({ path }) => fileNameOf(path),
  categories: ({ categories = [] }) => categories.map(slugOf).join('/'),
  category: ({ categories = [] }) => categories.map(slugOf).join('/'),
  output_ext: () => '.html',
};

/** The names of places in a pattern that nothing here can fill. */
export function unknownPlaces(pattern: string, more: readonly string[] = []): readonly string[] {
  return [...pattern.matchAll(PLACE)]
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(PLACES, name) && !more.includes(name));
}

/**
 * An address by a pattern with places such as `:year`, `:month`, `:day` and `:title`.
 * @param pattern such as `/:year/:month/:day/:title/`
 * @param post its day is taken as it is written, in no other time zone
 * @param more what further places stand for
 */
export function fillPermalink(
  pattern: string,
  post: PlacedPost,
  more: Readonly<Record<string, string>> = {},
): string {
  return pattern
    .replace(
      PLACE,
      (all, name: string) => ownValue(more, name) ?? ownValue(PLACES, name)?.(post) ?? all,
    )
    .replace(/\/{2,}/g, '/');
}

/** A place may be called like what every object has. */
function ownValue<V>(values: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The address of a post: the one that its front matter sets, else the one by the pattern. */
export function addressBy(
  pattern: string,
  post: PlacedPost,
  more?: Readonly<Record<string, string>>,
): string {
  return isPlainAddress(post.url) ? post.url : fillPermalink(pattern, post, more);
}

/** Whether an address in front matter is one from the root and without anything to be filled in. */
export function isPlainAddress(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?!\/)[^:{}]*$/.test(address);
}

/** The name of a text's file, or that of its own folder, without the day before it. */
export function fileNameOf(path: string): string {
  const bare = path.replace(/(?<=[^/])\/index(?:\.[a-z-]+)?\.[^./]+$/i, '');
  return lastPart(bare === path ? path.replace(/\.[^./]+$/, '') : bare);
}

/** Whether a text's name is a slug, be it after a day: else the slug was changed later. */
export function isNamed(path: string, slug: string): boolean {
  const name = fileNameOf(path);
  return name === slug || name.replace(/^[\d-]+-(?=.)/, '') === slug;
}

function nameOf({ path, slug }: PlacedPost): string {
  return slug ?? fileNameOf(path).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
}

function dayOfYear(created: string): number {
  const [year = 0, month = 1, day = 1] = created.slice(0, 10).split('-').map(Number);
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
}
