import { Schema } from 'prosemirror-model';
import { nodeSpecs } from './families';
import { markSpecs } from './marks';

/** The schema of every document: what an editor shows and what Markdown is read into. */
export const schema = new Schema({
  nodes: { doc: { content: 'block+' }, ...nodeSpecs },
  marks: { ...markSpecs },
});
