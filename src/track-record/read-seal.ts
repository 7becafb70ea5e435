import type { Fault } from "#case/fault.ts";
import type { Path } from "#case/walk.ts";
import { readRecordFile } from "./read-file.ts";
import { hashOf } from "./seal-hash.ts";
import { SealedRegister } from "./sealed-register.ts";

/** Reads a sealed register; one that is not what was sealed is refused, and so is one sealed after `latest`, a day as ISO 8601. */
export function readSeal(
  text: string,
  file: string,
  latest = "9999-12-31",
): { readonly seal: SealedRegister } | { readonly faults: readonly Fault[] } {
  const read = readRecordFile(SealedRegister, text, file);
  if ("faults" in read) return read;
  const { content, fault } = read;
  const now = hashOf(content);
  if (now !== content.sha256)
    return {
      faults: [
        fault(
          ["sha256"],
          `the register was changed after it was sealed: its hash is now ${now.slice(0, 12)}…`,
          "take the file as it was sealed; what is to be added to it, seal anew",
        ),
      ],
    };
  if (content.sealedOn > latest)
    return {
      faults: [
        fault(
          ["sealedOn"],
          `the register was sealed on ${content.sealedOn}, a day still to come`,
          "mend this machine's clock if it is slow; else seal the case anew",
        ),
      ],
    };
  const odd = oddDay(content);
  if (odd) return { faults: [fault(odd.path, odd.what, "seal the case anew")] };
  const ids = content.questions.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  return twice >= 0
    ? {
        faults: [
          fault(
            ["questions", twice, "id"],
            `the question \`${ids[twice]}\` is sealed twice`,
            "seal the case anew",
          ),
        ],
      }
    : { seal: content };
}

/** A day of a question that nobody can have sealed. */
function oddDay({
  questions,
  sealedOn,
}: SealedRegister): { readonly path: Path; readonly what: string } | undefined {
  for (const [at, { id, closes, settles, estimates }] of questions.entries()) {
    if (settles < closes)
      return {
        path: ["questions", at, "settles"],
        what: `the question \`${id}\` is settled on ${settles}, before it closes (${closes})`,
      };
    const late = estimates.findIndex(({ on }) => on > sealedOn);
    if (late >= 0)
      return {
        path: ["questions", at, "estimates", late, "on"],
        what: `an answer to \`${id}\` is of ${estimates[late]!.on}, after the day on which the register was sealed (${sealedOn})`,
      };
  }
  return undefined;
}
