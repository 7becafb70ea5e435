/**
 * Where the bytes of a text stop being well-formed UTF-8, and how many bytes are at fault together there; `undefined` if
 * they never do. By table 3-7 of the Unicode Standard (the same as RFC 3629): no overlong forms, no halves of surrogate
 * pairs, nothing above U+10FFFF.
 */
export function malformedAt(bytes: Uint8Array): { readonly at: number; readonly length: number } | undefined {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const form = formOf(lead);
    if (!form) return { at, length: 1 };
    const [length, least, most] = form;
    const second = bytes[at + 1];
    if (second === undefined || second < least || second > most) {
      // A half of a surrogate pair, or an overlong form, is three or four bytes that belong together.
      return { at, length: second !== undefined && isTrail(second) ? trailed(bytes, at, length) : 1 };
    }
    for (let k = 2; k < length; k++) if (!isTrail(bytes[at + k])) return { at, length: k };
    at += length;
  }
  return undefined;
}

/** How many bytes a lead byte announces, and between which bounds the second one lies. */
function formOf(lead: number): readonly [length: number, least: number, most: number] | undefined {
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  if (lead < 0xe0) return [2, 0x80, 0xbf];
  if (lead < 0xf0) return [3, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  return [4, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function trailed(bytes: Uint8Array, at: number, most: number): number {
  let length = 1;
  while (length < most && isTrail(bytes[at + length])) length++;
  return length;
}
