import { fillPermalink } from './generators/permalink';
import type { ImagePlace, SiteConventions } from './target';

/** How a generator's blogs usually lay out their posts. */
export interface UsualLayout {
  /** The folder of new posts, relative to the site's, without a slash at its end; '' is the site's. */
  readonly posts: string;
  /** Of a new post's file, by where its images go. */
  readonly fileNames: Readonly<Record<ImagePlace, string>>;
  /** Where images can go, the usual place first. */
  readonly images: readonly ImagePlace[];
  /** The pattern of addresses; null for one that has none. */
  readonly permalink: string | null;
}

/** A blog's own layout: what it says, and the generator's usual way for the rest. */
export interface Layout {
  readonly posts: string;
  readonly fileName: string;
  readonly images: ImagePlace;
  readonly permalink: string;
}

/** Whether a post made by a pattern lies in a folder of its own. */
const OWN_FOLDER = /\/index\.[a-z]+$/i;

/** Lays out a blog. Images can only lie beside a post that has a folder of its own. */
export function layOut(site: SiteConventions, usual: UsualLayout): Layout {
  const [first = 'static'] = usual.images;
  const isFlat = site.fileName !== undefined && !OWN_FOLDER.test(site.fileName);
  const canBeStatic = usual.images.includes('static');
  const wantsFolder = OWN_FOLDER.test(usual.fileNames.beside);
  const images = site.images ?? (isFlat && wantsFolder && canBeStatic ? 'static' : first);
  return {
    posts: site.posts ?? usual.posts,
    fileName: site.fileName ?? usual.fileNames[images],
    images,
    permalink: site.permalink ?? usual.permalink ?? '',
  };
}

/** The path of a new post's text, relative to the site's folder. */
export function newPath(
  { posts, fileName }: Layout,
  { slug, created }: { readonly slug: string; readonly created: string },
): string {
  const name = fillPermalink(fileName, { path: '', slug, url: null, created });
  return posts === '' ? name : `${posts}/${name}`;
}

/** The last part of a file name's folder that holds one post alone or many: where names must differ. */
export function folderOfNew(layout: Layout, created: string): string {
  const path = newPath(layout, { slug: '\0', created });
  const parts = path.split('/');
  return parts
    .slice(
      0,
      parts.findIndex((part) => part.includes('\0')),
    )
    .join('/');
}

/** The folder of a path, with a slash at its end, or ''. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
