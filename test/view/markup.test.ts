import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import {
  elementMarkup,
  joined,
  type Markup,
  markup,
  NOTHING,
  textMarkup,
  trusted,
  verbatimMarkup,
} from "#view/markup.ts";

describe("a template", () => {
  it("escapes every text, in content and in attributes, and shows control characters", () => {
    const text = `<b>&"'\u0000\u001b`;
    expect(markup`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;b&gt;&amp;&quot;&#39;\\u0000\\u001b">&lt;b&gt;&amp;&quot;&#39;\\u0000\\u001b</p>',
    );
  });

  it("sets apostrophes and single quotation marks of content as print does, and leaves attributes and snippets alone", () => {
    for (const [typed, printed] of [
      ["Seoul's and the parties' own", "Seoul’s and the parties’ own"],
      ["“that one”'s 2010's (the case's) don't", "“that one”’s 2010’s (the case’s) don’t"],
      ["said 'no deal' and ('perhaps.')", "said ‘no deal’ and (‘perhaps.’)"],
      ["a = '", "a = &#39;"],
    ] as const) {
      expect(markup`<p title="${typed}">${typed}</p>`.text).toBe(
        `<p title="${typed.replaceAll("'", "&#39;")}">${printed}</p>`,
      );
      expect(textMarkup(typed).text).toBe(printed);
      expect(verbatimMarkup(typed).text).toBe(typed.replaceAll("'", "&#39;"));
    }
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

describe("a hole where no text is safe", () => {
  const text = "x onload=alert(1)";
  it.each([
    ["in a tag, outside of quotes", () => markup`<p class=${text}>`, "a tag outside of quotes"],
    ["for the name of an attribute", () => markup`<p ${text}="x">`, "a tag outside of quotes"],
    ["in single quotes", () => markup`<p title='${text}'>`, "a tag outside of quotes"],
    ["for the name of an element", () => markup`<${text}>`, "a tag outside of quotes"],
    ["in a script", () => markup`<script>let a = "${text}";</script>`, "a script or a style sheet"],
    [
      "in a style sheet",
      () => markup`<p></p><style>p { color: ${text} }</style>`,
      "a script or a style sheet",
    ],
    ["in an attribute that runs", () => markup`<p onclick="f(${text})">`, "an attribute that runs"],
    [
      "in an attribute that styles",
      () => markup` style="color: ${text}"`,
      "an attribute that runs or styles",
    ],
  ])("%s: is refused when it is first used", (_, draw, why) =>
    expect(draw).toThrow(`a text cannot stand in ${why}`),
  );

  it.each(["https://example.org", "javascript:alert(1)", "//example.org", " #a", ""])(
    "a link to %j is refused",
    (href) => {
      expect(() => markup`<a href="${href}">x</a>`).toThrow("no link within the page");
      expect(() => markup`<svg><use xlink:href="${href}"/></svg>`).toThrow("no link within the page");
      expect(() => markup`<img alt="${"fine"}" src="${href}">`).toThrow("no link within the page");
    },
  );

  it("a link into the page is not, nor markup and texts in their places", () => {
    const attribute = markup` title="${text}"`;
    expect(markup`<a${attribute} href="#a-${1}" id="b${"c"}">${text}</a><p>${text}</p>`.text).toBe(
      `<a title="${text}" href="#a-1" id="bc">${text}</a><p>${text}</p>`,
    );
    expect(markup`<style>${trusted("p { margin: 0 }")}</style><p>${text}</p>`.text).toContain(
      `<p>${text}</p>`,
    );
    expect(markup`a < b ${text} and c > d ${text}`.text).toContain(text);
  });

  it("elements that are drawn carry no attribute that runs, styles or leads elsewhere", () => {
    for (const name of ["onload", "ONCLICK", "style", "href", "xlink:href", "src"])
      expect(() => elementMarkup("g", [{ name, value: "x" }], NOTHING)).toThrow("no name of an element");
    expect(() => elementMarkup("script", [], NOTHING)).toThrow("no name of an element");
  });
});

it("what would let a text through does not compile", () => {
  const text: string = "<b>";
  // Only looked at by the compiler: each line must be one that it refuses.
  const never = () => {
    // @ts-expect-error a text that is not a literal cannot be trusted
    trusted(text);
    // @ts-expect-error nor one that holds such a text
    trusted(`<p>${text}</p>`);
    // @ts-expect-error nothing else that has a text is markup
    const forged: Markup = { text };
    // @ts-expect-error a hole takes markup and text, no object
    markup`<p>${{ text }}</p>`;
    // @ts-expect-error nor a list of texts
    markup`<p>${[text]}</p>`;
    return forged;
  };
  expect(never).toBeTypeOf("function");
  expect(trusted("<b>").text).toBe("<b>");
});
