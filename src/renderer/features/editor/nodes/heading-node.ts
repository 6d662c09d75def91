import { Heading, type HeadingOptions } from '@tiptap/extension-heading';
import { textBlockRule } from '../behaviour/text-block-rule';
import { coreNode } from '../schema/core-fields';
import { headingView } from './heading-view';

interface TimedHeadingOptions extends HeadingOptions {
  readonly isTalk: boolean;
}

/** Headings; those of a talk show how long they take and how much they matter. */
export const headingNode = Heading.extend<TimedHeadingOptions>({
  ...coreNode('heading'),
  addOptions: () => ({ isTalk: false, levels: [1, 2, 3, 4, 5, 6], HTMLAttributes: {} }),
  addInputRules() {
    return [
      textBlockRule(/^(#{1,6})\s$/, this.type, (match) => ({ level: match[1]?.length ?? 1 })),
    ];
  },
  addNodeView() {
    return headingView(this.options.isTalk);
  },
});
