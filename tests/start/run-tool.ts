import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

interface Ended {
  code: number | null;
  /** What it printed to either stream. */
  printed: string;
}

interface ToolOptions {
  env?: Record<string, string | undefined>;
  /** What is piped in; nothing: the input is closed. */
  input?: string;
}

/** Runs a script of package.json by its own words, as `npm run <name> -- …` does. */
export async function runTool(name: string, args: string[], { env = {}, input }: ToolOptions = {}): Promise<Ended> {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const [, ...words] = (scripts[name] ?? "").split(" ");
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn(process.execPath, [...words, ...args], { cwd: ROOT, env: { ...inherited, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => void (printed += chunk.toString()));
  child.stdin.on("error", () => undefined); // it may end before it reads
  child.stdin.end(input ?? "");
  await once(child, "close");
  return { code: child.exitCode, printed };
}
