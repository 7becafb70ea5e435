import { expect, it } from "vitest";
import { notWritten } from "#cli/writing/not-written.ts";

const refused = (code: string, inPlace = false) => {
  const { message, cure } = notWritten("out", Object.assign(new Error(`${code}: open`), { code }), inPlace);
  return `${message} | ${cure}`;
};

it.each([
  ["EMFILE", "cannot write to out: this program may open no more files | raise the limit of open files"],
  ["ENFILE", "cannot write to out: too many files are open on this machine | close other programs"],
  ["EBUSY", "cannot write to out: another program holds it | close the other program"],
  ["ETXTBSY", "cannot write to out: another program runs it | stop the other program"],
  ["ENOMEM", "cannot write to out: no memory is left | close other programs"],
])("no other place is named where none would help: %s", (code, said) => {
  expect(refused(code)).toContain(said);
  expect(refused(code, true)).toBe(refused(code));
  expect(refused(code)).not.toContain("another place");
});

it("names another place where that helps, and not where it has to stay where it is", () => {
  expect(refused("ENOSPC")).toContain("or name another place");
  expect(refused("EIO")).toMatch(/\| name another place$/);
  expect(refused("EIO", true)).not.toContain("another place");
});
