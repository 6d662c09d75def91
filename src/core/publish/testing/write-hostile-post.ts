import { dialectOf } from '../generators/dialects';
import type { Generator } from '../target';
import type { HostilePost } from './hostile-posts';
import { plan, post, textOf } from './plan-posts';

/** What Outloud writes for a post. @throws Error where it is refused */
export function writeHostilePost(
  { title, tags, fields, blocks }: HostilePost,
  generator: Generator,
): { readonly front: string; readonly body: string } {
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const given = post('p1', title, 'x', {
    document: { type: 'doc', content: blocks.map(({ node }) => node) },
    tags: [...tags],
    frontMatter: front.length === 0 ? null : `---\n${front.join('')}---`,
  });
  const planned = plan([given], ['p1'], { dialect: dialectOf({ generator }) });
  if (planned.refused[0] !== undefined) throw new Error(planned.refused[0].reason);
  const [, written = '', body = ''] =
    /^---\n([^]*?\n)---\n([^]*)$/.exec(textOf(planned, 'p1')) ?? [];
  return { front: written, body };
}

/** What readers see: the code to the character, and all words without the spaces between. */
export interface Seen {
  readonly code: readonly string[];
  readonly words: string;
}

/** What readers must see of a post. */
export function seenOf({ blocks }: HostilePost): Seen {
  return {
    code: blocks.filter(({ isCode }) => isCode).map(({ text }) => text),
    words: plain(blocks.map(({ before = '', text, after = '' }) => before + text + after).join('')),
  };
}

/** What they do see of what a generator made. */
export function seenIn(html: string): Seen {
  const code = [...html.matchAll(/<pre\b[^>]*>(?:<code[^>]*>)?([^]*?)(?:<\/code>)?<\/pre>/g)];
  return {
    code: code.map(([, text = '']) => decode(text.replace(/<[^>]*>/g, '')).replace(/\n$/, '')),
    words: plain(decode(html.replace(/<!--[^]*?-->|<[^>]*>/g, ''))),
  };
}

/** Typographic signs are the site's choice. */
function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .replace(/\s+/g, '');
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

function decode(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      return String.fromCodePoint(Number(digits ?? `0x${hex}`));
    },
  );
}
