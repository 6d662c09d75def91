import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

const NOT_PROSE = /^(?:FencedCode|CodeBlock|InlineCode|URL|HTMLBlock|HTMLTag|Frontmatter)$/;

const unchecked = Decoration.mark({ attributes: { spellcheck: 'false' } });

function findCode({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        if (!NOT_PROSE.test(node.name)) return true;
        const [start, end] = [Math.max(node.from, from), Math.min(node.to, to)];
        if (start < end) builder.add(start, end, unchecked);
        return false;
      },
    });
  }
  return builder.finish();
}

/** Leaves code, addresses and front matter out of the spell check. */
export const proseOnly = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = findCode(view);
    }

    update(update: ViewUpdate): void {
      const isReadFurther = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || isReadFurther) {
        this.decorations = findCode(update.view);
      }
    }
  },
  { decorations: ({ decorations }) => decorations },
);
