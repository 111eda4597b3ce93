import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { copiesOf, ROOT, runsOf, type Stage } from "./dockerfile";

/**
 * Does in a folder what a stage of the Dockerfile does in its container: copies what it copies and runs its scripts.
 * Installed packages are linked, not installed again. Gives what the scripts printed.
 */
export function assemble(stage: Stage, folder: string, stages: Record<string, string> = {}): string {
  for (const { from, sources, target } of copiesOf(stage)) {
    for (const source of sources) {
      const origin = from ? join(stages[from] ?? "", source.replace(/^\/app\//, "")) : join(ROOT, source);
      const place = join(folder, target.endsWith("/") ? join(target, source) : target);
      mkdirSync(dirname(place), { recursive: true });
      if (source.endsWith("/node_modules")) symlinkSync(join(ROOT, "node_modules"), place);
      else cpSync(origin, place, { recursive: true });
    }
  }
  if (!runsOf(stage).some((command) => command.startsWith("npm ci"))) return "";
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  // Already built from the same files: a build stage that lacks one of them would have to build anew.
  cpSync(join(ROOT, "build/admin"), join(folder, "build/admin"), { recursive: true });
  return runsOf(stage)
    .filter((command) => command.startsWith("npm run "))
    .map((command) => execFileSync("npm", command.split(" ").slice(1), { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }))
    .join("");
}
