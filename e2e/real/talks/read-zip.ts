import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of a zip whose names fit, as text by their names. */
export async function readZip(bytes: Buffer, names: RegExp): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    if (names.test(entry.fileName))
      files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
