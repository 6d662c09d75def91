import { expect, test } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { answer } from '../calls/answer';
import { ARGUMENTS } from '../calls/arguments';
import { connect, packReply } from '../calls/connect';
import { packArgument, readDocument, writeDocument } from './document-text';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const long: DocumentNode = {
  type: 'doc',
  content: Array.from({ length: 60 }, (_, at) => paragraph(`“${at}”\n\\ \u2028`)),
};

test('a document is the same after its way as text, also when a block has changed', () => {
  expect(readDocument(writeDocument(long))).toEqual(long);
  const changed = { ...long, content: [paragraph('new'), ...(long.content ?? []).slice(1)] };
  expect(readDocument(writeDocument(changed))).toEqual(changed);
  const odd: DocumentNode = { type: 'doc', attrs: { a: 1 }, content: [] };
  expect(readDocument(writeDocument(odd))).toEqual(odd);
  expect(readDocument(writeDocument({ type: 'doc' }))).toEqual({ type: 'doc' });
});

test('long documents travel as text both ways, and nobody who calls or answers sees it', async () => {
  const given: unknown[] = [];
  const call = answer(
    {
      entries: {
        save: (argument: unknown) => {
          given.push(argument);
          return { title: 'Long', document: long };
        },
      },
    },
    ARGUMENTS,
  );
  const sent: unknown[] = [];
  const api = connect<{ entries: { save: (argument: unknown) => Promise<unknown> } }>(
    { entries: { save: true } },
    async (noun, verb, argument) => {
      const reply = packReply(await call(noun, verb, packArgument(argument)));
      sent.push(packArgument(argument), reply);
      return reply;
    },
  );
  const argument = { id: 'abcdefgh', revision: 1, changes: { title: 'New', document: long } };
  expect(await api.entries.save(argument)).toEqual({ title: 'Long', document: long });
  expect(given).toEqual([argument]);
  expect(sent).toMatchObject([
    { changes: { document: expect.any(String) as string } },
    { document: expect.any(String) as string },
  ]);
});

test.each(['no JSON', '{"type":"paragraph"}', '7', ''])(
  '%j is refused as a document',
  async (text) => {
    const call = answer({ entries: { save: () => null } }, ARGUMENTS);
    const argument = { id: 'abcdefgh', revision: 1, changes: { document: text } };
    expect(await call('entries', 'save', argument)).toMatchObject({
      ok: false,
      problem: {
        code: 'bad-input',
        message: expect.stringContaining('is not a document') as string,
      },
    });
  },
);
