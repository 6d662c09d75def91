import type { DocumentNode } from '#core/document/document';
import type { CatalogRow } from '#core/library/entry';
import { tellPeriod } from '../quarter';
import { bullets, heading, notes } from './blocks';
import type { Packet } from './packet';
import { tellEvidence, tellFate, tellWin } from './tell';

/** How long a conversation takes where nobody says otherwise, in minutes. */
export const USUAL_LENGTH = 30;

/** So many points are shown at once; the others are beside the slide. */
const SHOWN = 4;

/** Part of an agenda. */
interface Part {
  readonly title: string;
  /** How much of the time it takes, beside the others. */
  readonly weight: number;
  readonly points: readonly string[];
}

const TITLE = 'Agenda: growth, ';

/** The title of an agenda's talk. */
export function agendaTitle({ period }: Pick<Packet, 'period'>): string {
  return `${TITLE}${tellPeriod(period)}`;
}

/** Whether an entry is the private agenda of a conversation, as its title tells. */
export function isAgenda(row: Pick<CatalogRow, 'kind' | 'title' | 'private'>): boolean {
  return row.kind === 'talk' && row.private && row.title.startsWith(TITLE);
}

/**
 * A packet as the outline of a talk: a section a part, with minutes that are together those of the
 * conversation.
 * @param minutes a whole number
 */
export function agendaOf(packet: Packet, minutes = USUAL_LENGTH): DocumentNode {
  const parts = partsOf(packet);
  const lengths = shareMinutes(
    parts.map(({ weight }) => weight),
    minutes,
  );
  return {
    type: 'doc',
    content: parts.flatMap(({ title, points }, at) => [
      heading(2, title, lengths[at]),
      ...bullets(points.slice(0, SHOWN)),
      ...notes(bullets(points.slice(SHOWN))),
    ]),
  };
}

function partsOf(packet: Packet): readonly Part[] {
  const { promises, criteria, others, missing, gaps, questions } = packet;
  const shown = criteria.filter(({ evidence }) => evidence.length > 0);
  const unshown = criteria.filter(({ evidence }) => evidence.length === 0);
  const parts: readonly Part[] = [
    {
      title: `What became of our promises of ${promises?.quarter}`,
      weight: 2,
      points: (promises?.fates ?? []).map((one) => `${one.isDone ? 'Done: ' : ''}${tellFate(one)}`),
    },
    {
      title: 'What I did',
      weight: 4,
      points: [
        ...shown.map(({ name, evidence }) => {
          const first = evidence.slice(0, 1).map(tellEvidence).join('');
          const rest = evidence.length > 1 ? ` (and ${evidence.length - 1} more)` : '';
          return `${name}: ${first}${rest}`;
        }),
        ...others.map(tellWin),
      ],
    },
    {
      title: 'What is missing',
      weight: 2,
      points: [
        ...unshown.map(
          ({ name, last }) => `${name}: ${last === null ? 'nothing yet' : `last on ${last}`}`,
        ),
        ...missing.map(({ title }) => `What came of it: ${title}`),
        ...gaps.map(({ title }) => title),
      ],
    },
    { title: 'My questions', weight: 3, points: questions },
    {
      title: 'What we promise until next time',
      weight: 1,
      points: ['What I will do', 'What my manager will do', 'When we talk again'],
    },
  ];
  return parts.filter(({ points }) => points.length > 0);
}

/** Whole minutes by weight; together exactly all. */
function shareMinutes(weights: readonly number[], minutes: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let [left, due] = [minutes, sum];
  return weights.map((weight) => {
    const own = Math.round((left * weight) / due);
    left -= own;
    due -= weight;
    return own;
  });
}
