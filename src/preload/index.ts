import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '#contract/bridge';
import { DESKTOP_METHODS, EVENTS, METHODS } from '#contract/methods';

const methods: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  ...METHODS,
  ...DESKTOP_METHODS,
};

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
    const forward = (
      _: IpcRendererEvent,
      name: string,
      payload: Parameters<typeof listener>[0],
    ) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('outloud', bridge);
