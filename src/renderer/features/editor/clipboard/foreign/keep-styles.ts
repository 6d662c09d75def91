const TAG = /<[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /(\s)([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
const STYLE_SHEET = /<style\b[^]*?(?:<\/style\s*>|$)/gi;

/**
 * HTML whose styles are data to be read and nothing that a browser would apply: the window's policy
 * refuses those, with a complaint for each.
 */
export function keepStyles(html: string): string {
  return html
    .replaceAll(STYLE_SHEET, '')
    .replaceAll(TAG, (tag) =>
      tag.replaceAll(ATTRIBUTE, (whole, space: string, name: string, value: string | undefined) =>
        name.toLowerCase() === 'style' ? `${space}data-style${value ?? ''}` : whole,
      ),
    );
}
