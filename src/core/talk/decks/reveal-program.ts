import notes from 'reveal.js/plugin/notes?raw';
import reveal from 'reveal.js?raw';
import revealStyle from 'reveal.js/reveal.css?raw';
import { STAGE } from '../pages/slide-page';
import { SLIDE_STYLE } from '../pages/slide-style';
import ownStyle from './reveal.css?raw';

/** All that a presentation needs to look at. */
export const REVEAL_STYLE = [revealStyle, SLIDE_STYLE, ownStyle].join('\n');

/** Its licence asks for this line wherever it goes. */
const NOTICE =
  '/*! reveal.js 6, MIT licence, Copyright (C) 2011-2026 Hakim El Hattab, https://revealjs.com */';

/** How it is started. Every slide has its own minutes, so that the speaker view tells the pace. */
const START = `const { Reveal, RevealNotes } = globalThis;
Reveal.initialize({
  width: ${STAGE.width},
  height: ${STAGE.height},
  margin: 0,
  center: false,
  hash: true,
  transition: 'none',
  controlsTutorial: false,
  progress: false,
  showNotes: false,
  defaultTiming: 0,
  plugins: RevealNotes ? [RevealNotes] : [],
});`;

/** reveal.js and how it is started, as the contents of script elements of the type `module`. */
export function revealScripts(hasNotes: boolean): readonly string[] {
  return [
    `${NOTICE}\n${asScript(reveal, 'Reveal')}`,
    ...(hasNotes ? [asScript(notes, 'RevealNotes')] : []),
    START,
  ];
}

/** A module that stands in the page, with its one export where the others find it. */
function asScript(code: string, name: string): string {
  const script = code
    .replace(/export \{ (\w+) as default \};\s*$/, `globalThis.${name} = $1;`)
    // What would end the script element, or begin a comment in it.
    .replace(/<(?=!--)/g, '<\\')
    .replace(/<(?=\/script)/gi, '<\\');
  if (!script.includes(`globalThis.${name} = `)) throw new Error(`reveal.js has no ${name}.`);
  return script;
}
