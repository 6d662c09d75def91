import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '#contract/calls/bridge';
import { DESKTOP_METHODS, EVENTS, METHODS } from '#contract/calls/methods';
import { showKept } from './show-kept';

const methods: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  ...METHODS,
  ...DESKTOP_METHODS,
};

interface Heard {
  readonly event: string;
  readonly listener: (payload: unknown) => void;
}

/** Whoever listens in the window, behind one listener of Electron's. */
const listening = new Set<Heard>();
/** Whether the page has once heard of its closing: from then on it may hold what is not saved. */
let hasBegun = false;
ipcRenderer.on(EVENT_CHANNEL, (_, name: string, payload: unknown) => {
  for (const { event, listener } of listening) if (event === name) listener(payload);
  // A page that has not begun holds nothing that a window would have to wait for.
  if (name === 'windowClosing' && !hasBegun)
    void bridge.call('desktop', 'readyToClose', { unsaved: [] });
});

const bridge: Bridge = {
  call: async (noun, verb, argument) => {
    const verbs = Object.hasOwn(methods, noun) ? methods[noun] : undefined;
    if (verbs === undefined || !Object.hasOwn(verbs, verb)) {
      throw new Error(`There is no call ${noun}.${verb}.`);
    }
    return ipcRenderer.invoke(CALL_CHANNEL, noun, verb, argument);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  on: (event, listener) => {
    if (!Object.hasOwn(EVENTS, event)) throw new Error(`There is no event ${event}.`);
    const heard = { event, listener: listener as Heard['listener'] };
    listening.add(heard);
    hasBegun ||= event === 'windowClosing';
    return () => void listening.delete(heard);
  },
};

contextBridge.exposeInMainWorld('outloud', bridge);

if (location.pathname === '/index.html')
  // Its scripts wait for this, and its markup is there.
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') showKept();
  });
