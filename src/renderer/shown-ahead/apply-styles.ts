/**
 * Lets the styles count that the page has asked for ahead, in their order. Until now they would have
 * kept it from being painted.
 */
export async function applyStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[media="not all"]')];
  await Promise.all(links.map(untilRead));
  for (const link of links) link.media = 'all';
}

async function untilRead(link: HTMLLinkElement): Promise<void> {
  if (link.sheet !== null) return;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    // Without styles the window can still be read.
    link.addEventListener('error', resolve, { once: true });
  });
}
