import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "build", "admin");
const inputs = ["admin", "schema/operations", "vite.config.ts", "package-lock.json"];

/**
 * Builds the dashboard into `build/admin/` unless what is there was built from the same inputs. A production image
 * carries only the build: without sources or without Vite, what is there is used.
 *
 * @returns {Promise<"built" | "unchanged" | "ready-made">}
 */
export async function buildDashboard() {
  const built = existsSync(join(target, "index.html"));
  if (!existsSync(join(root, "admin", "main.tsx"))) return readyMade(built, "admin/ has no sources");
  const fingerprint = hashOf(inputs.flatMap((input) => filesUnder(input)));
  if (built && fingerprint === builtFrom()) return "unchanged";
  const vite = await import("vite").catch(() => undefined);
  if (!vite) return readyMade(built, "Vite is not installed");
  await build(vite, fingerprint);
  return "built";
}

/** Beside the target first, then in its place at once, so that nobody is served half a build. */
async function build(vite, fingerprint) {
  process.env.NODE_ENV = "production"; // whatever the caller's is: Vite would bundle React's development build
  const fresh = `${target}.${process.pid}`;
  try {
    await vite.build({
      configFile: join(root, "vite.config.ts"),
      root: join(root, "admin"),
      logLevel: "warn",
      build: { outDir: fresh },
    });
    compress(fresh);
    writeFileSync(join(fresh, ".inputs"), fingerprint);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Each file of text also as small as it gets, once and for all: the server sends what the browser takes. Fonts are compressed by nature. */
function compress(folder) {
  for (const file of readdirSync(folder, { recursive: true })) {
    const path = join(folder, file);
    if (!/\.(js|css|html|svg)$/.test(file)) continue;
    const content = readFileSync(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
    writeFileSync(`${path}.br`, brotliCompressSync(content, quality));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

function readyMade(built, reason) {
  if (built) return "ready-made";
  throw new Error(
    `The dashboard cannot be built (${reason}) and build/admin/ is missing: run npm run build where both are.`,
  );
}

function builtFrom() {
  const note = join(target, ".inputs");
  return existsSync(note) ? readFileSync(note, "utf8") : undefined;
}

/** All files under a path of the repository, in a stable order. */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrFile(full);
  return entries ? entries.sort().flatMap((entry) => filesUnder(join(path, entry))) : [path];
}

function readdirSyncOrFile(full) {
  try {
    return readdirSync(full);
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outcome = await buildDashboard();
  if (outcome === "built") console.log("Dashboard built into build/admin/.");
}
