import { describe, expect, it, vi } from 'vitest';
import type { PresentedTalk } from '#contract/talks/presenting';
import { Problem } from '#core/problem';
import { keepShow, type KeeperCalls } from './show-keeper';

const page = (key: string, title: string) => ({
  key,
  title,
  section: '',
  html: `<h2>${title}</h2>`,
  notes: `<p>secret of ${key}</p>`,
  minutes: 1,
});

const TALK: PresentedTalk = {
  id: 't000000001',
  title: 'A talk',
  isPrivate: false,
  minutes: 18,
  slot: 20,
  questions: 0.1,
  pages: [page('title', 'A talk'), page('a', 'One'), page('b', '')],
};

function keep(mode: 'present' | 'rehearse', changes: Partial<KeeperCalls> = {}) {
  let time = 1_000_000;
  const calls = {
    keepRehearsal: vi.fn<KeeperCalls['keepRehearsal']>(async ({ rehearsal }) => ({
      id: 'r1',
      ...rehearsal,
    })),
    noteQuestion: vi.fn<KeeperCalls['noteQuestion']>(async ({ question }) => ({
      id: 'n1',
      title: question,
    })),
  };
  const keeper = keepShow(TALK, mode, {
    calls: { ...calls, ...changes },
    look: 'dark',
    now: () => time,
  });
  return { keeper, calls, wait: (seconds: number) => void (time += seconds * 1000) };
}

describe('a talk that is given', () => {
  it('tells the audience its page and nothing of the notes, whatever is done', () => {
    const { keeper } = keep('present');
    for (const action of ['next', 'next', 'togglePointer', 'back', 'last'] as const) {
      keeper.act({ do: action });
      expect(JSON.stringify(keeper.audience())).not.toContain('secret');
    }
    expect(keeper.audience()).toEqual({
      html: '<h2></h2>',
      number: 3,
      blank: null,
      point: null,
      look: 'dark',
    });
    keeper.act({ do: 'blank', as: 'black' });
    expect(keeper.audience()).toMatchObject({ html: '', blank: 'black' });
  });

  it('keeps a rehearsal by itself, once', async () => {
    const { keeper, calls, wait } = keep('rehearse');
    keeper.act({ do: 'next' });
    wait(30);
    const [ended] = await Promise.all([keeper.end(true), keeper.end(true)]);
    expect(ended).toMatchObject({ kept: 'r1', problems: [], rehearsal: { seconds: 30 } });
    // As it was when it began: the outline reckons with this rehearsal from now on.
    expect(ended?.planned).toEqual({ title: 1, a: 1, b: 1 });
    expect(calls.keepRehearsal).toHaveBeenCalledTimes(1);
    expect(calls.keepRehearsal.mock.calls[0]?.[0]).toMatchObject({
      id: TALK.id,
      rehearsal: { slot: 20, slides: [{ key: 'a', title: 'One', seconds: 30 }] },
    });
  });

  it('leaves it to the speaker whether the timing of a talk is kept', async () => {
    const { keeper, calls, wait } = keep('present');
    keeper.act({ do: 'next' });
    wait(30);
    expect(await keeper.end(true)).toMatchObject({ kept: null, rehearsal: { seconds: 30 } });
    expect(calls.keepRehearsal).not.toHaveBeenCalled();
  });

  it('keeps the timing of a talk where nobody can be asked for it', async () => {
    const { keeper, wait } = keep('present');
    keeper.act({ do: 'next' });
    wait(30);
    expect(await keeper.end(false)).toMatchObject({ kept: 'r1', rehearsal: { seconds: 30 } });
  });

  it('keeps a question at once, with the slide that it goes on from', async () => {
    const { keeper, calls } = keep('present');
    keeper.act({ do: 'last' });
    keeper.draft('Why');
    await keeper.ask(' Why? ');
    expect(calls.noteQuestion).toHaveBeenCalledWith({
      id: TALK.id,
      slide: 'One',
      question: 'Why?',
    });
    expect(keeper.state()).toMatchObject({ draft: '', asked: [{ title: 'Why?' }] });
    await keeper.ask('  ');
    expect(calls.noteQuestion).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed of a question when the window dies', async () => {
    const { keeper } = keep('present');
    keeper.draft('How fa');
    expect((await keeper.end(true)).asked).toEqual([{ id: 'n1', title: 'How fa' }]);
  });

  it('says what could not be kept, with its words', async () => {
    const refuse = async () => {
      throw new Problem('disk', 'The disk is full.');
    };
    const { keeper, wait } = keep('rehearse', { keepRehearsal: refuse, noteQuestion: refuse });
    keeper.act({ do: 'next' });
    wait(30);
    await expect(keeper.ask('Why?')).rejects.toThrow('full');
    expect(keeper.state().draft).toBe('Why?');
    const { problems, kept } = await keeper.end(true);
    expect(kept).toBeNull();
    expect(problems).toEqual([
      expect.stringContaining('The rehearsal was not kept. The disk is full.'),
      expect.stringContaining('“Why?” was not kept.'),
    ]);
  });
});
