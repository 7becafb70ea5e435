import { describe, expect, it } from "vitest";
import { progressLine, stepsLine } from "../../src/cli/progress.ts";

/** Progress of one analysis, told each second from nothing to the end of so many seconds. */
function told(seconds: number, given: { terminal?: boolean; quiet?: boolean } = {}) {
  return toldAt(
    Array.from({ length: seconds + 1 }, (_, second) => second / seconds),
    given,
  );
}

/** Progress of one analysis of which each second another share is done. */
function toldAt(shares: readonly number[], { terminal = false, quiet = false } = {}) {
  const lines: string[] = [];
  const drawn: string[] = [];
  let time = 0;
  const line = progressLine(
    {
      out: () => {},
      error: (text) => lines.push(text),
      ...(terminal && { redraw: (text: string) => drawn.push(text) }),
      colour: false,
      width: 80,
      directory: ".",
    },
    ["stability", "audit"],
    quiet,
    () => time,
  );
  for (const [second, share] of shares.entries()) {
    time = second * 1000;
    line.update("stability", share);
  }
  line.clear();
  return { lines, drawn };
}

describe("where standard error is no terminal", () => {
  it("a line is told every five seconds, and nothing of short work", () => {
    expect(told(4).lines).toEqual([]);
    expect(told(20).lines).toEqual([
      "demarche: analyses 0 of 2 stability 25 %\n",
      "demarche: analyses 0 of 2 stability 50 %\n",
      "demarche: analyses 0 of 2 stability 75 %\n",
      "demarche: analyses 1 of 2\n",
    ]);
  });

  it("a program that says how soon tells what it does from then on, counted from its beginning", () => {
    const lines: string[] = [];
    const io = {
      out: () => {},
      error: (text: string) => void lines.push(text),
      lines: { first: 1000, between: 1900 },
      colour: false,
      width: 80,
      directory: ".",
    };
    let time = 900;
    const short = progressLine(io, ["stability"], false, () => time);
    time = 990;
    short.update("stability", 1);
    expect(lines).toEqual([]);
    time = 1200;
    const late = progressLine(io, ["stability"], false, () => time);
    for (time = 1300; time < 5200; time += 100) late.update("stability", time / 10_000);
    expect(lines).toEqual([
      "demarche: analyses 0 of 1\n",
      "demarche: analyses 0 of 1 stability 31 %\n",
      "demarche: analyses 0 of 1 stability 50 %\n",
    ]);
  });

  it("work that takes minutes is said to, once, with what does less", () => {
    const long = (seconds: number) => told(seconds).lines.filter((line) => line.includes("--budget"));
    expect(long(50)).toEqual([]);
    expect(long(90)).toEqual([
      "demarche: stability needs another minute or two; a smaller --budget or fewer --samples do less, Ctrl-C stops it\n",
    ]);
    expect(long(600)[0]).toContain("some 10 minutes more");
    expect(long(20_000)[0]).toContain("some 5 hours more");
  });

  it("nothing is forecast from the first hundredth, which tells nothing of the rest", () => {
    const { lines } = toldAt(Array.from({ length: 10 }, (_, second) => (second < 9 ? 0.001 : 1)));
    expect(lines.filter((line) => line.includes("--budget"))).toEqual([]);
  });

  it("nothing is said to take minutes while a first part goes slowly and the next go fast", () => {
    const slowFirst = Array.from({ length: 20 }, (_, second) =>
      second < 9 ? 0.004 * second : 0.3 + 0.035 * second,
    );
    const { lines } = toldAt(slowFirst);
    expect(lines.filter((line) => line.includes("--budget"))).toEqual([]);
  });

  it("quiet means quiet", () => expect(told(600, { quiet: true })).toEqual({ lines: [], drawn: [] }));
});

it("on a terminal one line is drawn anew, and gone at the end", () => {
  const { lines, drawn } = told(3, { terminal: true });
  expect(lines).toEqual([]);
  expect(drawn).toEqual([
    "analyses 0 of 2 stability 0 %",
    "analyses 0 of 2 stability 33 %",
    "analyses 0 of 2 stability 66 %",
    "analyses 1 of 2",
    "",
  ]);
});

it("what is made once a command has gone on for five seconds is told in lines, and nothing of it before", () => {
  const lines: string[] = [];
  let time = 0;
  const io = {
    out: () => {},
    error: (text: string) => lines.push(text),
    colour: false,
    width: 80,
    directory: ".",
  };
  const steps = stepsLine(io, false, () => time);
  steps.show("reading");
  time = 5000;
  steps.show("drawing the page");
  time = 6000;
  steps.show("making md, docx");
  expect(lines).toEqual(["demarche: drawing the page\n"]);
});
