import type { Form } from "./document.ts";
import { REFUSALS, type Refusal } from "./refusal.ts";

/** What a file holds: a form that is read, or why it is not. `undefined` stands for a text, of which the ending says more. */
export function formOf(bytes: Uint8Array): Form | Refusal | undefined {
  if (bytes.length === 0) return REFUSALS.nothing;
  const begin = latin1(bytes, 0, 1024);
  if (begin.startsWith("PK\x03\x04") || begin.startsWith("PK\x05\x06")) return "docx";
  // Some programs write a line or two before it; readers accept that within the first kilobyte.
  if (/^[\s\S]{0,1000}%PDF-\d/.test(begin) && !/^\s*</.test(begin)) return "pdf";
  if (begin.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    return includesUtf16(bytes, "EncryptedPackage") ? REFUSALS.encryptedDocx : REFUSALS.oldWord;
  if (
    begin.startsWith("bplist00") ||
    /^(?:From|MIME-Version|Subject|Content-Type):[^\n]*\r?\n(?:[\s\S]{0,900}\n)?(?:MIME-Version|Content-Type): *(?:1\.0|multipart\/related)/i.test(
      begin,
    )
  )
    return REFUSALS.webArchive;
  return looksLikeHtml(begin) ? "html" : undefined;
}

const ELEMENTS =
  /<(?:!doctype html|html|head|body|article|main|title|meta|script|style|div|p|h1)\b[^<>]{0,300}>/i;

/** Whether a text is a page: it begins with an element of one, comments and declarations aside. */
function looksLikeHtml(begin: string): boolean {
  const bare = begin
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart();
  if (!bare.startsWith("<")) return false;
  return (
    ELEMENTS.test(bare) ||
    /^<!--[\s\S]*-->\s*<html/i.test(bare) ||
    /^<!--\s*saved from url/i.test(bare) ||
    /^<\?xml[^>]{0,100}\?>\s*<!doctype html/i.test(bare)
  );
}

/** The form that the ending of a name promises; undefined for one that promises none. */
export function promisedForm(name: string): Form | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const forms: Readonly<Record<string, Form>> = {
    html: "html",
    htm: "html",
    xhtml: "html",
    php: "html",
    asp: "html",
    aspx: "html",
    txt: "text",
    text: "text",
    md: "markdown",
    markdown: "markdown",
    mdown: "markdown",
    docx: "docx",
    docm: "docx",
    dotx: "docx",
    pdf: "pdf",
  };
  return Object.hasOwn(forms, ending) ? forms[ending] : undefined;
}

/** A form as a reader knows it. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  html: "a page (HTML)",
  text: "plain text",
  markdown: "Markdown",
  docx: "a Word document (.docx)",
  pdf: "a PDF",
};

/** Bytes as characters of the same number. */
export function latin1(bytes: Uint8Array, from: number, length: number): string {
  let text = "";
  for (const byte of bytes.subarray(from, from + length)) text += String.fromCharCode(byte);
  return text;
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, k) => bytes[at + k] === byte)) return true;
  }
  return false;
}
