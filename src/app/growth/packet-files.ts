import type { PacketSave } from '#contract/conversation';
import type { Packet } from '#core/growth/packet/packet';
import { packetHtml, packetMarkdown } from '#core/growth/packet/packet-file';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import { createDrawer, keepDrawn } from '../talks/deck-tools';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';

const NOTHING_PRINTS =
  'A PDF is printed by Outloud’s window, and none was found. Open this library in Outloud and save it again, or write it as HTML.';

/** Where a packet's file is written from. */
interface Place {
  readonly session: Session;
  readonly machine: Machine;
  /** Hears how far printing is. */
  readonly progress: Announcer;
}

/** Writes a packet's file; one that says something else is replaced only when that is wished. */
export async function writePacketFile(
  packet: Packet,
  { format, folder, name, replaces }: Pick<PacketSave, 'format' | 'folder' | 'name' | 'replaces'>,
  place: Place,
): Promise<{ readonly file: string; readonly isSame: boolean }> {
  const { session, machine } = place;
  const { storage } = session.library();
  for (const { name: blog, path } of storage.settings().targets) {
    if (!(await machine.isWithin(path, folder))) continue;
    throw new Problem(
      'unsafe-place',
      `${folder} lies in the folder of the blog “${blog}”, where it could be published. Choose another one.`,
    );
  }
  const output = machine.output(storage.folder);
  const content = await contentOf(packet, format, place);
  const files = [{ path: name, content }];
  const file = machine.absolutePath(`${folder}/${name}`);
  const [action] = await output.plan(folder, files);
  if (action === 'same') return { file, isSame: true };
  if (action === 'replace' && !replaces) {
    throw new Problem('conflict', `“${file}” says something else, and was left as it is.`);
  }
  await output.write(folder, files);
  return { file, isSame: false };
}

async function contentOf(
  packet: Packet,
  format: PacketSave['format'],
  { session, machine, progress }: Place,
): Promise<string | Uint8Array> {
  if (format === 'markdown') return packetMarkdown(packet, chosenStyle(session));
  const html = packetHtml(packet);
  if (format === 'html') return html;
  const drawer = createDrawer(machine.draw, keepDrawn(), progress);
  if (drawer === null) throw new Problem('not-found', NOTHING_PRINTS);
  return drawer.print(html, 1).finally(drawer.end);
}
