import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { syntaxHighlighting, type LanguageSupport } from '@codemirror/language';
import { languages } from '@codemirror/language-data';
import { tagHighlighter, tags } from '@lezer/highlight';
import type { DelimiterType, MarkdownConfig } from '@lezer/markdown';

const marked: DelimiterType = { resolve: 'Marked', mark: 'MarkedMark' };
const EQUALS = '='.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);

/** `==x==` and `[[links]]`, which stand beside GFM in the texts of Outloud. */
const ours: MarkdownConfig = {
  defineNodes: [
    { name: 'Marked', style: { 'Marked/...': tags.special(tags.content) } },
    { name: 'MarkedMark', style: tags.processingInstruction },
    { name: 'Wikilink', style: tags.link },
  ],
  parseInline: [
    {
      name: 'Marked',
      parse(context, next, at) {
        if (next !== EQUALS || context.char(at + 1) !== EQUALS) return -1;
        const before = context.slice(at - 1, at);
        const after = context.slice(at + 2, at + 3);
        const opens = after !== '' && !/\s/.test(after);
        return context.addDelimiter(marked, at, at + 2, opens, !/\s|^$/.test(before));
      },
      after: 'Emphasis',
    },
    {
      name: 'Wikilink',
      parse(context, next, at) {
        if (next !== BRACKET) return -1;
        const link = /^\[\[[^[\]\n]+\]\]/.exec(context.slice(at, context.end));
        if (link === null) return -1;
        return context.addElement(context.elt('Wikilink', at, at + link[0].length));
      },
      before: 'Link',
    },
  ],
};

/** The language of a text, with the languages of the code in it, each loaded when it is met. */
export function sourceLanguage(): LanguageSupport {
  return yamlFrontmatter({
    content: markdown({
      base: markdownLanguage,
      extensions: [ours],
      codeLanguages: languages,
      completeHTMLTags: false,
    }),
  });
}

/** Classes for `source.css`: colours that a stylesheet gives follow the theme. */
export const sourceColours = syntaxHighlighting(
  tagHighlighter([
    { tag: tags.heading, class: 'source-heading' },
    { tag: tags.strong, class: 'source-strong' },
    { tag: tags.emphasis, class: 'source-emphasis' },
    { tag: tags.strikethrough, class: 'source-struck' },
    { tag: tags.special(tags.content), class: 'source-marked' },
    { tag: tags.monospace, class: 'source-code' },
    { tag: tags.quote, class: 'source-quote' },
    { tag: [tags.link, tags.labelName], class: 'source-link' },
    { tag: tags.url, class: 'source-url' },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], class: 'source-sign' },
    { tag: [tags.keyword, tags.atom, tags.bool, tags.modifier], class: 'source-word' },
    { tag: [tags.string, tags.regexp, tags.inserted, tags.character], class: 'source-string' },
    { tag: [tags.number, tags.deleted, tags.escape], class: 'source-number' },
    {
      tag: [
        tags.definition(tags.propertyName),
        tags.definition(tags.variableName),
        tags.function(tags.variableName),
        tags.propertyName,
        tags.attributeName,
        tags.tagName,
        tags.typeName,
        tags.className,
      ],
      class: 'source-name',
    },
    { tag: tags.comment, class: 'source-remark' },
  ]),
);
