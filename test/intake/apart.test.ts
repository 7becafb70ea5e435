import { describe, expect, it } from "vitest";
import { isApart } from "#documents/blocks/apart.ts";
import { readDocument } from "#documents/read.ts";
import { intake } from "#intake/intake.ts";
import { Proposals } from "#intake/proposal.ts";
import { withoutApart } from "#intake/text/apart.ts";
import { stampsOf } from "#intake/text/stamps.ts";

async function proposed(text: string, issued?: string) {
  const reading = await readDocument(new TextEncoder().encode(text), "article.txt");
  if ("refusal" in reading) throw new Error(reading.refusal.what);
  const { document } = reading;
  const apart = document.blocks.filter(isApart);
  return intake(document.text, { id: "art", issued, body: document.body, apart });
}

const cited = ({ proposals }: Proposals, at: string) =>
  proposals.filter(({ cite }) => cite.includes(`art:${at}`)).map(({ kind }) => kind);
const ids = ({ proposals }: Proposals) =>
  proposals.filter(({ kind }) => kind === "actor").map(({ entry }) => entry.id);

const FURNISHED = `Ghana and Togo talk about fish

Ghana and Togo opened talks on fishing rights in Lomé on 3 May 2021. The minister of Ghana, Ama Boateng, said that the catch had halved.

Prime Minister Olaf Berg of Norway met President Jo Stahl of Iceland in Oslo on 2 May 2021. Photo: AFP

Related stories

Norway imposes sanctions on Iceland

Sign up for our newsletter about Norway and get it in your inbox.

Togo rejected the demand of Ghana on Tuesday.`;

describe("what stands around an article", () => {
  it("brings no actor, no act and no date, and is told", async () => {
    const found = await proposed(FURNISHED, "2021-05-05");
    expect(Proposals.parse(found)).toEqual(found);
    expect(ids(found)).toEqual(expect.arrayContaining(["GHA", "TGO", "BOATENG"]));
    for (const id of ["NOR", "ISL", "BERG", "STAHL"]) expect(ids(found)).not.toContain(id);
    expect(found.apart).toEqual(["P2.S1", "P2.S2", "P3.S1", "P4.S1", "P5.S1"]);
    for (const at of found.apart) {
      expect(cited(found, at)).toEqual([]);
      expect(found.untouched).not.toContain(at);
    }
    expect(cited(found, "P6.S1")).toContain("demand");
  });

  it("keeps the place of every quotation behind it", async () => {
    const found = await proposed(FURNISHED, "2021-05-05");
    for (const { quote } of found.proposals)
      if (quote) expect(FURNISHED.slice(quote.start, quote.end)).toBe(quote.exact);
  });

  it("is masked place for place, also where stretches touch, overlap or lie at the ends", () => {
    const text = "one two\nthree";
    expect(
      withoutApart(text, [
        { start: 4, end: 13 },
        { start: 0, end: 3 },
        { start: 2, end: 5 },
      ]),
    ).toBe("       \n     ");
    expect(withoutApart(text, [{ start: 4, end: 7 }])).toBe("one    \nthree");
    expect(withoutApart(text, [])).toBe(text);
  });
});

const stamp = (start: number, time: string, day?: string) => ({
  kind: "stamp",
  start,
  end: start + 5,
  at: { time, ...(day && { day }) },
});
const days = (stamps: Parameters<typeof stampsOf>[1], published?: number) =>
  stampsOf(" ".repeat(99), stamps, published).map(({ day }) => day);

describe("the entries of a live blog", () => {
  it("go over midnight from the day of publication, in either order", () => {
    const times = ["21:10", "23:40", "00:05", "03:15"];
    expect(
      days(
        times.map((time, at) => stamp(10 * at, time)),
        100,
      ),
    ).toEqual([100, 100, 101, 101]);
    const newest = times.toReversed();
    expect(
      days(
        newest.map((time, at) => stamp(10 * at, time)),
        100,
      ),
    ).toEqual([101, 101, 100, 100]);
  });

  it("may be a little out of order", () => {
    const times = ["09:10", "09:05", "11:00", "10:58", "12:00"];
    expect(
      days(
        times.map((time, at) => stamp(10 * at, time)),
        7,
      ),
    ).toEqual([7, 7, 7, 7, 7]);
  });

  it("go by a day that a page gives for one of them", () => {
    const list = [stamp(0, "22:00"), stamp(10, "23:00"), stamp(20, "01:00", "1970-01-03")];
    expect(days(list, 50)).toEqual([1, 1, 2]);
    expect(days(list)).toEqual([1, 1, 2]);
  });

  it("are none where there are two times, or where no day is known", () => {
    expect(days([stamp(0, "22:00"), stamp(10, "23:00")], 1)).toEqual([]);
    expect(days([stamp(0, "21:00"), stamp(10, "22:00"), stamp(20, "23:00")])).toEqual([]);
  });

  it("date what is told under them: words of the day by it, and news without a date", async () => {
    const found = await proposed(
      `Fishing talks: the night as it happened

Sunday 9 May 2021

22:30 GMT

Ghana and Togo opened talks in Lomé this evening, officials said. Togo will publish its list tomorrow.

23:50 GMTGhana: no deal without quotas

Ghana has rejected the list of Togo. In 2019 Ghana expelled four envoys of Togo.

00:40 GMT

Togo rejects the list of Ghana. Togo recalled its envoy from Ghana.`,
      "2021-05-09",
    );
    const of = (at: string) =>
      found.proposals.flatMap(({ cite, kind, entry, grounds }) =>
        cite.includes(`art:${at}`) && "when" in entry
          ? [{ kind, when: entry.when, phrase: entry.phrase, anchor: grounds.date?.anchor }]
          : [],
      );
    expect(of("P1.S1")).toContainEqual({
      kind: "event",
      when: "2021-05-09",
      phrase: "this evening",
      anchor: "stamp",
    });
    // The stamp that is glued to the heading of its entry is not of it.
    expect(of("P3.S1")).toEqual([
      { kind: expect.any(String), when: "2021-05-09", phrase: "23:50 GMT", anchor: "stamp" },
    ]);
    expect(of("P3.S2")).toEqual([{ kind: "event", when: "2019", phrase: "2019", anchor: "absolute" }]);
    expect(of("P5.S1")).toEqual([
      { kind: "demand", when: "2021-05-10", phrase: "00:40 GMT", anchor: "stamp" },
    ]);
    // Told in the past: it may be long gone.
    expect(of("P5.S2")).toEqual([
      { kind: "event", when: "not stated", phrase: undefined, anchor: undefined },
    ]);
    expect(found.apart).toEqual(["P4.S1"]);
  });
});
