import { shownTitle } from '#core/shown-title';
import type { DocumentNode } from '#core/document/document';
import { daysBetween } from '../day';
import { tellChange } from '../pay/data-point';
import { tellPeriod } from '../quarter';
import { tellCount } from '../tell-count';
import { bullets, heading, numbered, paragraph, tasks } from './blocks';
import type { Packet, PacketCriterion, ShownEvidence } from './packet';
import { tellEvidence, tellFate, tellPattern, tellWin } from './tell';

/** A packet's title. */
export function packetTitle({ period }: Pick<Packet, 'period'>): string {
  return `Growth, ${tellPeriod(period)}`;
}

/**
 * A packet as a document. Titles and other words are plain text in it, whatever they hold, and what
 * there is none of is not mentioned.
 */
export function packetDocument(packet: Packet): DocumentNode {
  const { period, asOf, questions } = packet;
  return {
    type: 'doc',
    content: [
      heading(1, packetTitle(packet)),
      paragraph(`From ${period.from} to ${period.to}, as it was on ${asOf}.`),
      ...section('Three questions', numbered(questions)),
      ...promisesSection(packet),
      ...criteriaSection(packet),
      ...section('Wins beside the criteria', bullets(packet.others.map(tellWin))),
      ...section(
        'Outcomes that are missing',
        bullets(packet.missing.map(({ day, title }) => `${day} ${titled(title)}`)),
      ),
      ...oldestSection(packet),
      ...section(
        'Open gaps',
        bullets(packet.gaps.map(({ title, day }) => `${titled(title)} (since ${day})`)),
      ),
      ...practiceSection(packet),
      ...reviewsSection(packet),
      ...section('Offers and raises', bullets(packet.dataPoints.map(tellDataPoint))),
    ],
  };
}

function section(title: string, blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function promisesSection({ promises }: Packet): readonly DocumentNode[] {
  const { quarter, fates } = promises ?? { quarter: '', fates: [] };
  if (fates.length === 0) return [];
  const kept = fates.filter(({ fate }) => fate === 'done').length;
  return section(`Promises of ${quarter}`, [
    ...tasks(fates.map((one) => ({ words: tellFate(one), isDone: one.isDone }))),
    paragraph(`${kept} of ${fates.length} kept.`),
  ]);
}

function criteriaSection({ ladder, criteria, loose }: Packet): readonly DocumentNode[] {
  if (ladder === null) return [];
  const shown = criteria.filter(({ evidence }) => evidence.length > 0);
  const others = criteria.filter(({ evidence }) => evidence.length === 0);
  const source = ladder.source === '' ? '' : `, ${ladder.source}`;
  return [
    heading(2, 'Evidence by criterion'),
    paragraph(
      `By the criteria of ${ladder.day}${source}: ${shown.length} of ${criteria.length} shown in this time.`,
    ),
    ...shown.flatMap((one) => [
      heading(3, one.name),
      ...(one.state === 'one-person' ? [paragraph('All of it for one person or team.')] : []),
      ...bullets(one.evidence.map(tellEvidence)),
    ]),
    ...(others.length === 0
      ? []
      : [heading(3, 'Nothing in this time'), ...bullets(others.map(tellUnshown))]),
    ...(loose.length === 0
      ? []
      : [
          heading(3, 'Evidence for what the criteria don’t say'),
          ...loose.flatMap(({ words, evidence }) => [
            paragraph(`“${words}”:`),
            ...bullets(evidence.map(tellEvidence)),
          ]),
        ]),
  ];
}

function tellUnshown({ name, last }: PacketCriterion): string {
  return last === null ? `${name}: nothing yet` : `${name}: last on ${last}`;
}

function oldestSection({ oldest, asOf }: Packet): readonly DocumentNode[] {
  if (oldest === null) return [];
  const { name, evidence } = oldest;
  const days = daysBetween(evidence.day, asOf);
  const ago = days === 0 ? '' : ` (${tellCount(days, 'day')} before)`;
  return section('The oldest proof', [
    paragraph(`“${name}” rests on: ${tellEvidence(evidence)}${ago}.`),
  ]);
}

function practiceSection({ practice }: Packet): readonly DocumentNode[] {
  const { deliberate, passive, unsaid } = practice;
  const all = deliberate + passive + unsaid;
  if (all === 0) return [];
  const share =
    deliberate + passive === 0
      ? ''
      : ` (${Math.round((deliberate * 100) / (deliberate + passive))} % deliberate)`;
  const others =
    unsaid === 0 ? '' : `, ${unsaid} that ${unsaid === 1 ? 'doesn’t' : 'don’t'} say which`;
  return section('Practice', [
    paragraph(`${deliberate} deliberate, ${passive} passive${others}${share}.`),
  ]);
}

function reviewsSection({ reviews, closed }: Packet): readonly DocumentNode[] {
  const { got, gave, fromMoreExperienced } = reviews;
  if (got + gave + closed.length === 0) return [];
  return section('Code review', [
    paragraph(
      `${got} ${got === 1 ? 'remark' : 'remarks'} got, ${fromMoreExperienced} of them from somebody more experienced; ${gave} given.`,
    ),
    ...(closed.length === 0
      ? []
      : [heading(3, 'Patterns answered'), ...bullets(closed.map(tellPattern))]),
  ]);
}

function tellDataPoint({ day, kind, title, amount, change }: Packet['dataPoints'][number]): string {
  const parts = [amount, tellChange(change)].filter((part) => part !== '').join(', ');
  return `${day} ${kind === 'offer' ? 'Offer' : 'Raise'}: ${titled(title)}${parts === '' ? '' : ` → ${parts}`}`;
}

function titled(title: ShownEvidence['title']): string {
  return shownTitle(title);
}
