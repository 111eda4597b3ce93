import type { EntityManager } from "typeorm";
import { SETTINGS_ID } from "./bounds";
import { SecuritySettings } from "./security-settings";

/** The policy as it stands, read in the transaction of the act that it governs. */
export const loadSettings = (manager: EntityManager): Promise<SecuritySettings> => manager.findOneByOrFail(SecuritySettings, { id: SETTINGS_ID });
