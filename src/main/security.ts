import { app, session, type Session, type WebContents } from 'electron';

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

/** Where a page may go. */
type Rule = (url: string, isMainFrame: boolean) => boolean;

/** The sessions whose pages may go somewhere: those of blogs that are shown. */
const rules = new WeakMap<Session, Rule>();

/** Lets pages of this session go where its rule says; all others stay where they are. */
export function followOwnRule(own: Session, rule: Rule): void {
  rules.set(own, rule);
}

function lockContents(contents: WebContents): void {
  const stay = (event: Electron.Event<{ url: string; isMainFrame: boolean }>): void => {
    const mayGo = rules.get(contents.session)?.(event.url, event.isMainFrame) ?? false;
    if (!mayGo) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
