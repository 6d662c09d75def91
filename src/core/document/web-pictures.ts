/** A picture on the web in HTML that was made of a document. */
const WEB_PICTURE = /<img [^>]*?src="((?:https?:)?\/\/[^"]*)"[^>]*>/gi;

/**
 * HTML that was made of a document, with words in the place of each picture that lies on the web:
 * where nothing is fetched, an empty frame would tell nobody why.
 */
export function tellWebPictures(html: string): string {
  return html.replace(WEB_PICTURE, (picture, source: string) => {
    const alt = /alt="([^"]*)"/.exec(picture)?.[1] ?? '';
    const words = alt === '' ? source : `${alt} (${source})`;
    return `<em class="web-picture">A picture on the web, which isn’t loaded here: ${words}</em>`;
  });
}
