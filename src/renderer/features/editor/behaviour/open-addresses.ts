import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { HostBridge } from '../host-bridge';
import { isWebAddress } from './web-address';

/** Opens web links outside the app: with Mod+click while editing, with a click while reading. */
export const openAddresses = (bridge: HostBridge) =>
  Extension.create({
    name: 'openAddresses',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              click: (view, event) => {
                const link =
                  event.target instanceof Element ? event.target.closest('a[href]') : null;
                const href = link?.getAttribute('href');
                if (!href) return false;
                event.preventDefault();
                const asked = event.metaKey || event.ctrlKey || !view.editable;
                if (asked && isWebAddress(href)) bridge.host.onOpenAddress(href);
                return false;
              },
              // The middle button would open a window.
              auxclick: (_view, event) => {
                event.preventDefault();
                return false;
              },
            },
          },
        }),
      ];
    },
  });
