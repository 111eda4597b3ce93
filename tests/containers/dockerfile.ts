import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(__dirname, "../..");

export interface Instruction {
  /** In capitals, e.g. `COPY`. */
  name: string;
  words: string[];
  /** What follows the name, as it is written. */
  text: string;
}

export interface Stage {
  image: string;
  name: string | undefined;
  instructions: Instruction[];
}

/** The stages of the Dockerfile with their instructions, long lines joined. */
export function readDockerfile(): Stage[] {
  const lines = readFileSync(join(ROOT, "Dockerfile"), "utf8").replace(/^#.*\n/gm, "").replace(/\\\n/g, " ").split("\n");
  const stages: Stage[] = [];
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const [name = "", ...words] = line.trim().split(/\s+/);
    if (name === "FROM") stages.push({ image: words[0] ?? "", name: words[2], instructions: [] });
    else stages.at(-1)?.instructions.push({ name, words, text: line.trim().slice(name.length).trim() });
  }
  return stages;
}

/** The variables a stage sets, for what it runs and what runs in it. */
export function environmentOf({ instructions }: Stage): Record<string, string> {
  const pairs = instructions.filter(({ name }) => name === "ENV").flatMap(({ words }) => words);
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** The command of `CMD ["…"]`, also the one of `HEALTHCHECK … CMD ["…"]`: a list of words, run without a shell. */
export function commandOf({ instructions }: Stage, name: "CMD" | "HEALTHCHECK"): string[] {
  const text = instructions.find((instruction) => instruction.name === name)?.text ?? "";
  return JSON.parse(text.slice(text.indexOf("["))) as string[];
}

export interface Copy {
  from: string | undefined;
  sources: string[];
  target: string;
}

export function copiesOf({ instructions }: Stage): Copy[] {
  return instructions
    .filter(({ name }) => name === "COPY")
    .map(({ words }) => {
      const from = words.find((word) => word.startsWith("--from="))?.slice("--from=".length);
      const paths = words.filter((word) => !word.startsWith("--"));
      return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? "" };
    });
}

/** Commands of `RUN a && b`, one by one. */
export function runsOf({ instructions }: Stage): string[] {
  return instructions.filter(({ name }) => name === "RUN").flatMap(({ text }) => text.split("&&").map((command) => command.trim()));
}
