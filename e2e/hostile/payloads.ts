import MarkdownIt from 'markdown-it';
import { readEntryMarkdown } from '../../src/core/library/entry-markdown';
import { commentObstacle } from '../../src/core/publish/comment-obstacle';
import { hostileHtml } from '../../src/core/testing/hostile/hostile-html';
import type { HostileText } from '../../src/core/testing/hostile/hostile-input';
import { hostileMarkdown } from '../../src/core/testing/hostile/hostile-markdown';
import { hostileTitles } from '../../src/core/testing/hostile/hostile-titles';
import { sharedTexts } from '../../src/core/testing/hostile/read-shared';

/** The shared inputs that are texts; none where the folder is absent. */
export const SHARED = sharedTexts('html-paste', 'markdown', 'title/slug');

// Long texts try patience; they have tests of their own.
const isShort = ({ text }: HostileText): boolean => text.length < 5_000;
const pick = (kind: string, own: readonly HostileText[]): readonly HostileText[] =>
  [...SHARED.filter((one) => one.kind === kind), ...own].filter(isShort);

export const PAGES = pick('html-paste', hostileHtml());
export const TEXTS = pick('markdown', hostileMarkdown());
export const TITLES = pick('title/slug', hostileTitles()).filter(({ text }) => text.length <= 1000);

/** As a careless app would show a text: any HTML, any address. */
const careless = new MarkdownIt({ html: true, linkify: true });
careless.validateLink = () => true;

/**
 * Classes of which nothing runs by itself or under a hand, even where nothing defends: they are
 * addresses, paths, names and characters, or wait for a program that understands them.
 */
const CANNOT_RUN: ReadonlySet<string> = new Set([
  'html-paste huge',
  'html-paste os-url',
  'html-paste office',
  'html-paste text',
  'markdown os-link',
  'markdown mermaid',
  'markdown embed',
  'markdown fence',
  'markdown bytes',
  'markdown huge',
  'markdown redos',
  'title/slug traversal',
  'title/slug windows',
  'title/slug unicode',
  'title/slug csv',
  'title/slug key',
  'title/slug shell-regex',
]);

/** What an undefended page is shown: the pages, texts and titles of all other classes. */
export const UNDEFENDED: readonly HostileText[] = [
  ...PAGES,
  ...TEXTS.map((one) => ({ ...one, text: careless.render(one.text) })),
  ...TITLES,
].filter((one) => !CANNOT_RUN.has(`${one.kind} ${one.class}`));

/** Some texts of each class, and every shared one. */
export function someOf(texts: readonly HostileText[], ofEach: number): readonly HostileText[] {
  const counts = new Map<string, number>();
  return texts.filter((one) => {
    const count = (counts.get(one.class) ?? 0) + 1;
    counts.set(one.class, count);
    return count <= ofEach || SHARED.includes(one);
  });
}

/** Whether a text may leave the library: what hides in one and would show keeps a draft here. */
export function mayLeave({ text }: HostileText): boolean {
  return commentObstacle(readEntryMarkdown(text)) === null;
}
