import { describe, expect, it } from 'vitest';
import { tellEnglish } from './english';

describe('tellEnglish', () => {
  it('tells a text by its own words where it has enough of them', () => {
    expect(
      tellEnglish([
        'The server answers at once, and a worker sends the mail later.',
        'Der Server antwortet sofort, und ein Arbeiter verschickt die Mail später.',
        'Le serveur répond tout de suite, et la lettre part un peu plus tard.',
        'De server antwoordt meteen, en de brief gaat er later achteraan.',
      ]),
    ).toEqual([true, false, false, false]);
  });

  it('lets short ones go with the whole', () => {
    expect(tellEnglish(['Short', 'It is what you think that it is, and more.'])).toEqual([
      true,
      true,
    ]);
    expect(tellEnglish(['Kurz', '我们把查询移到了副本上，速度快了3倍。'])).toEqual([false, false]);
    expect(tellEnglish([])).toEqual([]);
  });
});
