import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Presentation } from '#core/talk/presentation/presentation';
import { slideColour } from '#core/talk/presentation/slide-colours';

/** The time of every file: a talk that is written twice gives the same bytes. */
const ALWAYS = new Date(2020, 0, 1);
const ALWAYS_WRITTEN = '2020-01-01T00:00:00Z';

/** What a presentation tells of itself. */
type Facts = Pick<Presentation, 'language' | 'look'>;

/** Letters for texts of East Asian languages, which come with PowerPoint. */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  'ja-JP': 'Yu Gothic',
  'ko-KR': 'Malgun Gothic',
  'zh-CN': 'Microsoft YaHei',
};

/**
 * Mends what pptxgenjs leaves amiss in a .pptx file: moments of its writing, settings of a paragraph
 * in its midst and numbers that are there twice, which PowerPoint would repair aloud, and notes
 * without paragraphs. Gives the theme its colours and letters.
 */
export async function mendPptx(bytes: Uint8Array, facts: Facts): Promise<Uint8Array> {
  const from = await fromBufferPromise(Buffer.from(bytes));
  const to = new ZipFile();
  for await (const entry of from.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const content = await buffer(await from.openReadStreamPromise(entry));
    const isText = /\.(?:xml|rels)$/.test(entry.fileName);
    const mended = isText
      ? Buffer.from(mendPart(entry.fileName, content.toString('utf8'), facts))
      : content;
    to.addBuffer(mended, entry.fileName, {
      mtime: ALWAYS,
      forceDosTimestamp: true,
      mode: 0o100644,
    });
  }
  to.end();
  return new Uint8Array(await buffer(to.outputStream));
}

function mendPart(name: string, xml: string, facts: Facts): string {
  if (name === 'docProps/core.xml') {
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${ALWAYS_WRITTEN}`);
  }
  if (name.startsWith('ppt/theme/')) return mendTheme(xml, facts);
  if (name.startsWith('ppt/notesSlides/')) return mendNotes(xml, facts);
  if (name.startsWith('ppt/slideMasters/')) return mendMaster(xml, facts);
  return name.startsWith('ppt/slides/') ? mendSlide(xml, facts) : xml;
}

function mendSlide(xml: string, { language }: Facts): string {
  let id = 1;
  return xml
    .replace(/<\/a:r>\s*<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '</a:r>')
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${id++}"`)
    .replaceAll('lang="en-US"', `lang="${language}"`);
}

/** A line of the notes as a paragraph of its own. */
function mendNotes(xml: string, { language }: Facts): string {
  const run =
    /<a:p>(<a:r><a:rPr lang=")en-US("[^>]*\/><a:t>)([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/;
  return xml.replace(run, (_, head: string, middle: string, notes: string, end: string) =>
    notes
      .split(/\r?\n/)
      .map((line) =>
        line === ''
          ? `<a:p>${end}</a:p>`
          : `<a:p>${head}${language}${middle}${line}</a:t></a:r>${end}</a:p>`,
      )
      .join(''),
  );
}

/** What is written on dark slides afterwards is light, too. */
function mendMaster(xml: string, { look }: Facts): string {
  if (look === 'light') return xml;
  return xml.replace(
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
    'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
  );
}

function mendTheme(xml: string, { language, look }: Facts): string {
  const letters = EAST_ASIAN[language];
  const coloured = ['accent1', 'hlink', 'folHlink'].reduce(
    (all, name) =>
      all.replace(
        new RegExp(`<a:${name}>.*?</a:${name}>`, 's'),
        `<a:${name}><a:srgbClr val="${slideColour('slide-accent', look)}"/></a:${name}>`,
      ),
    xml,
  );
  return letters === undefined
    ? coloured
    : coloured.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${letters}"/>`);
}
