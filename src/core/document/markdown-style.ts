/** The choices that Markdown leaves, each with what may be chosen; the first is the default. */
export const STYLE_CHOICES = {
  bullet: ['-', '*', '+'],
  emphasis: ['*', '_'],
  strong: ['*', '_'],
  fence: ['`', '~'],
  rule: ['-', '*', '_'],
} as const;

type Choices = typeof STYLE_CHOICES;

/** How an edited block is written where its own attributes leave the choice. */
export type MarkdownStyle = { readonly [Name in keyof Choices]: Choices[Name][number] };

export const DEFAULT_STYLE: MarkdownStyle = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
};
