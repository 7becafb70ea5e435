import { describe, expect, it } from "vitest";
import { markAt, marked } from "../../scripts/mutants/marks.ts";
import { importsOf, mutated, mutationsOf } from "../../scripts/mutants/mutations.ts";

/** The source with each fault in turn. */
function faults(code: string): string[] {
  return mutationsOf(code).map((mutation) => mutated(code, mutation));
}

describe("the faults that mutation testing tries", () => {
  it.each([
    ["comparisons", "a < b;", ["a <= b;", "a >= b;"]],
    ["equality", "a === b;", ["a !== b;"]],
    ["connectives", "a && b;", ["a || b;"]],
    ["sums", "a + b;", ["a - b;"]],
    ["choices", "x(a ? b : c);", ["x(a ? (c) : (b));"]],
    ["early returns", "if (a) b();", ["if (true) b();", "if (false) b();"]],
    ["branches", "if (a) b(); else c();", ["if (!(a)) b(); else c();"]],
    ["whole numbers", "x(3);", ["x(4);", "x(2);"]],
    ["truth", "x(true);", ["x(false);"]],
    ["denials", "x(!a);", ["x((a));"]],
    ["texts", 'x("a");', ['x("");']],
    [
      "the words and the values of a sentence",
      `x(\`\${a} of \${b}\`);`,
      [`x(\`\${a}\${b}\`);`, `x(\` of \${b}\`);`, `x(\`\${a} of \`);`],
    ],
    ["elements", "x([a, b]);", ["x([b]);", "x([a]);"]],
    ["calls that choose or order", "a.filter(b);", ["a;"]],
    ["quantifiers", "a.some(b);", ["a.every(b);"]],
  ])("%s", (_, code, expected) => expect(faults(code)).toEqual(expected));

  it("leave types, names of properties and modules alone", () => {
    const code =
      'import { a } from "./a.ts";\ntype T = "b" | 1;\nconst c = { "d": a as "e" };\nexport type { T };';
    expect(faults(code)).toEqual([]);
  });

  it("do not subtract texts, and leave no source that cannot be read", () => {
    expect(faults('x("a" + b);')).toEqual(['x("" + b);']);
    expect(faults("a ?? (b || c);")).toEqual(["a && (b || c);", "a ?? (b && c);"]);
    expect(faults("a ?? b ?? c;")).toEqual([]);
  });
});

describe("what a test reaches", () => {
  const code = "export function f(a) { return g(() => a); }\nconst b = 1;";

  it("is marked at the head of every function, of which the innermost counts", () => {
    expect(marked(code, "s.ts")).toBe(
      'export function f(a) {(globalThis.reachedFunctions ??= new Set()).add("s.ts:7"); ' +
        'return g(() => ((globalThis.reachedFunctions ??= new Set()).add("s.ts:32"), a)); }\nconst b = 1;',
    );
    expect(markAt(code, "s.ts", code.indexOf("return"))).toBe("s.ts:7");
    expect(markAt(code, "s.ts", code.indexOf("a);"))).toBe("s.ts:32");
    expect(markAt(code, "s.ts", code.indexOf("1"))).toBeUndefined();
  });

  it("is what it imports for more than types", () => {
    expect(
      importsOf(
        'import type { T } from "a";\nimport { type U, u } from "b";\nimport { type V } from "c";\nexport { w } from "d";\nimport "e";',
      ),
    ).toEqual(["b", "d", "e"]);
  });
});
