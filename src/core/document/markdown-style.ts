/** How an edited block is written where its own attributes leave the choice. */
export interface MarkdownStyle {
  readonly bullet: '-' | '*' | '+';
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly fence: '`' | '~';
  readonly rule: '-' | '*' | '_';
}

export const DEFAULT_STYLE: MarkdownStyle = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
};
