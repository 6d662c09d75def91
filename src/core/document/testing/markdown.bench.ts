import { MarkdownManager } from '@tiptap/markdown';
import { StarterKit } from '@tiptap/starter-kit';
import { fromMarkdown as readTree } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as writeTree } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { defaultMarkdownParser, defaultMarkdownSerializer } from 'prosemirror-markdown';
import { bench, describe } from 'vitest';
import { fromMarkdown, type MarkdownReading } from '../from-markdown';
import { toMarkdown } from '../to-markdown';
import { readCorpus } from './shared-files';

const corpus = readCorpus().map((file) => file.markdown);
const megabytes = corpus.reduce((sum, text) => sum + text.length, 0) / 1e6;
const options = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

/** Reads as remark does, without what an editor needs. */
function readWithRemark(text: string): ReturnType<typeof readTree> {
  return readTree(text, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() });
}

const tiptap = new MarkdownManager({ extensions: [StarterKit] });

describe.skipIf(corpus.length === 0)(`read ${megabytes.toFixed(1)} MB of notes`, () => {
  bench('ours', () => void corpus.map(fromMarkdown), options);
  bench('remark alone', () => void corpus.map(readWithRemark), options);
  bench('@tiptap/markdown', () => void corpus.map((text) => tiptap.parse(text)), options);
  bench(
    'prosemirror-markdown',
    () => void corpus.map((text) => defaultMarkdownParser.parse(text)),
    options,
  );
});

describe.skipIf(corpus.length === 0)(`write ${megabytes.toFixed(1)} MB of notes anew`, () => {
  const ours = corpus.map(fromMarkdown);
  const trees = corpus.map(readWithRemark);
  const documents = corpus.map((text) => tiptap.parse(text));
  const nodes = corpus.map((text) => defaultMarkdownParser.parse(text));
  bench('ours', () => void ours.map(({ document }) => toMarkdown(document)), options);
  bench(
    'remark alone',
    () => void trees.map((tree) => writeTree(tree, { extensions: [gfmToMarkdown()] })),
    options,
  );
  bench('@tiptap/markdown', () => void documents.map((one) => tiptap.serialize(one)), options);
  bench(
    'prosemirror-markdown',
    () => void nodes.map((node) => defaultMarkdownSerializer.serialize(node)),
    options,
  );
});

describe.skipIf(corpus.length === 0)('500 kB that nobody edited', () => {
  let text = '';
  for (const one of corpus) if (text.length < 500_000) text += `${one}\n\n`;
  const reading = fromMarkdown(text);
  const stored = JSON.stringify(reading);
  const loaded = Array.from({ length: 7 }, () => JSON.parse(stored) as MarkdownReading);
  bench('read', () => void fromMarkdown(text), options);
  bench(
    'save what was just read',
    () => void toMarkdown(reading.document, { verbatim: reading.verbatim }),
    options,
  );
  bench(
    'save what was read from the disk',
    () => {
      const { document, verbatim } = loaded.pop() ?? reading;
      toMarkdown(document, { verbatim });
    },
    options,
  );
});

/** Four times the text should take four times as long. */
describe('growth', () => {
  const words = 'Lorem ipsum dolor sit `amet`, consetetur sadipscing.\n'.repeat(60);
  const text = `${words}\n*Elitr* sed [diam](nonumy).\n\n- a\n- b\n\n`;
  for (const size of [1_250_000, 5_000_000]) {
    const whole = text.repeat(size / text.length);
    bench(`read ${size / 1e6} MB`, () => void fromMarkdown(whole), { ...options, iterations: 1 });
  }
});
