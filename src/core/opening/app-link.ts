import { Problem } from '../problem';

/** Kinds that a link may begin in quick capture. */
export const LINKED_KINDS = ['note', 'win', 'review'] as const;

/** What an `outloud://` link asks for: to show something, or to begin what a person then keeps. */
export type AppLink =
  | { readonly what: 'entry'; readonly id: string }
  | { readonly what: 'search'; readonly query: string }
  | ({ readonly what: 'new' } & Beginning);

/** The beginning of a note. */
export interface Beginning {
  readonly kind: (typeof LINKED_KINDS)[number];
  /** The title, an empty line and the text, as far as there are such. */
  readonly text: string;
}

/** Characters; Windows passes no longer words to a program. */
export const LONGEST_LINK = 32_000;
const LONGEST_TITLE = 300;
const LONGEST_QUERY = 500;

const LINK = /^outloud:\/\/([^/?#]*)(?:\/([^/?#]*))?\/?(?:\?([^#]*))?$/i;
const ID = /^[0-9a-z]{8,32}$/;
/** What no title, text or search has, and what turns what is read around. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Whether a word is meant as a link of Outloud, be it a good one or not. */
export function isAppLink(word: string): boolean {
  return /^outloud:/i.test(word);
}

/** The link that opens an entry in whichever program has its library open. */
export function linkToEntry(id: string): string {
  return `outloud://entry/${id}`;
}

/**
 * Reads a link that came from anywhere. It can ask for nothing but what is named here: nothing is
 * run, fetched, written out or removed by a link, and none names a file or a library.
 *
 * @throws Problem `bad-input` with what is wrong, in a sentence
 */
export function readAppLink(link: string): AppLink {
  if (link.length > LONGEST_LINK) {
    throw refuse(link, `it is longer than ${LONGEST_LINK.toLocaleString('en')} characters.`);
  }
  const [whole, action = '', part, query = ''] = LINK.exec(link) ?? [];
  if (whole === undefined) throw refuse(link, 'it is none of the links that Outloud knows.');
  const fields = readFields(link, query);
  const take = (name: string): string | undefined => {
    const value = fields.get(name);
    fields.delete(name);
    return value;
  };
  const read = readAction(link, action.toLowerCase(), part, take);
  const [other] = fields.keys();
  if (other !== undefined)
    throw refuse(link, `it says “${shorten(other)}”, which means nothing here.`);
  return read;
}

function readAction(
  link: string,
  action: string,
  part: string | undefined,
  take: (name: string) => string | undefined,
): AppLink {
  if (action === 'entry') return { what: 'entry', id: readId(link, part) };
  if (part !== undefined && part !== '') {
    throw refuse(link, 'it is none of the links that Outloud knows.');
  }
  switch (action) {
    case 'open':
      return { what: 'entry', id: readId(link, take('id')) };
    case 'search': {
      const query = readText(link, take('q') ?? '', LONGEST_QUERY, 'search').trim();
      if (query === '') throw refuse(link, 'it does not say what to search for (q=…).');
      return { what: 'search', query: oneLine(query) };
    }
    case 'new': {
      const kind = take('kind') ?? 'note';
      const known = LINKED_KINDS.find((one) => one === kind);
      if (known === undefined) {
        throw refuse(
          link,
          `a new entry can be a ${LINKED_KINDS.join(', ')}, not “${shorten(kind)}”.`,
        );
      }
      const title = oneLine(readText(link, take('title') ?? '', LONGEST_TITLE, 'title')).trim();
      const text = readText(link, take('text') ?? '', LONGEST_LINK, 'text').trim();
      return { what: 'new', kind: known, text: [title, text].filter(Boolean).join('\n\n') };
    }
    default:
      throw refuse(link, 'it is none of the links that Outloud knows.');
  }
}

function readId(link: string, id: string | undefined): string {
  if (id === undefined || !ID.test(id)) throw refuse(link, 'it does not name an entry.');
  return id;
}

/** The fields after the `?`, each at most once. */
function readFields(link: string, query: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(link, at < 0 ? pair : pair.slice(0, at));
    if (fields.has(name)) throw refuse(link, `it says “${shorten(name)}” twice.`);
    fields.set(name, at < 0 ? '' : decode(link, pair.slice(at + 1)));
  }
  return fields;
}

function decode(link: string, text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refuse(link, 'its percent signs are not followed by what they should be.');
  }
}

function readText(link: string, text: string, longest: number, name: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  if (UNSEEN.test(plain)) throw refuse(link, `its ${name} has characters that can’t be seen.`);
  if (plain.length > longest) {
    throw refuse(link, `its ${name} is longer than ${longest.toLocaleString('en')} characters.`);
  }
  return plain;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function refuse(link: string, reason: string): Problem {
  return new Problem('bad-input', `The link “${shorten(link)}” was not followed: ${reason}`);
}

/** For messages, which show no signs that turn text around. */
function shorten(text: string): string {
  const shown = text.slice(0, 80).replaceAll(new RegExp(UNSEEN, 'gu'), '�');
  return text.length > 80 ? `${shown}…` : shown;
}
