import { app, session, type WebContents } from 'electron';

/** What a page may load at all; everything else is a network that the app has no business with. */
const LOADABLE = /^(app|asset|data|blob|devtools|chrome-extension):/;

/**
 * Closes every way out of the pages that the content security policy leaves open: navigation,
 * frames, windows, webviews, permissions, downloads and the network.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
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
