import { app, session, type WebContents } from 'electron';

/** What a page may load at all; everything else is a network that the app has no business with. */
const LOADABLE = /^(app|asset|data|blob|devtools|chrome-extension):/;

/** The one permission that pages get: writing text to the clipboard when asked to copy. */
const COPYING = 'clipboard-sanitized-write';

/**
 * Closes every way out of the pages that the content security policy leaves open: navigation,
 * frames, windows, webviews, permissions, downloads and the network.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === COPYING),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === COPYING);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !LOADABLE.test(request.url) }),
  );
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
