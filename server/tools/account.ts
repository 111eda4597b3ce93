import "reflect-metadata";
import { parseArgs } from "node:util";
import { validate } from "class-validator";
import { loadConfig } from "../config";
import { refuseFields } from "../errors/refuse-field";
import { createAccount } from "../features/accounts/create-account";
import { CreateAccountInput } from "../features/accounts/inputs";
import { Role } from "../features/accounts/role";
import { Seat } from "../features/campaigns/seat";
import { heard } from "../graphql/says";
import { RecommendingUnit } from "../features/units/recommending-unit";
import { asOwner, recordFromConsole } from "./as-owner";
import { askPassword } from "./ask-password";
import { oneOf } from "./one-of";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run account -- create --username <name> --role <role> [--display-name <name>] [--seat <seat>] [--unit <code>]

  --role   ${Object.values(Role).join(", ")}
  --seat   ${Object.values(Seat).join(", ")}; for OFFICE and INTEGRATION
  --unit   code of the recommending unit; for UNIT

The password is typed without echo, piped in, or taken from ACCOUNT_PASSWORD; it is never an argument.`;

/** `npm run account -- create …`: makes an account as the owner of the tables, above all production's first administrator. */
async function main(): Promise<void> {
  const { positionals, values } = parse();
  if (positionals.join(" ") !== "create" || !values.username || !values.role) throw new ToolError(USAGE);
  const { username, unit: code } = values;
  const role = oneOf(Role, values.role, "--role");
  const seat = values.seat === undefined ? null : oneOf(Seat, values.seat, "--seat");

  await asOwner(loadConfig(process.env), async (owner) => {
    const unit = code === undefined ? null : await owner.manager.findOneBy(RecommendingUnit, { code });
    if (code !== undefined && !unit) throw new ToolError(`There is no recommending unit with the code ${code}.`);
    const password = role === Role.INTEGRATION ? null : await askPassword();
    const input = Object.assign(new CreateAccountInput(), { username, displayName: values["display-name"] ?? username, role, seat, unitId: unit?.id, password });
    await refuseInvalid(input);
    await owner.transaction(async (manager) => {
      const account = await createAccount({ manager }, input);
      await recordFromConsole(manager, "createAccount", "Account", account.id, input);
    });
  });
  console.log(`Made the account ${username} (${role}).`);
  if (role === Role.INTEGRATION) console.log("A system administrator issues its API key: dashboard, or the mutation issueApiKey.");
}

/** The API's own checks of the input, so that the command makes no account that the dashboard would not. */
async function refuseInvalid(input: CreateAccountInput): Promise<void> {
  const errors = await validate(input, { forbidUnknownValues: false });
  const [first, ...others] = errors.flatMap(({ property: field, constraints = {} }) => Object.values(constraints).map((message) => ({ field, message: heard(message) })));
  if (first) refuseFields([first, ...others]);
}

function parse() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { username: text, role: text, "display-name": text, seat: text, unit: text } });
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

runTool(main);
