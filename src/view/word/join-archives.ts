/** Length of the record at the end of an archive, without a comment. */
const END = 22;
/** Where that record has the number of entries (twice), the length of the directory, and its start. */
const COUNTS = [8, 10];
const LENGTH = 12;
const START = 16;
/** Where an entry of the directory has the start of its file. */
const FILE_START = 42;

/**
 * One archive of several that have one file each, in their order, byte for byte what packing the files together gives
 * (PKWARE, APPNOTE.TXT 6.3.10, 4.3): a file may so be packed while others are not made yet.
 * @param archives one or more, each of a single file and without a comment
 */
export function joinArchives(archives: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = archives.map((archive) => {
    const directory = viewOf(archive).getUint32(archive.length - END + START, true);
    return { file: archive.subarray(0, directory), entry: archive.subarray(directory, archive.length - END) };
  });
  const whole = new Uint8Array(archives.reduce((sum, { length }) => sum + length - END, END));
  const view = viewOf(whole);
  let at = 0;
  const starts = parts.map(({ file }) => {
    const start = at;
    whole.set(file, start);
    at += file.length;
    return start;
  });
  const directory = at;
  for (const [index, { entry }] of parts.entries()) {
    whole.set(entry, at);
    view.setUint32(at + FILE_START, starts[index]!, true);
    at += entry.length;
  }
  whole.set(archives[0]!.subarray(-END), at);
  for (const count of COUNTS) view.setUint16(at + count, archives.length, true);
  view.setUint32(at + LENGTH, at - directory, true);
  view.setUint32(at + START, directory, true);
  return whole;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
