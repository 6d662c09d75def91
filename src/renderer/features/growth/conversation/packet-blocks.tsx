import { Fragment, type ReactNode } from 'react';
import { type DocumentNode, textOf } from '#core/document/document';

/** A packet as it is read: headings, lines and lists of plain words. */
export function PacketBlocks({ document }: { readonly document: DocumentNode }) {
  return (
    <>
      {(document.content ?? []).map((block, at) => (
        <Fragment key={at}>{blockOf(block)}</Fragment>
      ))}
    </>
  );
}

/** The app's own heading is the first, that of the panel the second. */
const HEADINGS = ['h3', 'h4', 'h5'] as const;

function blockOf(block: DocumentNode): ReactNode {
  const { type, attrs = {}, content = [] } = block;
  switch (type) {
    case 'heading': {
      const Heading = HEADINGS[Number(attrs['level']) - 1] ?? 'h5';
      return <Heading>{textOf(block)}</Heading>;
    }
    case 'orderedList':
      return <ol>{content.map(itemOf)}</ol>;
    case 'bulletList':
    case 'taskList':
      return <ul data-tasks={type === 'taskList' || undefined}>{content.map(itemOf)}</ul>;
    default:
      return <p>{textOf(block)}</p>;
  }
}

function itemOf(item: DocumentNode, at: number): ReactNode {
  const { checked } = item.attrs ?? {};
  const mark = checked === true ? '☑ ' : '☐ ';
  return (
    <li key={at}>
      {typeof checked === 'boolean' && (
        <span role="img" aria-label={checked ? 'Done' : 'Not done'}>
          {mark}
        </span>
      )}
      {textOf(item)}
    </li>
  );
}
