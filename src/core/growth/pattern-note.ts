import type { Pattern } from './pattern';
import { writeFacts } from './write-facts';

/** The examples that a note begins with: the latest tell most. */
const EXAMPLES = 10;

/**
 * The Markdown of the note that a pattern asks for. Its examples stand in a comment: they are
 * remarks on people's work, which no reader is to see.
 */
export function patternNote({ name, remarks, asks }: Pattern): string {
  const examples = (asks?.remarks ?? remarks).slice(-EXAMPLES);
  return [
    writeFacts(null, { pattern: name }),
    '',
    'Why does this keep coming up? What would prevent it?',
    '',
    '%%',
    'What was said:',
    ...examples.map(({ day, title, link }) =>
      [day, title.replaceAll('%%', '% %'), link].filter((part) => part !== '').join(' – '),
    ),
    '%%',
    '',
  ].join('\n');
}
