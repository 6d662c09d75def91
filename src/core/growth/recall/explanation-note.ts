import { shownTitle } from '#core/shown-title';
import { writeFacts } from '../write-facts';

/** The title of a note with an explanation from memory. @param title of what is explained */
export function explanationTitle(title: string, day: string): string {
  return `${shownTitle(title)}, explained on ${day}`;
}

/**
 * The Markdown of such a note. What is explained is named by its id, which no new title changes.
 * @param text as it was typed
 */
export function explanationMarkdown(id: string, text: string): string {
  return `${writeFacts(null, { explains: id }) ?? ''}\n\n${text.trimEnd()}\n`;
}
