import { app } from 'electron';
import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import type { Feed } from './feed';

/** Milliseconds that a look may take. */
const PATIENCE = 60_000;

/**
 * The feed that the package names in its `app-update.yml`, read by electron-updater. A file of its
 * own, loaded when it is first needed: as long as updates are off, nothing of it runs.
 *
 * @param prepare for tests, which bring a feed of their own
 */
export function openFeed(prepare: (updater: AppUpdater) => void = () => undefined): Feed {
  const updater = makeUpdater();
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // No gradual release, so no number that would tell one computer from another.
  updater.isUserWithinRollout = () => true;
  updater.requestHeaders = { 'x-user-staging-id': '' };
  // Failures are told by what was asked; without a listener they would end the app.
  updater.on('error', () => undefined);
  prepare(updater);
  return {
    look: async () => {
      const found = await within(PATIENCE, updater.checkForUpdates());
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    fetch: async (tell) => {
      const hear = ({ percent }: { percent: number }): void => tell(percent);
      updater.on('download-progress', hear);
      try {
        await updater.downloadUpdate();
      } catch (error) {
        throw plainly(error);
      } finally {
        updater.off('download-progress', hear);
      }
    },
    install: () => {
      // The new version must not take this one, which is ending, for one that runs.
      app.releaseSingleInstanceLock();
      updater.quitAndInstall(false, true);
    },
  };
}

function makeUpdater(): AppUpdater {
  if (process.platform === 'win32') return new NsisUpdater();
  return process.platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The server does not answer.')), milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } catch (error) {
    throw plainly(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What electron-updater's errors mean to a person. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/checksum mismatch/i, 'What was fetched is not what was announced, so it was thrown away.'],
  [/ERR_UPDATER_INVALID_SIGNATURE/, 'What was fetched is not signed by Outloud’s publisher.'],
  [/ERR_UPDATER_NO_CHECKSUM/, 'The server does not say what the new version’s checksum is.'],
  [/ERR_UPDATER_(INVALID|ZIP|NO_FILES|CHANNEL|LATEST)/, 'The server’s answer can’t be understood.'],
  [/Cannot parse|YAMLException|not.*object/i, 'The server’s answer can’t be understood.'],
  [/net::|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/, 'The server can’t be reached.'],
];

/** Its own words are long and hold whole answers of the server. */
function plainly(error: unknown): Error {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const meaning = MEANINGS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
  const [line = ''] = message.split('\n');
  return new Error(meaning ?? line.slice(0, 200), { cause: error });
}
