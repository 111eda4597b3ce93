import * as fs from "node:fs/promises";
import * as path from "node:path";
import { type Cluster, environment, run } from "./cluster";
import { OWNER } from "./url";

/** Classifies characters, Chinese ones too; PostgreSQL's ICU orders them. */
export const CTYPE = "C.UTF-8";

/**
 * Makes the cluster aside and moves it into place whole, so that an interrupted first start leaves none. Chinese is
 * ordered by pinyin through PostgreSQL's own ICU; C.UTF-8 only classifies characters (trigram indexes know Chinese
 * letters by it) and falls back to C on systems without that locale.
 */
export async function initialise(cluster: Cluster, password: string, fast: boolean): Promise<void> {
  cluster.log("making the database cluster");
  const staging = await fs.mkdtemp(`${cluster.dir}.new-`);
  const data = path.join(staging, "data");
  const passwordFile = path.join(staging, "password");
  const { uid, gid } = cluster.identity;
  try {
    await fs.writeFile(passwordFile, password, { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) {
      await fs.chown(passwordFile, uid, gid);
      await fs.chown(staging, uid, gid);
    }
    const initdb = (ctype: string) =>
      run(path.join(cluster.bin, "initdb"), initdbArguments({ data, passwordFile, ctype, fast }), {
        ...cluster.identity,
        cwd: staging,
        env: environment,
      });
    await initdb(CTYPE).catch((error: Error & { stderr?: string }) => {
      if (!error.stderr?.includes("invalid locale name")) throw error;
      cluster.log("this system has no C.UTF-8 locale: trigram search will not know Chinese characters");
      return initdb("C");
    });
    await fs.rename(data, cluster.dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await fs.rm(staging, { recursive: true, force: true });
  }
}

/** How a cluster of the desk is made; docker-compose.yml asks the same of its own. */
export const CLUSTER_OPTIONS = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=zh-CN", "--locale=C", "--text-search-config=simple"];

interface Initdb {
  data: string;
  passwordFile: string;
  ctype: string;
  fast: boolean;
}

function initdbArguments({ data, passwordFile, ctype, fast }: Initdb): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    ...CLUSTER_OPTIONS,
    `--lc-ctype=${ctype}`,
    ...(fast ? ["--no-sync"] : []),
  ];
}
