/**
 * Pixels at the top of what is seen that the toolbar covers in two rows, with a little air: what the editor
 * scrolls to stands below. `.scroller` in `entry-view.module.css` keeps the same room for what the
 * browser scrolls to.
 */
export const TOOLBAR_ROOM = 80;
