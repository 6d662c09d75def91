import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findDropPlace, type DropPlace } from './drop-place';
import type { Movable } from './movable';
import { moveTo } from './move-to';

/**
 * Lets a block be dragged: within the text to between others, elsewhere as what it is copied as.
 * @param event of its start
 * @param show draws where it would come to
 */
export function dragBlock(
  view: EditorView,
  moved: Movable,
  event: DragEvent,
  show: (place: DropPlace | null) => void,
): void {
  const { dataTransfer } = event;
  if (dataTransfer === null) return;
  const { doc } = view.state;
  const slice = doc.slice(moved.from, moved.to);
  const { dom, text } = view.serializeForClipboard(slice);
  dataTransfer.clearData();
  dataTransfer.setData('text/html', dom.innerHTML);
  dataTransfer.setData('text/plain', text);
  dataTransfer.effectAllowed = 'copyMove';
  const block = view.nodeDOM(moved.from);
  if (block instanceof HTMLElement) dataTransfer.setDragImage(block, 0, 0);
  const node = doc.nodeAt(moved.from);
  if (node?.nodeSize === moved.to - moved.from && NodeSelection.isSelectable(node)) {
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(doc, moved.from)));
  }
  view.dragging = { slice, move: true };

  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const area = view.dom.closest('article') ?? view.dom;
  const isHere = ({ target }: DragEvent): boolean =>
    target instanceof Node && area.contains(target);
  const placeOf = (at: DragEvent): DropPlace | null => {
    // What came from elsewhere meanwhile has put other blocks there.
    if (view.state.doc !== doc || !isHere(at)) return null;
    const place = findDropPlace(view, moved, at.clientX, at.clientY);
    const isMove = place !== null && moveTo(view.state, moved, place.at) !== null;
    return isMove ? place : null;
  };
  const take = (at: DragEvent): void => {
    at.preventDefault();
    at.stopPropagation();
  };
  const onOver = (at: DragEvent): void => {
    if (isHere(at)) take(at);
    const place = placeOf(at);
    if (at.dataTransfer) at.dataTransfer.dropEffect = place === null ? 'none' : 'move';
    show(place);
  };
  const onDrop = (at: DragEvent): void => {
    if (!isHere(at)) return;
    take(at);
    const place = placeOf(at);
    const tr = place === null ? null : moveTo(view.state, moved, place.at);
    if (tr !== null) view.dispatch(tr.setMeta('uiEvent', 'drop'));
    view.focus();
  };
  const onEnd = (): void => {
    show(null);
    view.dragging = null;
    end.abort();
  };
  document.addEventListener('dragover', onOver, options);
  document.addEventListener('drop', onDrop, options);
  document.addEventListener('dragend', onEnd, options);
}
