import { Schema, type NodeSpec } from 'prosemirror-model';
import { nodeSpecs as specs } from './families';
import { markSpecs } from './marks';

/** Every node by name, the root first. */
const nodeSpecs: Readonly<Record<string, NodeSpec>> = {
  doc: { content: 'block+' },
  ...specs,
};

/** The schema of every document: what an editor shows and what Markdown is read into. */
export const schema = new Schema({ nodes: { ...nodeSpecs }, marks: { ...markSpecs } });
