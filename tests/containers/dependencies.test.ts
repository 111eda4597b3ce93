import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { transformFileSync } from "@swc/core";
import { ROOT } from "./dockerfile";

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

const { dependencies, scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<"dependencies" | "scripts", Record<string, string>>;
const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, LockedPackage> };

const sources = ["server", "migrations"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);
const packageOf = (specifier: string): string => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
/** What a file still asks for once its types are gone, as it is compiled for running. */
const requiredBy = (file: string): string[] => {
  const parser = { syntax: "typescript", decorators: true } as const;
  const { code } = transformFileSync(join(ROOT, file), { swcrc: false, module: { type: "commonjs" }, jsc: { parser, target: "es2022", transform: { legacyDecorator: true, decoratorMetadata: true } } });
  return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, specifier = ""]) => specifier);
};
const imported = new Set(
  sources
    .flatMap(requiredBy)
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:") && !builtinModules.includes(specifier))
    .map(packageOf),
);

test("what the server imports survives `npm prune --omit=dev`", () => {
  expect(imported.size).toBeGreaterThan(15);
  expect([...imported].filter((name) => !dependencies[name])).toEqual([]);
  expect(dependencies[/--require (\S+)/.exec(scripts.start ?? "")?.[1] ?? ""]).toBeDefined();
});

test("the lock file names the packages of every platform, so that `npm ci` accepts it", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolve(path, name)).map((name) => `${path || "."} → ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node would find a package from another's folder. */
function resolve(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}
