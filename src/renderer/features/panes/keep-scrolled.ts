/** Moves elements in the page by `move`, and scrolls what is in them to where it was. */
export function keepScrolled(move: () => void): void {
  const scrolled = [...document.querySelectorAll('[data-pane] *')].flatMap((element) =>
    element.scrollTop > 0 ? [{ element, top: element.scrollTop }] : [],
  );
  move();
  for (const { element, top } of scrolled) element.scrollTop = top;
}
