import type { Part } from "../../part.ts";
import type { ForecastsInput } from "../input.ts";
import { answers } from "./answers.ts";
import { estimates } from "./estimates.ts";
import { families } from "./families.ts";
import { outsideViews } from "./outside-views.ts";
import { register } from "./register.ts";
import { turns } from "./turns.ts";

/** The parts of the register, each needing only parts before it; the last puts all that was found into words. */
export const parts: readonly Part<ForecastsInput>[] = [
  outsideViews,
  estimates,
  answers,
  families,
  turns,
  register,
];
