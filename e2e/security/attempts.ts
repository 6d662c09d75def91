/**
 * What a page may try, each as an expression to be run in it. Written as text, for it runs in pages
 * that Playwright does not see, too.
 */

const WAYS = `
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const soon = (promise) => Promise.race([promise, pause(1000).then(() => 'nothing')]);
  const add = (name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  const attempt = async (act) => { try { return await soon(act()); } catch { return 'refused'; } };
`;

const expression = (body: string): string => `(async () => {${WAYS}${body}})()`;

/** Asks for something at an address, in every way that a page knows. */
export function askFor({ address, udp }: { readonly address: string; readonly udp: string }) {
  return expression(`
    const http = 'http://${address}/';
    const added = [
      add('img', { src: http }), add('script', { src: http }), add('iframe', { src: http }),
      add('object', { data: http }), add('video', { src: http }), add('input', { type: 'image', src: http }),
      ...['stylesheet', 'icon', 'prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'manifest', 'prerender']
        .map((rel) => add('link', { rel, href: http, as: 'image' })),
      add('p', { style: 'background: url(' + http + ')' }),
    ];
    await Promise.all([
      attempt(() => fetch(http, { mode: 'no-cors' })),
      attempt(() => navigator.sendBeacon(http, 'x')),
      attempt(() => new Promise((done) => { const request = new XMLHttpRequest(); request.onloadend = done; request.open('GET', http); request.send(); })),
      attempt(() => new Promise((done) => { new WebSocket('ws://${address}/').onclose = done; })),
      attempt(() => new Promise((done) => { new EventSource(http).onerror = done; })),
      attempt(() => new FontFace('x', 'url(' + http + ')').load()),
      attempt(() => import(http)),
      attempt(() => new WebTransport('https://${address}/').ready),
      attempt(async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${udp}' }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await pause(600);
        peer.close();
      }),
    ]);
    for (const element of added) element.remove();
  `);
}

/** Asks for every permission there is. @returns those that were given, in two ways of asking */
export const ASK_PERMISSIONS = expression(`
  const names = ['geolocation', 'notifications', 'push', 'midi', 'camera', 'microphone', 'speaker-selection',
    'background-fetch', 'background-sync', 'persistent-storage', 'ambient-light-sensor', 'accelerometer',
    'gyroscope', 'magnetometer', 'clipboard-read', 'screen-wake-lock', 'nfc', 'display-capture',
    'storage-access', 'top-level-storage-access', 'window-management', 'local-fonts', 'idle-detection',
    'periodic-background-sync', 'system-wake-lock', 'payment-handler', 'keyboard-lock', 'pointer-lock'];
  const given = [];
  for (const name of names) {
    const answer = await attempt(() => navigator.permissions.query({ name, userVisibleOnly: true }));
    if (answer.state === 'granted') given.push(name);
  }
  const stop = (stream) => { stream.getTracks().forEach((track) => track.stop()); return true; };
  const acts = {
    notify: async () => (await Notification.requestPermission()) === 'granted',
    locate: () => new Promise((done) => navigator.geolocation.getCurrentPosition(() => done(true), () => done(false))),
    listen: async () => stop(await navigator.mediaDevices.getUserMedia({ audio: true })),
    watch: async () => stop(await navigator.mediaDevices.getUserMedia({ video: true })),
    record: async () => stop(await navigator.mediaDevices.getDisplayMedia({ video: true })),
    midi: async () => Boolean(await navigator.requestMIDIAccess({ sysex: true })),
    paste: async () => typeof (await navigator.clipboard.readText()) === 'string',
    fonts: async () => (await queryLocalFonts()).length > 0,
    idle: async () => (await IdleDetector.requestPermission()) === 'granted',
    usb: async () => Boolean(await navigator.usb.requestDevice({ filters: [] })),
    serial: async () => Boolean(await navigator.serial.requestPort()),
    hid: async () => (await navigator.hid.requestDevice({ filters: [] })).length > 0,
    bluetooth: async () => Boolean(await navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
    screens: async () => Boolean(await getScreenDetails()),
    capturePointer: async () => { await document.body.requestPointerLock(); return document.pointerLockElement !== null; },
  };
  await Promise.all(Object.entries(acts).map(async ([name, act]) => {
    if ((await attempt(act)) === true) given.push(name);
  }));
  return given.sort();
`);

/** Addresses that never leave Outloud. */
export const KEPT_IN = [
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://host/share',
  'ms-msdt:/id',
  'vscode://file/x',
  'app://outloud/index.html',
  'outloud://x',
  'C:\\x.exe',
  '\\\\host\\share',
  '/usr/bin/true',
  'https://bank.example@evil.example/',
  'http://',
  '',
];

/** Ways out, of each kind that there is. */
export function waysOut({ address }: { readonly address: string }): readonly string[] {
  return [
    `http://${address}/`,
    'https://pages.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:void(globalThis.stayed = false)',
    'app://elsewhere/',
    'asset://library/x.svg',
    'mailto:a@example.org',
    'outloud://x',
    'chrome://gpu',
    'view-source:app://outloud/index.html',
  ];
}

/** Tries to go away to each address in every way. @returns whether the page is still the same */
export function leaveFor(addresses: readonly string[]): string {
  return expression(`
    globalThis.stayed = true;
    for (const address of ${JSON.stringify(addresses)}) {
      await attempt(async () => { location.href = address; });
      await pause(40);
      await attempt(async () => location.replace(address));
      add('a', { href: address }).click();
      add('a', { href: address, target: '_top' }).click();
      await attempt(async () => open(address, '_self'));
      const form = add('form', { action: address });
      await attempt(async () => form.submit());
      add('meta', { 'http-equiv': 'refresh', content: '0;url=' + address });
      await pause(40);
    }
    await pause(200);
    return globalThis.stayed === true;
  `);
}

/** Tries to open a window for each address. @returns how many came */
export function openWindows(addresses: readonly string[]): string {
  return expression(`
    let opened = 0;
    for (const address of ${JSON.stringify(addresses)}) {
      for (const features of ['', 'popup', 'noopener', 'nodeIntegration=yes,contextIsolation=no']) {
        const window = await attempt(async () => open(address, '_blank', features));
        if (window !== null && window !== 'refused' && window !== 'nothing') opened += 1;
      }
      const link = add('a', { href: address, target: '_blank' });
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.remove();
    }
    await pause(200);
    return opened;
  `);
}

/** Tries to have another page within itself. @returns whether the element is one that works */
export const ADD_WEBVIEW = expression(`
  const view = add('webview', { src: 'data:text/html,x', allowpopups: '', nodeintegration: '', webpreferences: 'sandbox=no' });
  await pause(300);
  const works = typeof view.loadURL === 'function' || view.shadowRoot !== null;
  view.remove();
  return works;
`);

/** What of Node and Electron a page sees. */
export const FIND_NODE = `['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname']
  .filter((name) => name in globalThis)`;

/** Reads files of this computer. @returns how often that went well */
export const READ_FILES = expression(`
  const addresses = ['file:///etc/passwd', 'file:///', 'file://localhost/etc/passwd', 'view-source:file:///etc/passwd', 'filesystem:file:///x'];
  let read = 0;
  for (const address of addresses) {
    if (!['refused', 'nothing'].includes(await attempt(() => fetch(address)))) read += 1;
    const frame = add('iframe', { src: address });
    await pause(60);
    if (frame.contentDocument?.body?.textContent) read += 1;
    frame.remove();
  }
  return read;
`);
