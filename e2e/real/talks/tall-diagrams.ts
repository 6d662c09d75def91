import { type FixtureTalk, slide } from './fixture-talk';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `  ${line(at)}`).join('\n');

const MARKDOWN = `## A few steps

\`\`\`mermaid
flowchart TD
${lines(6, (at) => `step${at}[Step ${at}] --> step${at + 1}[Step ${at + 1}]`)}
\`\`\`

## Many steps

Words above them.

- And a point
- And another

\`\`\`mermaid
flowchart TD
${lines(14, (at) => `step${at}[Step ${at}] --> step${at + 1}[Step ${at + 1}]`)}
\`\`\`

## Messages

\`\`\`mermaid
sequenceDiagram
${lines(14, (at) => `${at % 2 === 0 ? 'A->>B' : 'B->>A'}: Message number ${at}`)}
\`\`\`

## Wide

\`\`\`mermaid
flowchart LR
${lines(9, (at) => `step${at}[A step with a name] --> step${at + 1}[Another step with a name]`)}
\`\`\`
`;

/** Diagrams that are higher and wider than a slide. */
export const TALL_DIAGRAMS: FixtureTalk = {
  name: 'tall-diagrams',
  title: 'Tall diagrams',
  markdown: MARKDOWN,
  slides: [
    slide('Tall diagrams'),
    slide('A few steps'),
    slide('Many steps', { shown: ['Words above them.', 'And another'] }),
    slide('Messages'),
    slide('Wide'),
  ],
};
