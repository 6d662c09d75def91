import { Heading } from '@tiptap/extension-heading';
import { coreNode } from '../schema/core-fields';
import { headingView } from './heading-view';

/** Headings; those of a talk show how long they take and how much they matter. */
export const headingNode = Heading.extend<{
  isTalk: boolean;
  levels: (1 | 2 | 3 | 4 | 5 | 6)[];
  HTMLAttributes: Record<string, string>;
}>({
  ...coreNode('heading'),
  addOptions: () => ({ isTalk: false, levels: [1, 2, 3, 4, 5, 6], HTMLAttributes: {} }),
  addNodeView() {
    return headingView(this.options.isTalk);
  },
});
