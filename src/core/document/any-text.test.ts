import { describe } from 'vitest';
import { beginningOf } from './beginning';
import { markedLines, otherCodeWords, readCodeInfo } from './code-info';
import { contentsOf } from './contents';
import { decodeText } from './decode-text';
import { fromMarkdown } from './from-markdown';
import { readFrontMatter, writeFrontMatter } from './front-matter';
import {
  listProperties,
  removeProperty,
  renameProperty,
  setProperty,
} from './front-matter/properties';
import { convertValue, isDay, isNumber, PROPERTY_KINDS } from './front-matter/property';
import { safeAddress, isHtmlComment } from './html-text';
import { readImageShape } from './image-shape';
import { readMdxTokens } from './mdx-tokens';
import { collectTags, isTagName } from './tags';
import { testWithAnyText } from './testing/any-text';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';
import { toText } from './to-text';
import { parseWikilink } from './wikilink-syntax';
import { collectLinks } from './wikilinks';
import { readCuts } from './heading-plan';

const YAML =
  '---\ntitle: "A: b"\ntags: [x, "y z"]\ndate: 2026-03-29\nmore:\n  - one: 1\n    two: &a {b: *a}\n---\n';
const TOML =
  '+++\ntitle = "A"\ntags = ["x"]\ndate = 2026-03-29\n[more]\nat = 1979-05-27T07:32:00Z\n[[list]]\n+++\n';
const FRONT_MATTER = [YAML, TOML, '---\n? [a]\n: |\n  b\n<<: {c: d}\n...\n'];
const MARKDOWN = [
  '# One\n\n- a\n  - b\n\n| a | b |\n| - | - |\n| [[c]] | `d` |\n\n> [!NOTE] x\n> $y$ ^[z]\n\n:::notes\nq\n:::\n',
];

describe('front matter', () => {
  testWithAnyText({ name: 'readFrontMatter', read: readFrontMatter, samples: FRONT_MATTER });
  testWithAnyText({ name: 'listProperties', read: listProperties, samples: FRONT_MATTER });
  testWithAnyText({
    name: 'setProperty',
    read: (text) => setProperty(text, 'title', { kind: 'text', text: 'b' }),
    samples: FRONT_MATTER,
  });
  testWithAnyText({
    name: 'renameProperty',
    read: (text) => renameProperty(text, 'tags', '__proto__'),
    samples: FRONT_MATTER,
  });
  testWithAnyText({
    name: 'removeProperty',
    read: (text) => removeProperty(text, 'more'),
    samples: FRONT_MATTER,
  });
  testWithAnyText({
    name: 'writeFrontMatter over another',
    read: (text) => writeFrontMatter({ title: 'x', tags: ['a'] }, text),
    samples: FRONT_MATTER,
  });
  testWithAnyText({
    name: 'convertValue',
    read: (text) =>
      PROPERTY_KINDS.map((kind) => [
        convertValue({ kind: 'text', text }, kind),
        isDay(text),
        isNumber(text),
      ]),
  });
});

describe('Markdown', () => {
  const small = { long: 400, samples: MARKDOWN };
  testWithAnyText({ name: 'fromMarkdown', read: fromMarkdown, ...small });
  const through =
    (write: (document: ReturnType<typeof fromMarkdown>['document']) => unknown) => (text: string) =>
      write(fromMarkdown(text).document);
  testWithAnyText({ name: 'toMarkdown', read: through(toMarkdown), ...small });
  testWithAnyText({ name: 'toHtml', read: through(toHtml), ...small });
  testWithAnyText({ name: 'toText', read: through(toText), ...small });
  testWithAnyText({
    name: 'contentsOf',
    read: through((document) => [
      contentsOf(document),
      collectTags(document),
      collectLinks(document),
      beginningOf(document, 'One', 200),
    ]),
    ...small,
  });
});

describe('words of Markdown', () => {
  testWithAnyText({
    name: 'readMdxTokens',
    long: 1000,
    read: readMdxTokens,
    samples: ['import a from "b";\n\n<A b={`c`}>{d}</A>'],
  });
  testWithAnyText({
    name: 'readCodeInfo',
    read: (meta) => [
      readCodeInfo({ language: 'ts', meta }),
      otherCodeWords({ language: 'ts', meta }),
    ],
    samples: ['{1,3-5} title="a b" showLineNumbers'],
  });
  testWithAnyText({
    name: 'markedLines',
    read: (text) => [...markedLines(text, 100)],
    samples: ['1,3-5, 99999999'],
  });
  testWithAnyText({
    name: 'readImageShape',
    read: readImageShape,
    samples: ['alt|center|300x200'],
  });
  testWithAnyText({
    name: 'parseWikilink',
    read: (text) => [parseWikilink(text), readCuts(text)],
    samples: ['[[a#b|c]]', 'a#b|c', '5,7.5'],
  });
  testWithAnyText({ name: 'decodeText', read: decodeText, samples: ['a &amp; \\* &#x41;'] });
  testWithAnyText({
    name: 'safeAddress',
    read: (text) => [safeAddress(text), isHtmlComment(text), isTagName(text)],
    samples: ['https://a.example/b?c=d#e'],
  });
});
