import { printableLine } from "#case/printable.ts";
import { UsageFault } from "../fault.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "the file would be larger than is allowed",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the disk can only be read",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "the path does not exist",
  ELOOP: "its links lead round in a circle",
  EIO: "the device reports an error",
  EMFILE: "this program may open no more files",
  ENFILE: "too many files are open on this machine",
  EBUSY: "another program holds it",
  ETXTBSY: "another program runs it",
  ENOMEM: "no memory is left",
};

/** What would do wherever it is written: no other place helps. */
const CURES_ANYWHERE: Readonly<Record<string, string>> = {
  EMFILE: "raise the limit of open files (`ulimit -n`), and run this again",
  ENFILE: "close other programs, and run this again",
  EBUSY: "close the other program, and run this again",
  ETXTBSY: "stop the other program, and run this again",
  ENOMEM: "close other programs, and run this again",
};

/** What would do, where that is not another place alone: what is to be changed may have to stay where it is. */
const CURES: Readonly<Record<string, string>> = {
  ENOSPC: "make room there, or name another place",
  EDQUOT: "make room there, or name another place",
  EACCES: "allow that it is written to, or name another place",
  EPERM: "allow that it is written to, or name another place",
  EROFS: "allow that it is written to, or name another place",
};

/** The same where it has to stay where it is, as a case and its ledger do. */
const CURES_IN_PLACE: Readonly<Record<string, string>> = {
  ENOSPC: "make room there, and run this again",
  EDQUOT: "make room there, and run this again",
  EACCES: "allow that it is written to, and run this again",
  EPERM: "allow that it is written to, and run this again",
  EROFS: "allow that it is written to, and run this again",
};

/** Why something could not be written, in words. */
export function reasonInWords(error: unknown): string {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? printableLine(message, 200);
}

/** The refusal for what could not be written; `inPlace` where no other place can be named for it. */
export function notWritten(shown: string, error: unknown, inPlace = false): UsageFault {
  if (error instanceof UsageFault) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const elsewhere = inPlace
    ? (CURES_IN_PLACE[code] ?? "see to that, and run this again")
    : (CURES[code] ?? "name another place");
  const cure = CURES_ANYWHERE[code] ?? elsewhere;
  return new UsageFault(`cannot write to ${shown}: ${reasonInWords(error)}`, cure);
}
