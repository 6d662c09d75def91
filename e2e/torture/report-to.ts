import type { Deed, Ledger } from './ledger';
import type { Reporter } from './work';

/** Lets a ledger follow work in this process. @param refused is told of each refusal */
export function reportTo(ledger: Ledger, refused: (deed: Deed, error: unknown) => void): Reporter {
  let number = 0;
  return {
    begin: (deed) => {
      number += 1;
      ledger.begin(number, deed);
      return number;
    },
    done: (done, ids) => ledger.done(done, ids),
    refused: (one, error) => {
      const deed = ledger.open.get(one);
      ledger.refused(one);
      if (deed !== undefined) refused(deed, error);
    },
  };
}
