import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { elementMarkup, joined, markup, NOTHING, textMarkup } from "#view/markup.ts";

describe("a template", () => {
  it("escapes every text, in content and in attributes, and shows control characters", () => {
    const text = `<b>&"'\u0000\u001b`;
    expect(markup`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;b&gt;&amp;&quot;&#39;\\u0000\\u001b">&lt;b&gt;&amp;&quot;&#39;\\u0000\\u001b</p>',
    );
  });

  it("takes markup as it is, alone or in a list, and numbers", () => {
    const item = markup`<li>${"a & b"}</li>`;
    expect(markup`<ul>${item}${[item, item]}${NOTHING}${7}</ul>`.text).toBe(
      "<ul><li>a &amp; b</li><li>a &amp; b</li><li>a &amp; b</li>7</ul>",
    );
  });

  it("leaves out its own line breaks before tags and holes, and no others", () => {
    const text = "two\n lines";
    expect(
      markup`
        <p>
        ${text}
        and more
        words</p>`.text,
    ).toBe("<p>two\n lines and more words</p>");
  });

  it("lets no text become an element, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { document } = parseHTML(`<main>${markup`<p title="${text}">${text}</p>`.text}</main>`);
        expect(document.querySelectorAll("main *")).toHaveLength(1);
        expect([...document.querySelector("p")!.attributes].map(({ name }) => name)).toEqual(["title"]);
      }),
    );
  });
});

describe("markup", () => {
  it("is joined with a text between", () => {
    expect(joined([textMarkup("<"), textMarkup("b"), textMarkup("c")], " & ").text).toBe(
      "&lt; &amp; b &amp; c",
    );
    expect(joined([textMarkup("a"), textMarkup("b")]).text).toBe("ab");
    expect(joined([], ", ").text).toBe("");
  });

  it("of an element has its attributes in a fixed order, and names that are names", () => {
    const attributes = [
      { name: "stroke-width", value: "1" },
      { name: "stroke", value: '"red"' },
    ];
    expect(elementMarkup("path", attributes, markup`<g></g>`).text).toBe(
      '<path stroke-width="1" stroke="&quot;red&quot;"><g></g></path>',
    );
    expect(elementMarkup("path", attributes.toReversed(), NOTHING).text).toBe(
      elementMarkup("path", attributes, NOTHING).text,
    );
    expect(() => elementMarkup("p onload=x", [], NOTHING)).toThrow("no name");
    expect(() => elementMarkup("p", [{ name: "x><script", value: "" }], NOTHING)).toThrow("no name");
  });
});
