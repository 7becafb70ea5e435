import { describe, expect, it } from "vitest";
import { leadingTime, machineMoment, momentOf } from "#documents/metadata/written-date.ts";

describe("a line that is a moment", () => {
  it.each([
    ["14:05", { time: "14:05" }],
    ["14.05 BST", { time: "14:05", zone: "BST" }],
    ["2.05pm", { time: "14:05" }],
    ["12:05 a.m. ET", { time: "00:05", zone: "ET" }],
    ["12:05 pm", { time: "12:05" }],
    ["Updated at 09:15 GMT", { time: "09:15", zone: "GMT" }],
    ["Monday 16 April 2018 - 04:56", { day: "2018-04-16", time: "04:56" }],
    ["Mon, Apr 16, 2018, 4:56 PM", { day: "2018-04-16", time: "16:56" }],
    ["April 16th, 2018", { day: "2018-04-16" }],
    ["16 Sept. 2018", { day: "2018-09-16" }],
    ["10:15, 3 May 2024", { day: "2024-05-03", time: "10:15" }],
    ["2018-04-16 04:56", { day: "2018-04-16", time: "04:56" }],
    ["16.4.2018", { day: "2018-04-16" }],
    ["16/04/2018", { day: "2018-04-16" }],
    ["04/16/2018", { day: "2018-04-16" }],
    ["04/05/2018", {}],
    ["3m ago", {}],
    ["Updated 2 hours ago", {}],
  ])("%s", (line, at) => {
    expect(momentOf(line)).toEqual(at);
  });

  it.each([
    "25:00",
    "14:75",
    "13:00 pm",
    "31 February 2018",
    "31/02/2018",
    "16 April",
    "In 2018",
    "Talks of 16 April 2018",
    "16 April 2018 was a Monday",
    "5:3",
    "14:05 The minister",
  ])("is none: %s", (line) => {
    expect(momentOf(line)).toBeUndefined();
  });
});

describe("a moment as a machine writes it", () => {
  it.each([
    ["2018-04-16T04:56:00+09:00", { day: "2018-04-16", time: "04:56", zone: "+09:00" }],
    ["2018-04-16T04:56:00.000Z", { day: "2018-04-16", time: "04:56", zone: "Z" }],
    ["20180416", { day: "2018-04-16" }],
    ["20180416045600", { day: "2018-04-16", time: "04:56" }],
    ["Mon, 16 Apr 2018 04:56:00 GMT", { day: "2018-04-16", time: "04:56", zone: "GMT" }],
    ["Mon, 16 Apr 2018 04:56:00 +0900", { day: "2018-04-16", time: "04:56" }],
    ["April 16, 2018", { day: "2018-04-16" }],
    ["2018", undefined],
    ["2018-13-01", undefined],
    ["yesterday", undefined],
  ])("%s", (written, at) => {
    expect(machineMoment(written)).toEqual(at);
  });
});

describe("the time before what an entry tells", () => {
  it.each([
    ["14:05 The minister", "14:05"],
    ["14.05 BST: The minister", "14.05 BST:"],
    ["2.05pm - The minister", "2.05pm -"],
    ["14:05The minister", undefined],
    ["14:05", undefined],
    ["The 14:05 boat", undefined],
    ["99:05 The minister", undefined],
  ])("%s", (line, lead) => {
    const found = leadingTime(line);
    expect(found && line.slice(0, found.length)).toBe(lead);
  });
});
