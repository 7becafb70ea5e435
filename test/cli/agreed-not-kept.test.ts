import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "./terminal-io.ts";

// The game of chicken: both would rather swerve than crash, and once both do, each gains by going straight.
const PACKAGES = `
packages:
  clauses:
    - {id: way-1, name: the first, options: [{id: straight, text: goes straight}, {id: swerve, text: swerves}], today: straight}
    - {id: way-2, name: the second, options: [{id: straight, text: goes straight}, {id: swerve, text: swerves}], today: straight}
  parties:
    - actor: first
      values: [{on: way-1, points: {straight: 0, swerve: -1}, cite: [rapoport]}, {on: way-2, points: {straight: 0, swerve: 2}, cite: [rapoport]}]
      linked: [{when: {way-1: straight, way-2: straight}, adds: -3, cite: [rapoport]}]
      walkAway: {as: today, cite: [rapoport]}
    - actor: second
      values: [{on: way-2, points: {straight: 0, swerve: -1}, cite: [rapoport]}, {on: way-1, points: {straight: 0, swerve: 2}, cite: [rapoport]}]
      linked: [{when: {way-1: straight, way-2: straight}, adds: -3, cite: [rapoport]}]
      walkAway: {as: today, cite: [rapoport]}
  offers:
    - {id: both, name: both give way, by: [first], package: {way-1: swerve, way-2: swerve}, state: swerve-1 + swerve-2, cite: [rapoport]}
    - {id: one, name: the first gives way, by: [second], package: {way-1: swerve}, state: swerve-1, cite: [rapoport]}
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-kept-"));
  writeFileSync(join(folder, "case.yaml"), `${readFileSync("cases/chicken/case.yaml", "utf8")}${PACKAGES}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("tells of a deal that all accept and nobody would keep that it is one", async () => {
  const { status, out } = await call(folder, "run", "deals", ".");
  expect(status).toBe(0);
  const text = out.replace(/\s+/g, " ");
  expect(text).toContain("There is a deal that both parties could accept: three of four packages.");
  expect(text).toContain(
    "The offer “both give way” suits both parties. It would be agreed and not kept: once it is reached, somebody gains by leaving it.",
  );
  expect(text).toContain(
    "The offer “the first gives way” suits both parties. Once reached it would be kept.",
  );
});
