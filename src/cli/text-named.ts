import { decode } from "#case/decode.ts";
import { withoutUnseen } from "#case/printable.ts";
import { bytesOf } from "./bytes.ts";
import { TextFault } from "./fault.ts";
import { givenFile } from "./given-file.ts";
import { LARGEST_TEXT } from "./named-file.ts";

/** The text of a file that the user named on the command line. */
export function textNamed(name: string, directory: string): string {
  const path = givenFile(name, directory, { pipes: true });
  const decoded = decode(bytesOf(path, name, LARGEST_TEXT), name, LARGEST_TEXT);
  if ("fault" in decoded) throw new TextFault([decoded.fault]);
  if (withoutUnseen(decoded.text).text.trim() === "")
    throw new TextFault([
      {
        file: name,
        line: 1,
        column: 1,
        what: "there is no text in it but blanks and characters that nobody sees",
        cure: "save it again, or name another",
        severity: "error",
      },
    ]);
  return decoded.text;
}
