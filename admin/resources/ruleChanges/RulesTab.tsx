import { useState } from "react";
import type { RuleChange } from "../../shared/campaignTypes";
import { Panel } from "../../shared/Panel";
import type { Campaign, RuleSetting } from "../../shared/schema";
import { useAll } from "../../shared/useAll";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";
import { ChangeHistory } from "./ChangeHistory";
import { Proposal } from "./Proposal";
import { RuleDialog } from "./RuleDialog";
import { RuleTable } from "./RuleTable";

const newestFirst = { field: "proposedAt", order: "DESC" } as const;

/** Every rule with what it rests on; changes that wait for a second person; and those that were decided. */
export const RulesTab = ({ campaign }: { campaign: Campaign }) => {
  const t = useT();
  const may = useMay();
  const [setting, setSetting] = useState<RuleSetting>();
  const changes = useAll<RuleChange>("ruleChanges", { campaignId: campaign.id }, newestFirst) ?? [];
  const proposed = changes.filter(({ state }) => state === "PROPOSED");
  const act =
    campaign.state === "DRAFT" && may("setRule")
      ? "set"
      : campaign.state === "OPEN" && may("proposeRuleChange")
        ? "propose"
        : undefined;
  return (
    <>
      {proposed.length > 0 ? (
        <Panel title={t("rules.waiting")} aside={t("rules.waitingHint")}>
          {proposed.map((change) => (
            <Proposal
              key={change.id}
              change={change}
              setting={campaign.ruleSettings.find(({ rule }) => rule === change.rule)}
            />
          ))}
        </Panel>
      ) : null}
      <Panel title={t("campaigns.rules")} aside={t("campaigns.rulesHint")}>
        <RuleTable
          rules={campaign.ruleSettings}
          name={campaign.code}
          act={act}
          waiting={proposed.map(({ rule }) => rule)}
          onAct={setSetting}
        />
      </Panel>
      <Panel title={t("rules.history")}>
        <ChangeHistory changes={changes.filter(({ state }) => state !== "PROPOSED")} rules={campaign.ruleSettings} />
      </Panel>
      {setting && act ? (
        <RuleDialog
          key={setting.id}
          act={act}
          setting={setting}
          campaignId={campaign.id}
          onClose={() => setSetting(undefined)}
        />
      ) : null}
    </>
  );
};
