/** The nonce that this page's policy allows style elements with; given anew with every page. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Makes the nonce known to get-nonce, under Mantine's scroll lock, by the name that it looks for. */
export function provideNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', readNonce());
}
