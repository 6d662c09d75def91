import { expect, it } from 'vitest';
import { explainDiagram } from './explain-diagram';

const SOURCE = 'flowchart LR\n  A --> B\n  B --> [\n';

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

it.each([
  ['a parser by a grammar', new Error('Parse error on line 3:\n...B --> [\n---^\nExpecting X'), 3],
  ['its counted line', Object.assign(new Error('no'), { hash: { line: 2 } }), 3],
  [
    'a parser of tokens',
    Object.assign(new Error('no'), { result: { parserErrors: [{ token: { startLine: 2 } }] } }),
    2,
  ],
  ['a lexer', Object.assign(new Error('no'), { result: { lexerErrors: [{ line: 1 }] } }), 1],
  ['a line behind the last', new Error('Parse error on line 9: end'), 3],
])('tells the line of %s', (_, error, line) => {
  const explained = explainDiagram(error, SOURCE);
  expect(explained.line).toBe(line);
  expect(explained.problem).toContain((SOURCE.split('\n')[line - 1] ?? '').trim());
});

it('names a kind that there is not, too many arrows, and nothing at all', () => {
  const unknown = named('UnknownDiagramError', 'No diagram type detected matching');
  expect(explainDiagram(unknown, '\nnonsense')).toMatchObject({ line: 2 });
  expect(explainDiagram(new Error('Edge limit exceeded.'), SOURCE).problem).toContain('too many');
  expect(explainDiagram(unknown, ' \n').problem).toBe('There is nothing to draw yet.');
});

it('says something of whatever is thrown', () => {
  expect(explainDiagram('odd', SOURCE)).toEqual({
    problem: 'It could not be drawn: odd',
    line: null,
  });
});
