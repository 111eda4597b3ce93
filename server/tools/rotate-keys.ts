import "reflect-metadata";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { forgetPreviousSecrets, loadConfig, renewSecret } from "../config";
import { Vault } from "../vault";
import { recallKeys } from "../vault/keep-keys";
import { renewIndexes, sealAnew } from "../vault/renew";
import { sealLate } from "../vault/seal-late";
import { LOOKS_EVERY } from "../vault/secrets";
import { asOwner, recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run rotate-keys      seals all personal data anew: under a new secret, or with what DESK_CIPHER says
With DESK_SECRET in the environment, put a new one there first and the former one into DESK_PREVIOUS_SECRETS, and restart the servers.
Without, a new one is made in DATA_DIR/secrets.json. Servers may run; after a kill, run it again.`;

/** Running servers look this often; twice as long later each has seen what changed. */
const SEEN = 2 * LOOKS_EVERY;

/** `npm run rotate-keys`: a new secret takes over. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
  if (positionals.length > 0 || values.help) throw new ToolError(USAGE);
  const { secretsPath, previousSecrets } = loadConfig(process.env);
  if (secretsPath !== undefined && previousSecrets.length === 0) {
    renewSecret(secretsPath);
    console.log(`A new secret is in ${secretsPath}; the former one stays beside it until all is sealed anew.`);
  }
  await sleep(secretsPath === undefined ? 0 : SEEN);
  const config = loadConfig(process.env);
  const vault = new Vault(config);
  await asOwner(config, async (owner) => {
    await recallKeys(owner.manager, vault);
    await sealLate(owner, vault); // where no server has started since the migration
    const indexes = await renewIndexes(owner, vault);
    console.log(indexes === null ? "The blind indexes are up to date." : `${indexes} blind indexes brought up to date.`);
    const cells = await sealAnew(owner, vault, (column, sealed) => console.log(`${column}: ${sealed} sealed anew`));
    await sleep(SEEN); // whoever wrote under the former secret at the last moment has committed by now
    const late = await sealAnew(owner, vault, () => undefined);
    await recordFromConsole(owner.manager, "rotateKeys", "VaultKey", vault.newest.keyId.toString("hex"), { indexes, cells: cells + late });
  });
  if (secretsPath !== undefined) forgetPreviousSecrets(secretsPath);
  console.log(secretsPath === undefined ? "DESK_PREVIOUS_SECRETS can be taken out of the environment now." : "The former secret was removed. Restart the desk when it suits: until then it signs access tokens with it.");
}

runTool(main);
