import type { MenuProps } from '@mantine/core';

/** Room between a menu and the edge of the window, in CSS pixels. */
const EDGE = 8;

/** Where menus go: beside their button, and no higher than the window has room for. */
export const menuPlace: NonNullable<MenuProps['middlewares']> = {
  flip: { padding: EDGE },
  shift: { padding: EDGE },
  inline: false,
  size: {
    padding: EDGE,
    apply: ({ availableHeight, elements: { floating } }) => {
      // A menu that has room must not cut off what opens beside it.
      const isHigher = floating.scrollHeight > availableHeight;
      floating.style.maxHeight = isHigher ? `${availableHeight}px` : '';
      floating.style.overflowY = isHigher ? 'auto' : '';
    },
  },
};
