import { describe, expect, it } from 'vitest';
import { FACT_NAMES, factText, withFact } from './edit-facts';
import { talkFacts, withSpeaker } from './facts';

const LONG = 'Saves get lost: “fsync” is why.\n\n- One # two\n- `a: b`';

describe('a fact of a talk', () => {
  it('is written as it was typed, read back, and taken away without a trace', () => {
    for (const name of FACT_NAMES) {
      const text = { date: '2026-03-29', questions: '15' }[name as string] ?? LONG;
      const written = withFact('---\n# mine\nslot: 20\n---\n', name, text);
      expect(factText(written, name)).toBe(text);
      expect(withFact(written, name, ' ')).toBe('---\n# mine\nslot: 20\n---\n');
    }
  });

  it('makes front matter where there is none, and leaves none behind', () => {
    const written = withFact(null, 'event', 'Meetup 12');
    expect(talkFacts(written).event).toBe('Meetup 12');
    expect(withFact(written, 'event', '')).toBeNull();
    expect(withFact(null, 'event', '')).toBeNull();
  });

  it('is kept as words where it is no day and no number', () => {
    expect(talkFacts(withFact(null, 'date', 'in spring')).date).toBe('in spring');
    expect(talkFacts(withFact(null, 'questions', '15')).questions).toBe(0.15);
    expect(talkFacts(withFact(null, 'questions', '15 %')).questions).toBe(0.15);
  });

  it('is read from a list, and not from a yes or no', () => {
    expect(factText('---\naudience: [juniors, seniors]\n---\n', 'audience')).toBe(
      'juniors, seniors',
    );
    expect(factText('---\nabstract: true\n---\n', 'abstract')).toBe('');
    expect(factText('---\nslot: 20\n---\n', 'abstract')).toBe('');
  });

  it('tells why it can’t be written', () => {
    expect(() => withFact('---\n- a\n---\n', 'event', 'Meetup')).toThrow(Error);
  });
});

it('tells of the speaker in general only where the talk has no bio', () => {
  const own = talkFacts('---\nbio: Mine\n---\n');
  expect(withSpeaker(own, 'In general').bio).toBe('Mine');
  expect(withSpeaker(talkFacts(null), ' In general\n').bio).toBe('In general');
});
