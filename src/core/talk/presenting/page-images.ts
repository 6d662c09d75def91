import { escapeHtml } from '#core/document/html-text';
import { tellWebPictures } from '#core/document/web-pictures';
import type { CopiedAsset } from '#core/publish/attachments';

/**
 * A page’s HTML with its images taken from the open library, as the windows of the app get them:
 * they load nothing from the web.
 */
export function withAssets(html: string, copies: readonly CopiedAsset[]): string {
  return copies.reduce(
    (text, { asset, name }) =>
      text.replaceAll(`src="${escapeHtml(name)}"`, `src="asset://library/${asset}"`),
    tellWebPictures(html),
  );
}
