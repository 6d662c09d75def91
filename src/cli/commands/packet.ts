import { basename, dirname, resolve } from 'node:path';
import type { Api } from '#contract/calls/api';
import type { PacketWish } from '#contract/growth/conversation';
import {
  PACKET_ENDINGS,
  PACKET_FORMATS,
  type PacketFormat,
} from '#core/growth/packet/packet-format';
import { tellWithheld } from '#core/growth/marked-private';
import { periodOf, readQuarter } from '#core/growth/quarter';
import type { LibraryCommand, Options, Result } from '../command';
import { oneOf } from '../parse-options';
import { WrongUsage } from '../usage';

export const packet: LibraryCommand = {
  usage: '--quarter 2026-Q3 | --from DAY --to DAY [--out FILE] [--force]',
  summary: 'what to hold a conversation about one’s growth with; all of it private',
  details: [
    'Evidence by criterion, what is missing, promises and what became of them, three questions.',
    'Quarters begin and end at midnight where this computer is.',
    '--out FILE           write it there, as its ending says: .md, .html or .pdf',
    `--format NAME        ${PACKET_FORMATS.join(', ')}, in place of what the ending says`,
    '--force              replace a file that says something else',
    '--data-point ID      with an offer or a raise in it, by the id of its note; may be given again',
    '--agenda             make a private talk of it, too; --minutes N says how long, 30 else',
  ],
  options: {
    quarter: 'text',
    from: 'text',
    to: 'text',
    out: 'text',
    format: 'text',
    force: 'flag',
    'data-point': 'texts',
    agenda: 'flag',
    minutes: 'text',
  },
  words: [0, 0],
  needsLibrary: true,
  makesLibrary: false,
  run: async ({ options }, api) => {
    const wish = readWish(options);
    const out = options.text('out');
    const [titled, { markdown }] = await Promise.all([
      api.conversation.packet(wish),
      api.conversation.packetText(wish),
    ]);
    const written = { ...titled, markdown };
    const notes = [
      tellWithheld(titled.packet.withheld) ?? [],
      options.flag('agenda') ? await makeAgenda(options, wish, api) : [],
    ].flat();
    if (out === undefined) {
      return { value: written, text: markdown, exact: true, notes } satisfies Result;
    }
    const path = resolve(out);
    const { file, isSame } = await api.conversation.savePacket({
      ...wish,
      format: formatOf(options, path),
      folder: dirname(path),
      name: basename(path),
      replaces: options.flag('force'),
    });
    const value = { ...written, file };
    return { value, text: isSame ? `${file} was the same already` : file, notes };
  },
};

/** @throws WrongUsage that says what a quarter looks like */
function readWish(options: Options): PacketWish {
  const dataPoints = options.texts('data-point');
  const picked = dataPoints.length > 0 && { dataPoints };
  const [typed, from, to] = ['quarter', 'from', 'to'].map((name) => options.text(name));
  if (typed === undefined) {
    if (from === undefined || to === undefined) {
      throw new WrongUsage('Say which time it is about: --quarter 2026-Q3, or --from and --to.');
    }
    return { from, to, ...picked };
  }
  if (from !== undefined || to !== undefined) {
    throw new WrongUsage('--quarter stands for --from and --to: give one or the other.');
  }
  const quarter = readQuarter(typed);
  if (quarter === null) {
    throw new WrongUsage(`“${typed}” is no quarter. One is written as 2026-Q3, from Q1 to Q4.`);
  }
  return { ...periodOf(quarter), ...picked };
}

/** @throws WrongUsage when neither the option nor the file's ending says it */
function formatOf(options: Options, path: string): PacketFormat {
  const named = options.text('format');
  if (named !== undefined) return oneOf('--format', named, PACKET_FORMATS);
  const lower = path.toLowerCase();
  const format = PACKET_FORMATS.find((one) => lower.endsWith(PACKET_ENDINGS[one]));
  if (format === undefined) {
    throw new WrongUsage(`“${basename(path)}” ends in none of .md, .html and .pdf: say --format.`);
  }
  return format;
}

async function makeAgenda(options: Options, wish: PacketWish, api: Api): Promise<string> {
  const typed = options.text('minutes');
  if (typed !== undefined && !/^\d+$/.test(typed)) {
    throw new WrongUsage(`--minutes is a whole number, not “${typed}”.`);
  }
  const minutes = typed === undefined ? {} : { minutes: Number(typed) };
  const { id } = await api.conversation.makeAgenda({ ...wish, ...minutes });
  return `The agenda is the talk ${id}.`;
}
