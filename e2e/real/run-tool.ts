import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Where a tool is; those of npm are the folders that hold their `node_modules`. */
type ToolVariable =
  | 'OUTLOUD_HUGO'
  | 'OUTLOUD_JEKYLL'
  | 'OUTLOUD_ELEVENTY'
  | 'OUTLOUD_HEXO'
  | 'OUTLOUD_ASTRO'
  | 'OUTLOUD_DOCUSAURUS'
  | 'OUTLOUD_MARP'
  | 'OUTLOUD_SLIDEV'
  | 'OUTLOUD_SOFFICE'
  | 'OUTLOUD_PDFINFO'
  | 'OUTLOUD_PDFTOTEXT'
  | 'OUTLOUD_PDFFONTS'
  | 'ELECTRON_EXEC_PATH'
  | 'CHROME_PATH';

/** The file or folder of a tool that `npm run test:real` provides. */
export function toolFile(name: ToolVariable): string {
  const file = process.env[name];
  if (file === undefined) throw new Error(`${name} is not set. Run npm run test:real.`);
  return file;
}

/** Chromium refuses its sandbox to root; only these tests run as root. */
export const isRoot = process.getuid?.() === 0;

/** Generators that would ask for news or tell what is built. */
const OFFLINE = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' };

/** Runs a tool to its end. @throws Error with all it said when it fails */
export async function runTool(
  file: string,
  args: readonly string[],
  folder: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...OFFLINE,
      ...(isRoot && { CHROME_NO_SANDBOX: '1' }),
      ...variables,
    },
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  if (code !== 0)
    throw new Error(`${file} ${args.join(' ')} exited with ${code}:\n${stdout}${stderr}`);
  return stdout + stderr;
}
