import type { Construct, Extension } from 'micromark-util-types';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import { commentBlock, commentInline } from './comment';
import { highlight } from './highlight';
import { matchSource, type Match } from './match-source';
import {
  matchDirectiveLine,
  matchDollarMath,
  matchHashtag,
  matchMathBlock,
  matchNotesFence,
  matchTemplate,
  matchTemplateLink,
  matchWikilink,
} from './patterns';

const CODE = { exclamation: 33, hash: 35, dollar: 36, percent: 37, colon: 58, equals: 61 } as const;
const BRACKET = 91;
const BRACE = 123;

function constructsAt(extension: Extension, where: 'flow' | 'text', code: number): Construct {
  const found = extension[where]?.[code];
  const first = Array.isArray(found) ? found[0] : found;
  if (first === undefined) throw new Error(`No construct at ${code}.`);
  return first;
}

const mathText = constructsAt(math(), 'text', CODE.dollar);
const mathFlow = constructsAt(math(), 'flow', CODE.dollar);
const directiveContainer = constructsAt(directive(), 'flow', CODE.colon);

/** The construct, only where the source from here on says so; a block never inside a paragraph. */
function only(construct: Construct, allowed: (offset: number) => boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const state = construct.tokenize.call(this, effects, ok, nok);
      const isInParagraph = (): boolean => this.interrupt === true;
      return (code) => (!isInParagraph() && allowed(this.now().offset) ? state(code) : nok(code));
    },
  };
}

/** Bare addresses are looked for at the start of every word: only where there may be one. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

const gfmBasics = [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()];
const gfmAddresses = gfmAutolinkLiteral();

/** Front matter, which is nothing but the start of a text. */
export const frontMatterSyntax: Extension = frontmatter(['yaml', 'toml']);

/** Every extension of CommonMark that is read. `source` is the text that micromark will read. */
export function markdownSyntax(source: string): Extension[] {
  const at =
    (match: Match) =>
    (offset: number): boolean =>
      match(source, offset) >= 0;
  const dollars = (offset: number): boolean =>
    source.startsWith('$$', offset) || matchDollarMath(source, offset) >= 0;
  const templateLink = matchSource(source, 'rawInline', matchTemplateLink);
  return [
    ...(MAY_HOLD_ADDRESS.test(source) ? [gfmAddresses] : []),
    ...gfmBasics,
    {
      text: {
        [CODE.exclamation]: [matchSource(source, 'embed', matchWikilink), templateLink],
        [BRACKET]: [matchSource(source, 'wikilink', matchWikilink), templateLink],
        [CODE.hash]: matchSource(source, 'hashtag', matchHashtag),
        [BRACE]: matchSource(source, 'rawInline', matchTemplate),
        [CODE.colon]: matchSource(source, 'rawInline', matchDirectiveLine),
        [CODE.percent]: commentInline,
        [CODE.dollar]: only(mathText, dollars),
        [CODE.equals]: highlight,
      },
      flow: {
        [CODE.percent]: commentBlock(source),
        [CODE.dollar]: only(mathFlow, at(matchMathBlock)),
        [CODE.colon]: only(directiveContainer, at(matchNotesFence)),
      },
      insideSpan: { null: [highlight] },
      attentionMarkers: { null: [CODE.equals] },
    },
  ];
}
