import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';

/** What stands for a fuse in the executable. */
const STATES: Readonly<Record<string, boolean>> = { '0': false, '1': true };

/** The fuses of a package, by the words of `electron-builder.yml`. */
const WANTED: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  EnableCookieEncryption: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
};

/** Reads the fuses back from an executable (on macOS from its bundle) and compares them. */
export async function expectFuses(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  const read = Object.fromEntries(
    Object.keys(WANTED).map((name) => {
      const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
      return [name, STATES[String.fromCharCode(Number(state))] ?? null];
    }),
  );
  expect(read).toEqual(WANTED);
}
