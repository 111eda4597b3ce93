import { createInterface, type Interface } from "node:readline/promises";
import { Writable } from "node:stream";
import { ToolError } from "./run-tool";

/**
 * A password that is never an argument, because arguments stand in the list of processes: from ACCOUNT_PASSWORD,
 * typed twice without echo at a terminal, or the first line of what is piped in.
 */
export async function askPassword(): Promise<string> {
  if (process.env.ACCOUNT_PASSWORD) return process.env.ACCOUNT_PASSWORD;
  const { isTTY } = process.stdin;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTTY });
  try {
    const password = await readLine(lines, isTTY ? "Password: " : "");
    if (isTTY && password !== (await readLine(lines, "The same again: "))) throw new ToolError("The two passwords differ; nothing was changed.");
    return password;
  } finally {
    lines.close();
  }
}

function readLine(lines: Interface, prompt: string): Promise<string> {
  process.stderr.write(prompt);
  return new Promise((resolve, reject) => {
    lines.once("line", (line) => {
      if (prompt) process.stderr.write("\n");
      resolve(line);
    });
    lines.once("close", () => reject(new ToolError("No password was given; set ACCOUNT_PASSWORD, type it, or pipe it in.")));
  });
}
