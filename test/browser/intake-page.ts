import { apartIn } from "#article-case/apart-in.ts";
import { proposalsOf } from "#article-case/proposals-of.ts";
import { readDocument } from "#documents/read.ts";

// Reads a document and proposes of it, in the page, or in a Web Worker made of this same file.
declare const self: { document?: unknown };

/** A file for the page: its bytes in base 64, since they come through a protocol of texts. */
interface File {
  readonly name: string;
  readonly bytes: string;
}

if (self.document === undefined) {
  addEventListener("message", async ({ data }: MessageEvent<File>) => {
    (postMessage as (message: unknown) => void)({ answer: await answerTo(data) });
  });
} else {
  const worker = new Worker("/page.js");
  Object.assign(globalThis, {
    readHere: answerTo,
    readInWorker: (file: File) =>
      new Promise<string>((resolve, reject) => {
        // The library for PDF says a word of its own when it is loaded in a worker.
        worker.onmessage = ({ data }) => "answer" in data && resolve(data.answer);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(file);
      }),
  });
}

async function answerTo({ name, bytes }: File): Promise<string> {
  const read = await readDocument(
    Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    name,
  );
  if ("refusal" in read) return JSON.stringify(read);
  const issued = read.document.metadata.published.chosen?.value;
  return JSON.stringify([
    read.document,
    proposalsOf(read.document, { id: "art", title: name, issued, apart: apartIn(read.document) }),
  ]);
}
