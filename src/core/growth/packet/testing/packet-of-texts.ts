import type { Packet, ShownEvidence } from '../packet';

/** A packet in which every text is one of these, in turn. */
export function packetOf(texts: readonly string[]): Packet {
  let turn = 0;
  const next = (): string => {
    turn += 1;
    return texts[turn % texts.length] ?? '';
  };
  const evidence = (kind: ShownEvidence['kind'] = 'win'): ShownEvidence => {
    const [day, traits] = ['2028-02-29', ['ownership']] as const;
    return { id: 'a', day, kind, title: next(), came: next(), for: next(), traits };
  };
  const promise = { at: 0, note: 'n', isDone: false, to: null } as const;
  return {
    period: { from: '2028-01-01', to: '2028-03-31' },
    asOf: '2028-03-31',
    questions: [next(), next(), next()],
    promises: {
      quarter: '2027-Q4',
      fates: [
        { ...promise, words: next(), fate: 'open' },
        { ...promise, words: next(), fate: 'done', isDone: true },
      ],
    },
    ladder: { day: '2027-11-01', source: next() },
    criteria: [
      { name: next(), state: 'one-person', evidence: [evidence(), evidence('note')], last: null },
      { name: next(), state: 'zero', evidence: [], last: null },
    ],
    loose: [{ words: next(), evidence: [evidence()] }],
    others: [evidence(), evidence()],
    missing: [{ id: 'a', title: next(), day: '2028-02-29' }],
    oldest: { name: next(), evidence: evidence() },
    gaps: [{ id: 'a', title: next(), day: '2028-02-29' }],
    practice: { deliberate: 1, passive: 1, unsaid: 1 },
    reviews: { got: 1, gave: 1, fromMoreExperienced: 1 },
    closed: [
      {
        name: next(),
        role: 'got',
        answer: { kind: 'note', day: '2028-02-29', before: 1, since: 0 },
      },
    ],
    dataPoints: [
      { id: 'a', kind: 'offer', title: next(), day: '2028-02-29', amount: next(), change: null },
    ],
    withheld: 0,
  };
}
