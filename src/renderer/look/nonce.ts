declare global {
  /** Where get-nonce, under Mantine's scroll lock, looks for the nonce of its style element. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce that this page's policy allows style elements with; given anew with every page. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Makes the nonce known to the packages that write style elements by themselves. */
export function provideNonce(): void {
  globalThis.__webpack_nonce__ = readNonce();
}
