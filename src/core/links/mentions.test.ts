import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editAtoms } from '#core/document/edit-atoms';
import { fromMarkdown } from '#core/document/from-markdown';
import { arbitraryMarkdown } from '#core/document/testing/arbitrary-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { isMentionable } from './mentionable';
import { findMentions, linkMention } from './mentions';
import { NameTrie } from './name-trie';

const NAMES = [
  'Event Loop',
  'Event',
  'Node',
  'C#',
  'Café',
  'データ',
  'Why Rust?',
  'Straße',
  'Iterator',
];
const trie = new NameTrie(NAMES.map((name) => ({ id: name, name })));

/** The Markdown with every mention linked. */
function link(markdown: string): string {
  const read = fromMarkdown(markdown);
  const edits = findMentions(read.document, trie).map((one) => linkMention(one, one.name));
  const { document, verbatim } = editAtoms(read, edits);
  return toMarkdown(document, { verbatim });
}

describe('mentions', () => {
  it.each([
    ['An Event Loop runs.\n', 'An [[Event Loop]] runs.\n'],
    ['the event loop, __here__\n', 'the [[Event Loop|event loop]], __here__\n'],
    ['*  an __event\n   loop__ _x_\n', '*  an __[[Event Loop|event loop]]__ _x_\n'],
    ['Event\nLoop\n', '[[Event Loop]]\n'],
    ['# Event loops and an event\n', '# [[Event]] loops and an [[Event|event]]\n'],
    ['| a |\n|--|\n| the event _b_ |\n', '| a |\n|--|\n| the [[Event\\|event]] _b_ |\n'],
    ['> _a_ node\n> [!x]\n', '> _a_ [[Node|node]]\n> [!x]\n'],
    ['C# and F#, not c#a\n', '[[C#]] and F#, not c#a\n'],
    ['un café, not a cafe\n', 'un [[Café|café]], not a cafe\n'],
    ['un cafe\u0301 noir\n', 'un [[Café|cafe\u0301]] noir\n'],
    ['大データ分析\n', '大[[データ]]分析\n'],
    ['Why Rust? Why Rust!\n', '[[Why Rust?]] Why Rust!\n'],
    ['STRASSE, strasse, straße\n', 'STRASSE, strasse, [[Straße|straße]]\n'],
    [
      'events, prevent, Event_x, my_event, event-driven\n',
      'events, prevent, Event_x, my_event, [[Event|event]]-driven\n',
    ],
    ['Node.js, node. Node/x @node\n', 'Node.js, [[Node|node]]. Node/x @node\n'],
  ])('%j', (before, after) => {
    expect(link(before)).toBe(after);
  });

  it.each([
    '`event` and\n\n    event\n\n```\nevent\n```\n',
    '[event](/a) [event][r] [[event]] [[x|event]] ![[event]] ![event](a.png)\n\n[r]: /event\n',
    '---\ntitle: Event\n---\n',
    'https://x.example/event <https://x.example/event> event@node.example www.x.example/event\n',
    '<a href="x">event</a> <code>event</code>\n',
    '#event $event$ %%event%%\n',
    'un**event** **event** loop*s event*s\n'.replace('**event** loop', ''),
  ])('stay out of %j', (markdown) => {
    expect(link(markdown)).toBe(markdown);
  });

  it('changes nothing outside a mention, and unlinking gives the same bytes', () => {
    const words = fc.constantFrom(
      'An event',
      'event loop',
      'Node',
      '*iterator*',
      'a',
      '\\*',
      '&amp;',
    );
    const texts = fc.array(fc.oneof(arbitraryMarkdown, words), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.constantFrom(' ', '\n\n'), (parts, space) => {
        const markdown = parts.join(space);
        fc.pre(!markdown.includes('[[') && !/[\r&]/.test(markdown));
        const unlinked = link(markdown).replaceAll(
          /\[\[(?:[^\]|\n]*?\\?\|)?([^\]|\n]+)\]\]/g,
          '$1',
        );
        const oneSpaced = (text: string) => text.replaceAll(/\s+/g, ' ');
        expect(oneSpaced(unlinked)).toBe(oneSpaced(markdown));
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['Go', false],
  ['The', false],
  ['How to', false],
  ['2026-01-02', false],
  ['Untitled', false],
  ['', false],
  ['Git', true],
  ['C#', true],
  ['数据', true],
  ['数', false],
  ['To be or not: Hamlet', true],
])('whether %j is looked for', (name, expected) => {
  expect(isMentionable(name)).toBe(expected);
});
