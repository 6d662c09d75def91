/** What the look may have become by the next start, or what comes and goes while it is seen. */
const CHANGING =
  /\[data-mantine-color-scheme="?\w+"?\]|:(?:hover|focus|focus-visible|focus-within|active|disabled|placeholder-shown|autofill|-webkit-autofill)(?![\w-])/g;
/** Stands for what matches any element. */
const ANY = ':not(_)';
const PSEUDO_ELEMENT = /::[\w-]+(?:\([^()]*\))?/g;

/**
 * The rules of a page's styles that its elements can be seen with, in either look, in their order:
 * a third of all, so that they are soon read.
 */
export function gatherStyles(page: Document): string {
  return [...page.styleSheets].flatMap((sheet) => gather(page, sheet.cssRules)).join('\n');
}

function gather(page: Document, rules: CSSRuleList): readonly string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return isUsed(page, rule.selectorText) ? [rule.cssText] : [];
    // Letters are read by the page itself.
    if (rule instanceof CSSKeyframesRule || rule instanceof CSSFontFaceRule) return [];
    if (!(rule instanceof CSSGroupingRule)) return [rule.cssText];
    const inner = gather(page, rule.cssRules);
    const start = rule.cssText.slice(0, rule.cssText.indexOf('{') + 1);
    // A layer that holds nothing still has its place among the others.
    return inner.length === 0 && !start.startsWith('@layer')
      ? []
      : [`${start}${inner.join('\n')}}`];
  });
}

function isUsed(page: Document, selector: string): boolean {
  const still = selector.replaceAll(CHANGING, ANY).replaceAll(PSEUDO_ELEMENT, ANY);
  try {
    return page.querySelector(still) !== null;
  } catch {
    // It is no less than what is seen.
    return true;
  }
}
