import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { Highlight } from '@tiptap/extension-highlight';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { Strike } from '@tiptap/extension-strike';
import { isWebAddress } from '../behaviour/web-address';
import { coreMark } from '../schema/core-fields';

/** Whether the page may know the address: the web, mail, or a place in the same site. */
function isHarmless(href: string): boolean {
  return isWebAddress(href) || !/^[\s\p{Cc}]*[a-z][a-z0-9+.-]*:/iu.test(href);
}

/** The marks, in the schema's order: that is how they nest when nothing else decides. */
export const documentMarks = [
  Link.extend({
    ...coreMark('link'),
    renderHTML: ({ mark }) => {
      const { href, title } = mark.attrs;
      const attributes = isHarmless(String(href)) ? { href: String(href) } : {};
      return ['a', { ...attributes, title: title ?? href }, 0];
    },
    addCommands() {
      const parent = this.parent?.() ?? {};
      // A document may hold any address; the page is only told the harmless ones.
      return {
        ...parent,
        setLink:
          ({ href }) =>
          ({ chain }) =>
            chain().setMark(this.name, { href }).setMeta('preventAutolink', true).run(),
      };
    },
    addPasteRules: () => [],
  }).configure({
    openOnClick: false,
    linkOnPaste: false,
    autolink: true,
    // Names of files such as main.rs look like addresses too.
    shouldAutoLink: (address) => /^https?:\/\//i.test(address),
  }),
  Highlight.extend(coreMark('highlight')),
  Italic.extend(coreMark('italic')),
  Bold.extend(coreMark('bold')),
  Strike.extend(coreMark('strike')),
  Code.extend({
    ...coreMark('code'),
    addKeyboardShortcuts() {
      const toggle = () => this.editor.commands.toggleCode();
      return { 'Mod-e': toggle, 'Mod-`': toggle };
    },
  }),
];
