import { GAP_RULES } from './gaps/gap-rules';
import { longSentenceRule } from './prose/long-sentence';
import { passiveChainRule } from './prose/passive-chain';
import { readabilityRule } from './prose/readability';
import { repeatedWordRule } from './prose/repeated-word';
import { wordingRule } from './prose/wording';
import { canonicalUrlRule } from './readiness/canonical-url';
import { codeLanguageRule } from './readiness/code-language';
import { coverRule } from './readiness/cover';
import { dateRule } from './readiness/date';
import { deadAnchorRule } from './readiness/dead-anchor';
import { deadLinkRule } from './readiness/dead-link';
import { descriptionRule } from './readiness/description';
import { descriptionLengthRule } from './readiness/description-length';
import { frontMatterRule } from './readiness/front-matter';
import { headingOrderRule } from './readiness/heading-order';
import { imageAltRule } from './readiness/image-alt';
import { missingCanonicalUrlRule } from './readiness/missing-canonical-url';
import { missingDateRule } from './readiness/missing-date';
import { oneH1Rule } from './readiness/one-h1';
import { privateLinkRule } from './readiness/private-link';
import { shownCommentRule } from './readiness/shown-comment';
import { slugRule } from './readiness/slug';
import { tagsRule } from './readiness/tags';
import { targetFieldsRule } from './readiness/target-fields';
import { titleRule } from './readiness/title';
import { titleLengthRule } from './readiness/title-length';
import type { Rule } from './rule';
import { demoFallbackRule } from './talk/demo-fallback';
import { fullSlideRule } from './talk/full-slide';
import { hiddenNetworkRule } from './talk/hidden-network';
import { longCodeRule } from './talk/long-code';
import { missingNotesRule } from './talk/missing-notes';
import { networkDemoRule } from './talk/network-demo';
import { sectionMustRule } from './talk/section-must';
import { slidePointsRule } from './talk/slide-points';
import { slideWordsRule } from './talk/slide-words';
import { smallCodeRule } from './talk/small-code';
import { themeContrastRule } from './talk/theme-contrast';
import { unmeasuredThemeRule } from './talk/unmeasured-theme';
import { webPictureRule } from './talk/web-picture';
import { wideCodeRule } from './talk/wide-code';
import { wideTableRule } from './talk/wide-table';

const READINESS: readonly Rule[] = [
  titleRule,
  titleLengthRule,
  frontMatterRule,
  descriptionRule,
  descriptionLengthRule,
  slugRule,
  tagsRule,
  coverRule,
  dateRule,
  missingDateRule,
  canonicalUrlRule,
  missingCanonicalUrlRule,
  targetFieldsRule,
  oneH1Rule,
  headingOrderRule,
  imageAltRule,
  codeLanguageRule,
  deadLinkRule,
  privateLinkRule,
  shownCommentRule,
  deadAnchorRule,
];

const TALK: readonly Rule[] = [
  fullSlideRule,
  wideTableRule,
  slideWordsRule,
  slidePointsRule,
  smallCodeRule,
  wideCodeRule,
  longCodeRule,
  missingNotesRule,
  demoFallbackRule,
  networkDemoRule,
  hiddenNetworkRule,
  webPictureRule,
  sectionMustRule,
  themeContrastRule,
  unmeasuredThemeRule,
];

const PROSE: readonly Rule[] = [
  repeatedWordRule,
  wordingRule,
  longSentenceRule,
  passiveChainRule,
  readabilityRule,
];

/** Every rule, in the order in which lists show them. */
export const RULES: readonly Rule[] = [...READINESS, ...TALK, ...GAP_RULES, ...PROSE];
