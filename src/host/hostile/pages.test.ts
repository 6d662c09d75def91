import { expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { toHtml } from '#core/document/to-html';
import { bragDocument } from '#core/growth/brag/brag-document';
import { bragPage } from '#core/growth/brag/brag-page';
import { toldText } from '#core/growth/brag/told-text';
import { packetHtml } from '#core/growth/packet/packet-file';
import { packetOf } from '#core/growth/packet/testing/packet-of-texts';
import { ownPage } from '#core/publish/preview/own-page';
import type { PdfPages } from '#core/talk/deck';
import { writePdf } from '#core/talk/decks/pdf';
import type { DeckTools } from '#core/talk/decks/prepare-deck';
import { blocksOfTexts } from '#core/testing/hostile/blocks-of-texts';
import { hostileFrontMatter } from '#core/testing/hostile/hostile-front-matter';
import { hostileHtml } from '#core/testing/hostile/hostile-html';
import { hostileMarkdown } from '#core/testing/hostile/hostile-markdown';
import { hostileTitles } from '#core/testing/hostile/hostile-titles';
import { sharedTexts } from '#core/testing/hostile/read-shared';
import { findFetched, findLiveInPage } from './testing/inert-html';

/** Long ones have tests of their own. */
const isShort = ({ text }: { readonly text: string }): boolean => text.length < 20_000;
const TITLES = [...sharedTexts('title/slug'), ...hostileTitles()].filter(isShort);
const TEXTS = [
  ...sharedTexts('markdown', 'front-matter', 'html-paste'),
  ...hostileMarkdown(),
  ...hostileHtml(),
  ...hostileFrontMatter(),
].filter(isShort);
/** Words of every kind, for what has no Markdown in it. */
const WORDS = [...TITLES, ...TEXTS].map(({ text }) => text);

/** The page of a talk as it is handed to the printer. */
async function printed(talk: Parameters<typeof writePdf>[0], pages: PdfPages): Promise<string> {
  let page = '';
  const drawer = {
    diagram: async () => ({ problem: 'Nothing is drawn here.' }),
    print: async (html: string) => {
      page = html;
      return new Uint8Array();
    },
  };
  const tools: Partial<Record<keyof DeckTools, unknown>> = { drawer };
  await writePdf(talk, { pages }, tools as unknown as DeckTools);
  return page;
}

// A handout has what stands on pages with notes.
test.each(['slides', 'notes'] as const)(
  'a talk of texts is printed as %s without anything that acts',
  async (pages) => {
    const record = makeRecord('t', 'Talk', '', { kind: 'talk' });
    const like = await printed(record, pages);
    const notes = { type: 'speakerNotes', content: blocksOfTexts(TEXTS.slice(0, 200)) };
    const document = { type: 'doc', content: [...blocksOfTexts(TEXTS), notes] };
    const page = await printed({ ...record, document }, pages);
    expect(findLiveInPage(page, like)).toEqual([]);
    expect(findFetched(page)).toEqual([]);
    // A title is escaped as one text: all in one try them all.
    const title = TITLES.map(({ text }) => text).join(' ');
    expect(findLiveInPage(await printed({ ...record, title }, pages), like)).toEqual([]);
  },
);

test('logs, summaries and packets of any words are printed without anything that acts', () => {
  const period = { from: null, to: null, made: '2026-11-26T10:00:00Z', timeZone: 'UTC' };
  const win = { id: 'w', day: '2026-11-26', traits: [], copied: [] } as const;
  for (const kind of ['log', 'summary'] as const) {
    const wish = { kind, language: 'en', ...period } as const;
    const like = bragPage(bragDocument([], wish), 'en');
    const wins = WORDS.map((words, at) => ({
      ...win,
      title: words,
      for: words,
      outcome: words,
      number: words,
      proof: [words, `https://kbx.invalid/${words}`],
      text: toldText(makeRecord('w', '', TEXTS[at]?.text ?? '')),
    }));
    const page = bragPage(bragDocument(wins, wish), 'en');
    expect(findLiveInPage(page, like)).toEqual([]);
    expect(findFetched(page)).toEqual([]);
  }
  const like = packetHtml(packetOf(['a']));
  for (let from = 0; from < WORDS.length; from += 30) {
    const page = packetHtml(packetOf(WORDS.slice(from, from + 30)));
    expect(findLiveInPage(page, like)).toEqual([]);
    expect(findFetched(page)).toEqual([]);
  }
}, 120_000);

test('a post on a blog without a generator is previewed without anything that acts', () => {
  const like = ownPage('a', 'a');
  for (const [at, { text, id }] of TEXTS.entries()) {
    const title = TITLES[at % TITLES.length]?.text ?? '';
    expect(findLiveInPage(ownPage(title, text), like), id).toEqual([]);
  }
}, 120_000);

test('without the cleaning the same texts would act, and that would be seen', () => {
  const like = ownPage('a', 'a');
  const seen = TEXTS.filter((one) => {
    const raw = toHtml({ type: 'doc', content: blocksOfTexts([one]) }, { rawHtml: true });
    const page = like.replace('</main>', () => raw);
    return findLiveInPage(page, like).length + findFetched(page).length > 0;
  });
  expect(seen.length).toBeGreaterThan(200);
  expect(findLiveInPage(like.replace('<style>', '<style>@import "x";'), like)).toHaveLength(1);
}, 120_000);
