import { describe, expect, it } from 'vitest';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord, wholeNotes } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { dialectOf } from '#core/publish/generators/dialects';
import { GENERATORS } from '#core/publish/target';
import { CANARIES } from '#core/publish/testing/canaries';
import { SECRET, SENTENCE } from '#core/publish/testing/canary';
import { DISGUISED } from '#core/publish/testing/disguised-canaries';
import { asset, plan, post, textOf } from '#core/publish/testing/plan-posts';

const OTHER = makeRecord('n2', 'Public', 'Everyone knows this.');

/** All that growth has names for, with words that are found again. */
const GROWTH = `criteria: [Canary owns features]
Traits: [judgment]
pattern: Canary names
lint: 2026-03-01
proof: [canary.example]
copied: canary
data-point: offer
conversation: 2026-Q3
recalls: [canary]
contrast: bug-class
side: deliberate
due: 2026-03-02
next: Ask the canary`;
const GROWTH_LEFT =
  /canary|judgment|offer|2026-Q3|bug-class|deliberate|2026-03-0|criteria|traits|data-point/i;

const PROPOSAL = {
  id: 'c1',
  event: 'PyCon',
  link: '',
  deadline: null,
  state: 'declined',
  abstract: '',
  limit: null,
  held: null,
  remarks: 'They found it dull.',
  changed: '2026-03-01T10:00:00.000Z',
} as const;

/** Why each generator's export of the first entry stops, '' where it goes on. */
function reasonsFor(library: readonly EntryRecord[], changes = {}): readonly string[] {
  return GENERATORS.map((generator) => {
    const dialect = dialectOf({ generator });
    const { refused, files } = plan(library, ['p1'], { dialect, ...changes });
    expect(files.length > 0).toBe(refused.length === 0);
    return refused[0]?.reason ?? '';
  });
}

/** What each generator's export writes for the first entry. */
function textsFor(library: readonly EntryRecord[]): readonly string[] {
  return GENERATORS.map((generator) =>
    textOf(plan(library, ['p1'], { dialect: dialectOf({ generator }) }), 'p1'),
  );
}

const NOTHING = GENERATORS.map(() => '');

