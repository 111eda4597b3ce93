import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "./dockerfile";

interface Service {
  image: string;
  build?: string;
  command?: string[];
  restart: string;
  environment: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  tmpfs?: string[];
  read_only?: boolean;
  stop_grace_period?: string;
  cap_drop?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

interface Compose {
  services: { database: Service; server: Service };
  volumes: Record<string, null>;
}

export const composeText = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");

/** The file as it is written, variables not yet filled in. */
export const compose = parse(composeText) as Compose;

export const VARIABLE = /\$\{(\w+)(?:(:[?-])([^}]*))?\}/g;

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as Docker Compose does. */
export function fill(text: string, values: Record<string, string>): string {
  return String(text).replace(VARIABLE, (_, name: string, operator: string | undefined, rest: string | undefined) => {
    const value = values[name] ?? "";
    if (value === "" && operator === ":?") throw new Error(`${name}: ${rest}`);
    return value === "" && operator === ":-" ? (rest ?? "") : value;
  });
}

/** The server's environment in its container: what the compose file gives it. */
export function serverEnvironment(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(compose.services.server.environment).map(([name, value]) => [name, fill(value, values)]));
}
