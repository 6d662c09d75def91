/**
 * Keeps “Select All” from marking the whole window, as if it were a web page, where no text has the
 * focus: the browser asks the body then. Texts, fields and the list have a way of their own.
 */
export function selectNoPage(): void {
  document.addEventListener('selectstart', (event) => {
    if (event.target === document.body) event.preventDefault();
  });
}
