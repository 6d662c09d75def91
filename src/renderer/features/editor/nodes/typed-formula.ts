/**
 * As Pandoc has it: no space inside the dollars, no word before them. What ends a typed one decides,
 * so that `$5 or $6` and `$HOME:$PATH` stay what they are.
 */
const FORMULA = String.raw`(?<![\p{L}\p{N}$\\])\$([^\s$](?:[^$\n]*[^\s$\\])?)\$`;

/** A formula that was typed right before the cursor; its group is the LaTeX. */
export const TYPED_FORMULA = new RegExp(`${FORMULA}$`, 'u');

/** A typed formula with the sign that ends it. */
export const ENDED_FORMULA = new RegExp(`${FORMULA}([^\\S\\n]|[.,;:!?)\\]-])$`, 'u');
