import { z } from "zod";
import { loadPopulation } from "../../server/demonstration/population";

const { nominations, preset } = loadPopulation();
const settings = z
  .object({ firstPersonWords: z.array(z.string()), allowedWords: z.array(z.string()) })
  .parse(preset.rules.find(({ rule }) => rule === "R14")?.parameters);
const lengthOf = (text: string) => text.replaceAll(/\s/g, "").length;

describe("主要事迹", () => {
  test.each(nominations)("$key: third person, no placeholder left", ({ deeds }) => {
    const text = settings.allowedWords.reduce((rest, word) => rest.replaceAll(word, ""), deeds);
    expect(settings.firstPersonWords.filter((word) => text.includes(word))).toEqual([]);
    expect(deeds).not.toMatch(/[{}]|undefined|\n\n/);
  });

  test.each(nominations.filter(({ state }) => state === "SUBMITTED" || state === "CANDIDATE"))(
    "$key: 1,400 to 1,600 characters in paragraphs",
    ({ deeds }) => {
      expect(lengthOf(deeds)).toBeGreaterThanOrEqual(1400);
      expect(lengthOf(deeds)).toBeLessThanOrEqual(1600);
      expect(deeds.split("\n").length).toBeGreaterThanOrEqual(7);
    },
  );

  test("the name or what the collective is called is substituted, with the right pronoun", () => {
    for (const { deeds, name, person } of nominations) {
      if (!person) continue;
      expect(deeds.startsWith(`${name}，`)).toBe(true);
      if (person.sex === "MALE") expect(deeds).not.toContain("她");
    }
    expect(nominations.find(({ name }) => name === "林素芳")?.deeds).toContain("她提出“分温段配磨、两次复紧”");
  });

  test("no two texts are alike, and two full ones share at most two of seven paragraphs", () => {
    expect(new Set(nominations.map(({ deeds }) => deeds)).size).toBe(nominations.length);
    const paragraphs = nominations.map(({ deeds, name }) => deeds.replaceAll(name, "").replaceAll("她", "他").split("\n"));
    const shared = paragraphs.flatMap((one, index) =>
      paragraphs.slice(index + 1).map((other) => one.filter((paragraph) => other.includes(paragraph)).length),
    );
    expect(Math.max(...shared)).toBeLessThanOrEqual(2);
  });

  test("only members of the Party are written of as such", () => {
    const members = nominations.filter(({ deeds, person }) => person && deeds.includes("作为一名共产党员"));
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter(({ person }) => person?.politicalStatus !== "CPC_MEMBER")).toEqual([]);
  });

  test("drafts may be short", () => {
    expect(nominations.some(({ state, deeds }) => state === "DRAFT" && lengthOf(deeds) < 200)).toBe(true);
  });
});
