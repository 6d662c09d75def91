import type { Api } from '#contract/calls/api';
import type { Bridge } from '#contract/calls/bridge';
import { connect } from '#contract/calls/connect';
import type { DesktopApi } from '#contract/desktop/desktop';
import { packArgument } from '#contract/entries/document-text';
import { DESKTOP_METHODS, METHODS } from '#contract/calls/methods';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly outloud: Bridge;
  }
}

/** Everything that the window may ask. A refused call rejects with its `Problem`. */
export const api = connect<Api & DesktopApi>(
  { ...METHODS, ...DESKTOP_METHODS },
  (noun, verb, argument) => window.outloud.call(noun, verb, packArgument(argument)),
);

/** Listens to what the app and the shell tell; returns a function that ends it. */
export const listen: Bridge['on'] = (event, listener) => window.outloud.on(event, listener);
