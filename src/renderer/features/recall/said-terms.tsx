import { IconCheck } from '@tabler/icons-react';
import type { Term } from '#core/growth/recall/terms';
import classes from './recall.module.css';
import { TERM_WORDS } from './term-words';

/** What of the note was said. */
export function SaidTerms({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <h2>Said ({terms.length})</h2>
      <ul className={classes.terms} aria-label="Said">
        {terms.map(({ kind, words }) => (
          <li key={words} className={classes.term}>
            <IconCheck size={16} stroke={1.8} aria-hidden />
            <span className={classes.words}>{words}</span>
            <span className={classes.kind}>{TERM_WORDS[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
