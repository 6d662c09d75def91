/** Words of ASCII with single spaces between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The form in which titles are compared: composed (NFC), lower case, single spaces. */
export function linkKey(title: string): string {
  // Most titles, at a tenth of the time.
  if (PLAIN.test(title)) return title.toLowerCase();
  const text = title.normalize('NFC').toLowerCase().normalize('NFC').trim();
  // What replacing makes takes more memory, even where it has replaced nothing.
  return UNEVEN.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}

/** White space that is more than a single space. */
const UNEVEN = /[^\S ]| {2}/;
