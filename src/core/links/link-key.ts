/** The form in which titles are compared: composed (NFC), lower case, single spaces. */
export function linkKey(title: string): string {
  return title.normalize('NFC').toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
