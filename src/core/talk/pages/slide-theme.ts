import theme from './theme.css?raw';

/** The theme of slides, for windows that have its fonts already. */
export const SLIDE_THEME = theme;
