import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { todos } from './todos';

describe('todos', () => {
  it('finds marks in any language, up to the end of their sentence', () => {
    expect(findWords(todos, 'It works. TODO: measure it. Then go on.')).toEqual([
      'TODO: measure it.',
    ]);
    expect(findWords(todos, 'Das fehlt noch. FIXME Zahlen')).toEqual(['FIXME Zahlen']);
    expect(findWords(todos, '| a | b |\n|---|---|\n| x | TBD |')).toEqual(['TBD']);
  });

  it('finds open tasks, and not those that are done', () => {
    expect(findWords(todos, '- [ ] measure\n- [x] write\n- say')).toEqual(['measure']);
  });

  it('reads comments, which are for the writer alone', () => {
    expect(findWords(todos, '%%\nTODO: ask Ada\n%%')).toEqual(['TODO: ask Ada']);
  });

  it('hears what is still to be done', () => {
    expect(
      findWords(
        todos,
        'It works on my machine. I still have to write down how the second step is undone.',
      ),
    ).toEqual(['I still have to write down how the second step is undone.']);
  });

  it('leaves code, names and to-do apps alone', () => {
    expect(
      findWords(
        todos,
        'The `TODO` and TODO_LIST are in the todo app that you see.\n\n```js\n// TODO: later\n```',
      ),
    ).toEqual([]);
  });
});
