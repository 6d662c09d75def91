/** What was dropped on the window or pasted into the list. */
export type Dropped =
  | { readonly what: 'files'; readonly files: readonly File[] }
  /** A web address, with what its link said where that is known. */
  | { readonly what: 'address'; readonly address: string; readonly title: string | null };

const ADDRESS = /^https?:\/\/\S+$/i;

/** Reads what is carried; null where it is neither files nor one web address. */
export function readDropped(carried: DataTransfer): Dropped | null {
  const files = [...carried.files];
  if (files.length > 0) return { what: 'files', files };
  const listed = carried.getData('text/uri-list').split(/\r?\n/);
  const [address = ''] = listed.filter((line) => line !== '' && !line.startsWith('#'));
  const plain = carried.getData('text/plain').trim();
  const found = [address, plain].find((one) => ADDRESS.test(one));
  // A sentence with an address in it is no address.
  if (found === undefined || (plain !== '' && !ADDRESS.test(plain))) return null;
  return { what: 'address', address: found, title: readLinkText(carried.getData('text/html')) };
}

function readLinkText(html: string): string | null {
  // A document of its own: nothing in it runs or loads.
  const link = new DOMParser().parseFromString(html, 'text/html').querySelector('a');
  const text = link?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  return text === '' || ADDRESS.test(text) ? null : text;
}

/** Whether what is dropped or pasted here belongs to a text or a field. */
export function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
  );
}
