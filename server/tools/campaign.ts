import "reflect-metadata";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadConfig } from "../config";
import { Campaign } from "../features/campaigns/campaign";
import { createCampaign } from "../features/campaigns/create-campaign";
import { listPresets, loadPreset, type Preset } from "../presets/preset";
import { asOwner, recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run campaign -- create <preset>     enters a campaign: the name of a preset, or the path of a YAML file
npm run campaign -- list                presets that ship with the desk, and campaigns in the database`;

/** `npm run campaign -- …`: enters campaigns from presets as the owner of the tables. */
async function main(): Promise<void> {
  const [command, preset, ...rest] = parseArgs({ allowPositionals: true }).positionals;
  if (command === "list" && preset === undefined) return list();
  if (command === "create" && preset !== undefined && rest.length === 0) return create(preset);
  throw new ToolError(USAGE);
}

async function list(): Promise<void> {
  console.log("Presets:");
  for (const name of listPresets()) console.log(`  ${name}  ${loadPreset(name).campaign.name}`);
  const campaigns = await asOwner(loadConfig(process.env), (owner) => owner.manager.find(Campaign));
  console.log(campaigns.length > 0 ? "Campaigns in the database:" : "No campaign in the database yet.");
  for (const { code, name, state } of campaigns) console.log(`  ${code}  ${name}  ${state}`);
}

async function create(nameOrPath: string): Promise<void> {
  const config = loadConfig(process.env);
  // npm runs scripts in the repository; a path is meant from where the command was typed.
  const preset = loadPreset(/\.ya?ml$/.test(nameOrPath) ? resolve(process.env.INIT_CWD ?? ".", nameOrPath) : nameOrPath);
  const demonstration = !config.production;
  const { code, name } = await asOwner(config, (owner) =>
    owner.transaction(async (manager) => {
      const campaign = await createCampaign(manager, preset, { demonstration });
      await recordFromConsole(manager, "createCampaign", "Campaign", campaign.id, { preset: nameOrPath, code: campaign.code });
      return campaign;
    }),
  );
  console.log(`Entered the campaign ${code}: ${name}.`);
  for (const line of leftOut(preset, demonstration)) console.log(line);
}

/** What stands in the preset and was not entered, and who enters it. */
function leftOut({ allocation, members }: Preset, demonstration: boolean): string[] {
  return [
    ...(allocation ? ["Places were not allocated: each office does it in its quota table."] : []),
    ...(members?.demonstration && !demonstration ? ["The preset's members are invented and were left out: the offices enter the real ones."] : []),
  ];
}

runTool(main);
