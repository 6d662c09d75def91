import { expect, test } from 'vitest';
import { schema } from '#core/document/schema';
import { documentJson } from './document-json';

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)]);

test('says what toJSON says, with the same objects for blocks that stayed', () => {
  const before = schema.node('doc', null, [paragraph('one'), paragraph('two')]);
  const after = before.replace(1, 4, before.slice(0, 0));
  const [first, second] = [documentJson(before), documentJson(after)];
  expect(first).toEqual(before.toJSON());
  expect(second).toEqual(after.toJSON());
  expect(second.content?.[0]).not.toBe(first.content?.[0]);
  expect(second.content?.[1]).toBe(first.content?.[1]);
});

test('an empty document has no content', () => {
  const empty = schema.nodes['doc']?.create();
  expect(empty && documentJson(empty)).toEqual(empty?.toJSON());
});
