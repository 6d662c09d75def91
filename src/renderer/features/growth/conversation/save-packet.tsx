import { Button, Menu } from '@mantine/core';
import type { PacketWish } from '#contract/growth/conversation';
import {
  PACKET_FORMATS,
  type PacketFormat,
  packetFileName,
} from '#core/growth/packet/packet-format';
import { Problem } from '#core/problem';
import { api } from '../../../api';
import { notify, notifyProblem, notifyWhile } from '../../../look/notices';

const LABELS: Readonly<Record<PacketFormat, string>> = {
  markdown: 'As Markdown…',
  html: 'As HTML…',
  pdf: 'As PDF…',
};

interface SavePacketProps {
  readonly wish: PacketWish;
}

/** Saves the packet in a folder of one's own. A file that says something else is asked about. */
export function SavePacket({ wish }: SavePacketProps) {
  const save = async (format: PacketFormat): Promise<void> => {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose a folder for the packet',
      button: 'Save Here',
    });
    if (folder !== null)
      await write({ ...wish, format, folder, name: packetFileName(wish, format) });
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          Save
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PACKET_FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {LABELS[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Save = Omit<Parameters<typeof api.conversation.savePacket>[0], 'replaces'>;

async function write(save: Save, replaces = false): Promise<void> {
  try {
    const { file } = await notifyWhile('Saving the packet', () =>
      api.conversation.savePacket({ ...save, replaces }),
    );
    notify(`The packet is saved as ${file}.`, {
      label: 'Show',
      run: () => void api.desktop.showInFolder({ path: file }),
    });
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'conflict'))
      return notifyProblem('The packet was not saved', error);
    notify(error.message, { label: 'Replace It', run: () => void write(save, true) });
  }
}
