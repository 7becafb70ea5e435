import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

/** What a page did that no brief may do: a line for each script that ran, request, navigation, window or dialog. */
export async function deedsOf(browser: Browser, file: string): Promise<readonly string[]> {
  const deeds: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url() !== url) deeds.push(`request: ${request.url()}`);
  });
  page.on("framenavigated", (frame) => {
    if (frame.url().split("#")[0] !== url) deeds.push(`navigation: ${frame.url()}`);
  });
  page.on("popup", () => deeds.push("window"));
  page.on("dialog", (dialog) => {
    deeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => deeds.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => deeds.push(`error: ${error}`));
  await page.goto(url);
  // Everything that a reader can do: open all folds, press all that can be pressed, move over and focus everything.
  const pressAll = () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>("*")) {
      element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      element.dispatchEvent(new FocusEvent("focus"));
      if (element.matches("a, button, summary, [role=button]"))
        element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
  };
  try {
    await page.evaluate(pressAll);
    await page.waitForTimeout(200);
    const pwned = await page.evaluate(() => (window as unknown as { pwned?: number }).pwned);
    if (pwned !== undefined) deeds.push(`script: payload ${pwned}`);
  } catch (error) {
    deeds.push(`gone: ${error}`);
  }
  await context.close();
  return deeds;
}
