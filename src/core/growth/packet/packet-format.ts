import { type Period, tellPeriod } from '../quarter';

/** What a packet is written as. */
export const PACKET_FORMATS = ['markdown', 'html', 'pdf'] as const;

export type PacketFormat = (typeof PACKET_FORMATS)[number];

export const PACKET_ENDINGS: Readonly<Record<PacketFormat, string>> = {
  markdown: '.md',
  html: '.html',
  pdf: '.pdf',
};

/** What a packet's file is called at first. */
export function packetFileName(period: Period, format: PacketFormat): string {
  const name = tellPeriod(period).toLowerCase().replaceAll(' ', '-');
  return `growth-${name}${PACKET_ENDINGS[format]}`;
}
