import { app, session, type Session, type WebContents } from 'electron';

/** What a page may load at all; everything else is a network that the app has no business with. */
const LOADABLE = /^(app|asset|data|blob|devtools|chrome-extension):/;

/** The one permission that pages get: writing text to the clipboard when asked to copy. */
const COPYING = 'clipboard-sanitized-write';

const NOTHING = (): boolean => false;

/**
 * Closes every way out of the pages that the content security policy leaves open: navigation,
 * frames, windows, webviews, permissions, downloads and the network. Has to come before the app is
 * ready: a session fetches its dictionary as it is made.
 */
export function lockDown(): void {
  // Names that a page wants looked up ahead pass every policy and rule.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // One that nobody thought of loads nothing.
  app.on('session-created', (own) => lockSession(own, NOTHING));
  void app.whenReady().then(() => {
    lockSession(session.defaultSession, (url) => LOADABLE.test(url), COPYING);
  });
}

/**
 * Lets the pages of a session load what its rule says, and gives them nothing else.
 * @param permission the one that they get, if any
 */
export function lockSession(
  own: Session,
  mayLoad: (url: string) => boolean,
  permission?: string,
): void {
  own.setPermissionRequestHandler((_contents, asked, answer) => answer(asked === permission));
  own.setPermissionCheckHandler((_contents, asked) => asked === permission);
  own.setDevicePermissionHandler(NOTHING);
  own.on('will-download', refuse);
  // Else Chromium fetches a dictionary, even where no page checks spelling. A Mac has its own.
  if (process.platform !== 'darwin') {
    own.setSpellCheckerLanguages([]);
    own.setSpellCheckerEnabled(false);
  }
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

function refuse(event: Electron.Event): void {
  event.preventDefault();
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
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Neither a policy nor the rule of a session is asked about what WebRTC sends.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
