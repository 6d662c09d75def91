import { describe, expect, it, vi } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { DocumentReports } from './document-reports';

const read = (markdown: string) => schema.nodeFromJSON(fromMarkdown(markdown).document);

describe('DocumentReports', () => {
  it('reports the document, and the title that its heading gives', () => {
    const { document } = fromMarkdown('# One');
    const reports = new DocumentReports({ title: 'One', document });
    const onChange = vi.fn();
    reports.listen(onChange);
    reports.report(read('# One\n\nmore'));
    expect(onChange).toHaveBeenLastCalledWith({
      document: fromMarkdown('# One\n\nmore').document,
    });
    reports.report(read('# Two'));
    expect(onChange).toHaveBeenLastCalledWith({
      document: fromMarkdown('# Two').document,
      title: 'Two',
    });
  });

  it('knows its own versions, and no others', () => {
    const reports = new DocumentReports({ title: '', document: fromMarkdown('a').document });
    reports.start(read('a'));
    reports.report(read('ab'));
    reports.report(read('abc'));
    expect(['a', 'ab', 'abc', 'x'].map((text) => reports.isOwn(read(text)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    reports.start(read('x'));
    expect(reports.isOwn(read('abc'))).toBe(false);
  });
});