describe('a canary stops the export for every generator, and lets it go without its mark', () => {
  it.each([...CANARIES, ...DISGUISED].map((canary) => [canary.place, canary] as const))(
    '%s',
    (_, canary) => {
      const { shown, way, marked = SECRET, leftOut = false } = canary;
      const { open = { ...marked, private: false } } = canary;
      const entry = typeof shown === 'string' ? post('p1', 'P', shown) : shown;
      const left = leftOut ? textsFor([entry, open, OTHER]) : [];
      reasonsFor([entry, marked, OTHER]).forEach((reason, at) => {
        // What a generator has no place for is not written at all.
        if (reason === '' && leftOut) expect(left[at]).not.toMatch(/manager|salary/i);
        else expect(reason).toMatch(way);
      });
      expect(reasonsFor([entry, open, OTHER])).toEqual(NOTHING);
    },
  );

  it('a block from a private note', () => {
    const draft = {
      ...post('p1', 'P', ''),
      ...composeDraft('post', wholeNotes([OTHER, SECRET]), countIds()),
    };
    for (const reason of reasonsFor([draft, SECRET, OTHER]))
      expect(reason).toContain('comes from the private note');
    expect(reasonsFor([draft, { ...SECRET, private: false }, OTHER])).toEqual(NOTHING);
  });

  it.each([
    ['the text', SENTENCE],
    ['the title', 'See salary talk notes.'],
    ['the address', '[x](/posts/salary-talk-notes/)'],
    ['the picture', '![x](fine.png)'],
    ['the tag', 'On #nightingale'],
  ])('%s of a note in the trash', (_, markdown) => {
    const entry = post('p1', 'P', markdown, { attachments: { 'fine.png': asset('a') } });
    const restored = { ...SECRET, private: false };
    for (const reason of reasonsFor([entry, OTHER], { trash: [SECRET] }))
      expect(reason).toMatch(/“Salary talk notes” \(in the trash|only private notes have/);
    expect(reasonsFor([entry, OTHER], { trash: [restored] })).toEqual(NOTHING);
  });

  it('a comment, and a block, of what is in the trash', () => {
    const commented = makeRecord('n3', 'Plan', `A %%${SENTENCE}%% b`);
    const entry = post('p1', 'P', SENTENCE);
    for (const reason of reasonsFor([entry], { trash: [commented] }))
      expect(reason).toContain('only in a comment of “Plan” (in the trash');
    const short = { ...makeRecord('n4', 'Pay', 'Tuesday.'), private: true };
    const draft = {
      ...post('p1', 'P', ''),
      ...composeDraft('post', wholeNotes([short]), countIds()),
    };
    for (const reason of reasonsFor([draft], { trash: [short] }))
      expect(reason).toContain('comes from the private note');
  });

  it('what a public note in the trash says is no reason to let it go', () => {
    const open = makeRecord('n3', 'Plan', SENTENCE);
    for (const reason of reasonsFor([post('p1', 'P', SENTENCE), SECRET], { trash: [open] }))
      expect(reason).toContain('which only the private note');
  });

  it('rehearsals and proposals that came with a text, which never go out', () => {
    const talked = post(
      'p1',
      'P',
      '---\nproposals: [{event: PyCon}]\nrehearsals: [PyCon]\n---\n\nFine.',
    );
    const meant = { ...talked, proposals: [PROPOSAL] };
    for (const generator of GENERATORS) {
      const dialect = dialectOf({ generator });
      const { files } = plan([meant], ['p1'], { dialect });
      expect(files).toHaveLength(1);
      expect(JSON.stringify(files)).not.toContain('PyCon');
    }
  });

  it('what a post says of its writer’s growth, which never goes out', () => {
    const entry = post('p1', 'P', `---\n${GROWTH}\nmood: fine\n---\n\nFine.`);
    for (const generator of GENERATORS) {
      const dialect = dialectOf({ generator });
      const { files } = plan([entry], ['p1'], { dialect });
      expect(files).toHaveLength(1);
      expect(JSON.stringify(files)).not.toMatch(GROWTH_LEFT);
      expect(JSON.stringify(files)).toContain('mood');
    }
  });

  it('nor where a blog has a field within a field of such a name', () => {
    const entry = post('p1', 'P', '---\nproof: {canary: 1}\nauthor: Ada\n---\n\nFine.');
    const site = { fields: { author: { key: 'proof.author' } } };
    for (const generator of GENERATORS) {
      const text = textOf(plan([entry], ['p1'], { dialect: dialectOf({ generator, site }) }), 'p1');
      expect(text).toContain('Ada');
      expect(text).not.toContain('canary');
    }
  });

  it('nor is it added to the file of a post that came from a blog, whose own words stay', () => {
    const there = '---\ntitle: P\nside: left\nproof: spirits\n---\n\nFine.\n';
    const text = `---\ntitle: P\n${GROWTH}\nmood: fine\n---\n\nFine.\n`;
    const kept = new Map([['p1', { path: 'content/posts/p.md', text: there, taken: [] }]]);
    const written = textOf(plan([post('p1', 'P', text)], ['p1'], { kept }), 'p1');
    expect(written).toBe(there.replace('proof: spirits\n', 'proof: spirits\nmood: fine\n'));
    // Its file is gone, and written anew.
    const anew = new Map([['p1', { path: 'content/posts/p.md', text: null, taken: [] }]]);
    expect(textOf(plan([post('p1', 'P', text)], ['p1'], { kept: anew }), 'p1')).not.toMatch(
      GROWTH_LEFT,
    );
  });

  it('words that a blog uses, too, go out where they say nothing of growth', () => {
    const entry = post('p1', 'P', '---\nside: left\ncontrast: high\n---\n\nFine.');
    for (const text of textsFor([entry])) {
      expect(text).toMatch(/^side: '?left'?$/m);
      expect(text).toMatch(/^contrast: '?high'?$/m);
    }
  });

  it('when a post was explained from memory, which never goes out', () => {
    const recalls = [
      { id: 'c2', at: '2026-03-01T10:00:00.000Z', rating: 'again', said: [], missed: ['fsync7'] },
    ] as const;
    const front = `---\nrecalls: ${JSON.stringify(recalls)}\n---\n\nFine.`;
    const studied = post('p1', 'P', front);
    const meant = {
      ...studied,
      recalls: recalls.map((one) => ({ ...one, said: [], missed: [...one.missed] })),
    };
    for (const generator of GENERATORS) {
      const dialect = dialectOf({ generator });
      const { files } = plan([meant], ['p1'], { dialect });
      expect(files).toHaveLength(1);
      expect(JSON.stringify(files)).not.toMatch(/recalls|fsync7/);
    }
  });

  it('the defaults of a target', () => {
    const changes = { defaults: { author: 'manager said the reorganisation starts in' } };
    const library = [post('p1', 'P', 'Fine.'), OTHER];
    for (const reason of reasonsFor([...library, SECRET], changes))
      expect(reason).toContain('front matter, at author');
    expect(reasonsFor([...library, { ...SECRET, private: false }], changes)).toEqual(NOTHING);
  });
});
