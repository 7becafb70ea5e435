import { joined, type Markup, markup, trusted } from "../markup.ts";
import { sha256InBase64 } from "../sha256.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/**
 * The head of a page in one file, from its first line on. Nothing is fetched, and nothing runs but the program's own script, which
 * sorts tables, where the page has one.
 */
export function pageHead(
  title: string,
  {
    generator,
    hasScript,
    style = STYLE,
  }: { readonly generator: string; readonly hasScript: boolean; readonly style?: string },
): Markup {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256InBase64(style)}'`,
    ...(hasScript ? [`script-src 'sha256-${sha256InBase64(SCRIPT)}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return joined(
    [
      markup`<!DOCTYPE html>`,
      markup`<html lang="en">`,
      markup`<head>`,
      markup`<meta charset="utf-8">`,
      markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
      markup`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      markup`<meta name="generator" content="${generator}">`,
      markup`<title>${title}</title>`,
      // Put together of literals and of colours that the program holds, which the compiler cannot see.
      markup`<style>${trusted(style as ":root {}")}</style>`,
      markup`</head>`,
    ],
    "\n",
  );
}
