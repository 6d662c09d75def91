/** What is known of the copy of Outloud that runs. */
interface Copy {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What electron-builder notes in packages for Linux: `deb`, `rpm`; null elsewhere. */
  readonly packageType: string | null;
  /** The text of `app-update.yml`, which says where updates are; null where there is none. */
  readonly feed: string | null;
}

/**
 * Why this copy does not update itself, in a sentence or two; null where it does. What could not
 * be verified is never fetched.
 */
export function whyNoUpdates({
  isPackaged,
  platform,
  env,
  packageType,
  feed,
}: Copy): string | null {
  if (!isPackaged) {
    return 'This Outloud runs from its sources. Update them as you got them, with git for example.';
  }
  if (platform === 'linux' && packageType !== null) {
    return `This Outloud was installed from a .${packageType} package, which your package manager updates.`;
  }
  if (platform === 'linux' && env['APPIMAGE'] === undefined) {
    return 'This Outloud was unpacked from an archive. Replace its folder with that of a newer one.';
  }
  if (platform === 'win32' && env['PORTABLE_EXECUTABLE_DIR'] !== undefined) {
    return 'This Outloud is the portable one. Replace its file with a newer one.';
  }
  if (feed === null) return 'This package does not say where newer ones are.';
  if (/^\s*url:\s*['"]?http:/im.test(feed)) {
    return 'This package names an address for updates that is not encrypted, so it is not asked.';
  }
  if (platform === 'win32' && !/^publisherName:/m.test(feed)) {
    return 'This package is not signed, so a newer one could not be told from a forged one.';
  }
  return null;
}
