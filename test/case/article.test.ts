import { expect, it } from "vitest";
import { inSentence } from "#case/article.ts";

it.each([
  ["United States", "the United States"],
  ["United Nations Security Council", "the United Nations Security Council"],
  ["Union of Crane Drivers", "the Union of Crane Drivers"],
  ["Czech Republic", "the Czech Republic"],
  ["Ministry of Transport", "the Ministry of Transport"],
  ["White House", "the White House"],
  ["The article's author", "the article's author"],
  ["the Soviet Union", "the Soviet Union"],
  ["A senior official, not named", "a senior official, not named"],
  ["Those who sign", "Those who sign"],
  ["North Korea", "North Korea"],
  ["Unitedland", "Unitedland"],
  ["Donald Trump", "Donald Trump"],
  ["EU", "the EU"],
  ["UNESCO", "UNESCO"],
  ["CNN", "CNN"],
  ["Port Said", "Port Said"],
  ["Houseman", "Houseman"],
  ["Theodore", "Theodore"],
])("%s stands in a sentence as “%s”", (name, inside) => expect(inSentence(name)).toBe(inside));
