import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { readFence } from './fence';
import { highlightCode } from './highlight-code';

/** Positions at the start of a text whose code is coloured before it is shown at all. */
const FIRST = 10_000;
/** Positions that are coloured in one go when the text is there: some milliseconds' work. */
const STEP = 20_000;

interface Coloured {
  readonly colours: DecorationSet;
  /** Code from here on waits to be coloured; null where nothing does. */
  readonly waitsFrom: number | null;
}

const key = new PluginKey<Coloured>('codeColours');

interface Token {
  readonly value?: string;
  readonly children?: readonly Token[];
  readonly properties?: { readonly className?: readonly string[] };
}

/**
 * Colours code by its language. A change colours only the blocks that it touches, and of a long
 * text what is further down is coloured when there is time.
 */
export function highlightPlugin(type: string): Plugin<Coloured> {
  return new Plugin<Coloured>({
    key,
    state: {
      init: (_config, { doc }) => {
        const colours = colour(
          type,
          DecorationSet.empty,
          doc,
          0,
          Math.min(FIRST, doc.content.size),
        );
        return { colours, waitsFrom: FIRST < doc.content.size ? FIRST : null };
      },
      apply: (change, last, before) => follow(type, change, last, before.doc),
    },
    props: { decorations: (state) => key.getState(state)?.colours },
    view: colourTheRest,
  });
}

function follow(type: string, change: Transaction, last: Coloured, before: Node): Coloured {
  const { doc } = change;
  const upTo = change.getMeta(key) as number | undefined;
  if (upTo !== undefined && last.waitsFrom !== null) {
    const colours = colour(type, last.colours, doc, last.waitsFrom, upTo);
    return { colours, waitsFrom: upTo < doc.content.size ? upTo : null };
  }
  if (!change.docChanged) return last;
  const mapped = last.colours.map(change.mapping, doc);
  const waitsFrom = last.waitsFrom === null ? null : change.mapping.map(last.waitsFrom, -1);
  const touched = touchedBy(change, before);
  if (touched === null) return { colours: mapped, waitsFrom };
  return { colours: colour(type, mapped, doc, ...touched), waitsFrom };
}

/** From where to where a text is another. Of two equal blocks only the steps say which one is new. */
function touchedBy({ doc, mapping }: Transaction, before: Node): [number, number] | null {
  const start = before.content.findDiffStart(doc.content);
  const end = before.content.findDiffEnd(doc.content);
  if (start === null || end === null) return null;
  let [from, to] = [start, Math.max(start, end.b)];
  mapping.maps.forEach((map, at) => {
    const rest = mapping.slice(at + 1);
    map.forEach((_from, _to, newFrom, newTo) => {
      from = Math.min(from, rest.map(newFrom, -1));
      to = Math.max(to, rest.map(newTo));
    });
  });
  return [from, to];
}

/** Colours anew the blocks that lie between two places, even in part. */
function colour(type: string, set: DecorationSet, doc: Node, from: number, to: number) {
  let colours = set;
  doc.nodesBetween(from, Math.min(to + 1, doc.content.size), (node, position) => {
    if (!node.isTextblock) return true;
    const [start, end] = [position + 1, position + node.nodeSize - 1];
    const old = colours.find(start, end);
    if (old.length > 0) colours = colours.remove(old);
    if (node.type.name === type) colours = colours.add(doc, coloursOf(node, start));
    return false;
  });
  return colours;
}

function coloursOf(block: Node, start: number): Decoration[] {
  const found: Decoration[] = [];
  let place = start;
  const add = (tokens: readonly Token[], outer: readonly string[]): void => {
    for (const { value, children, properties } of tokens) {
      const classes = [...outer, ...(properties?.className ?? [])];
      if (children !== undefined) add(children, classes);
      const { length } = value ?? '';
      if (length > 0 && classes.length > 0) {
        found.push(Decoration.inline(place, place + length, { class: classes.join(' ') }));
      }
      place += length;
    }
  };
  const { children } = highlightCode(readFence(block).language, block.textContent);
  add(children as readonly Token[], []);
  return found;
}

/** Colours what waits, a little at a time. */
function colourTheRest(view: EditorView): { update: () => void; destroy: () => void } {
  let asked: number | null = null;
  const waitsFrom = (): number | null => key.getState(view.state)?.waitsFrom ?? null;
  const ask = (): void => {
    if (asked === null && waitsFrom() !== null) asked = requestIdleCallback(goOn);
  };
  function goOn(): void {
    asked = null;
    const from = waitsFrom();
    // What an input method is composing is left alone.
    if (from !== null && !view.composing) view.dispatch(view.state.tr.setMeta(key, from + STEP));
    ask();
  }
  ask();
  return {
    update: ask,
    destroy: () => {
      if (asked !== null) cancelIdleCallback(asked);
    },
  };
}
