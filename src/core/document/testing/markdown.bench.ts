import { fromMarkdown as readTree } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as writeTree } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { bench, describe } from 'vitest';
import { fromMarkdown } from '../from-markdown';
import { readCorpus } from './shared-files';
import { toMarkdown } from '../to-markdown';

const corpus = readCorpus().map((file) => file.markdown);
const megabytes = corpus.reduce((sum, text) => sum + text.length, 0) / 1e6;
const options = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

/** Reads as remark does, without what an editor needs. */
function readWithRemark(text: string): ReturnType<typeof readTree> {
  return readTree(text, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() });
}

describe.skipIf(corpus.length === 0)(`markdown: ${megabytes.toFixed(1)} MB of notes`, () => {
  const readings = corpus.map(fromMarkdown);
  const trees = corpus.map(readWithRemark);

  bench('read, remark alone', () => void corpus.map(readWithRemark), options);
  bench('read', () => void corpus.map(fromMarkdown), options);
  bench(
    'write, remark alone',
    () => void trees.map((tree) => writeTree(tree, { extensions: [gfmToMarkdown()] })),
    options,
  );
  bench('write anew', () => void readings.map(({ document }) => toMarkdown(document)), options);
  bench(
    'write unedited',
    () => void readings.map(({ document, verbatim }) => toMarkdown(document, { verbatim })),
    options,
  );
});
