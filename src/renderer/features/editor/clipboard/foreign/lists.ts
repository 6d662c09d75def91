import { findAll } from './elements';

/** Google Docs and old editors put a nested list beside the item that it belongs to. */
export function nestLists(root: HTMLElement): void {
  for (const list of findAll(root, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') {
      before.append(list);
      continue;
    }
    const item = list.ownerDocument.createElement('li');
    list.replaceWith(item);
    item.append(list);
  }
}

/** GitHub's and others' checkboxes. A list with other items too keeps them as `[x]`. */
export function readTasks(root: HTMLElement): void {
  for (const list of findAll(root, 'ul')) {
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    const boxes = items.map((item) =>
      [...item.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find(
        (input) => input.closest('li') === item,
      ),
    );
    const isTaskList = boxes.length > 0 && boxes.every((box) => box !== undefined);
    if (isTaskList) list.dataset.type = 'taskList';
    for (const [index, box] of boxes.entries()) {
      const item = items[index];
      if (!box || !item) continue;
      const isTicked = box.hasAttribute('checked');
      if (isTaskList) {
        item.setAttribute('data-type', 'taskItem');
        item.setAttribute('data-checked', String(isTicked));
        box.remove();
      } else {
        box.replaceWith(isTicked ? '[x] ' : '[ ] ');
      }
    }
  }
}
