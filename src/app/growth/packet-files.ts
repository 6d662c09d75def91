import type { PacketSave } from '#contract/growth/conversation';
import type { Packet } from '#core/growth/packet/packet';
import { packetHtml, packetMarkdown } from '#core/growth/packet/packet-file';
import { Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { printPage, refuseBlogs } from './private-file';
import { chosenStyle } from '../library/settings';

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
  await refuseBlogs(folder, session, machine);
  const output = machine.output(session.library().storage.folder, 'beside');
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
  return format === 'html' ? html : printPage(html, 1, machine, progress);
}
