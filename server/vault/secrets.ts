import { statSync } from "node:fs";
import { type Config, readSecrets } from "../config";

/** How often a running desk looks whether its secrets have been renewed, in milliseconds. */
export const LOOKS_EVERY = 1_000;

/** The installation's secrets, newest first. */
export type Secrets = () => readonly string[];

/** Those of the environment stay as they are; those of `secrets.json` may be renewed while the desk runs. */
export function secretsOf({ secret, previousSecrets, secretsPath }: Pick<Config, "secret" | "previousSecrets" | "secretsPath">): Secrets {
  let known: readonly string[] = [secret, ...previousSecrets];
  if (secretsPath === undefined) return () => known;
  let [looked, seen] = [0, 0];
  return () => {
    if (Date.now() - looked < LOOKS_EVERY) return known;
    looked = Date.now();
    const { mtimeMs } = statSync(secretsPath);
    if (mtimeMs !== seen) {
      const { secret: newest, previousSecrets: former } = readSecrets(secretsPath);
      known = [newest, ...former];
      seen = mtimeMs;
    }
    return known;
  };
}
