import { dateTime } from "../../../shared/format";
import type { Nomination, Publicity } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { byWeight, isOpen } from "../findings/order";
import { useClockWords } from "../procedure/PublicityClock";
import { currentOf } from "../procedure/phase";
import { Grid, Section } from "./Sheet";

interface Of {
  nomination: Nomination;
}

/** The steps in the workplace, as they were recorded (R04). */
export const ProcedureSection = ({ nomination: { procedure } }: Of) => {
  const t = useT();
  const heads = (["step", "day", "place", "present", "result"] as const).map((column) => t(`nominationPaper.columns.${column}`));
  return (
    <Section title={t("nominationPaper.procedure")} empty={procedure.length === 0}>
      <Grid
        heads={heads}
        widths={["20%", "14%", "18%", "10%"]}
        rows={procedure.map(({ step, heldOn, place, present, votesFor, votesAgainst, votesAbstain, resolution, evidence }) => [
          t(`enums.procedureStep.${step}`),
          heldOn,
          place,
          present,
          [votesFor === null ? null : t("nominationPaper.votes", { votesFor, votesAgainst: votesAgainst ?? 0, votesAbstain: votesAbstain ?? 0 }), resolution, evidence].filter(Boolean).join("\n"),
        ])}
      />
    </Section>
  );
};

/** Every publicity, the one that counts with its clock, and what was objected. */
export const PublicitySection = ({ nomination: { publicities } }: Of) => {
  const t = useT();
  const current = currentOf(publicities);
  const { words } = useClockWords(current);
  const tells = ({ startsOn, endsOn, place, state, voidReason }: Publicity) =>
    [t("nominationPaper.period", { from: startsOn, to: endsOn, place }), state === "VOIDED" ? `${t("scrutiny.publicity.voided")}：${voidReason ?? ""}` : null].filter(Boolean).join("；");
  return (
    <Section title={t("nominationPaper.publicity")} empty={publicities.length === 0}>
      {publicities.map((publicity) => (
        <div key={publicity.id}>
          {tells(publicity)}
          {publicity === current && words ? <div>{words}</div> : null}
          {publicity.objections.map(({ id, receivedOn, content, handling, outcome }) => (
            <div key={id}>
              {receivedOn}　{content}
              {handling ? `　${handling}` : null}
              {outcome ? `　${t(`enums.objectionOutcome.${outcome}`)}` : null}
            </div>
          ))}
        </div>
      ))}
    </Section>
  );
};

/** What every rule says, what is not met first, each with its article and facts. */
export const FindingsSection = ({ nomination: { findings } }: Of) => {
  const t = useT();
  const sorted = [...findings.filter(isOpen).sort(byWeight), ...findings.filter((finding) => !isOpen(finding)).sort(byWeight)];
  return (
    <Section title={t("nominationPaper.findings")} empty={findings.length === 0}>
      <Grid
        heads={[t("nominationPaper.columns.rule"), t("nominationPaper.columns.verdict"), t("nominationPaper.columns.grounds")]}
        widths={["24%", "16%"]}
        rows={sorted.map(({ rule, title, verdict, facts, article, remedy }) => [
          `${rule} ${title}`,
          t(`enums.findingVerdict.${verdict}`),
          [facts, verdict === "BROKEN" ? remedy : null, t("nominationPaper.article", { article })].filter(Boolean).join("\n"),
        ])}
      />
    </Section>
  );
};

/** What was asked to be waived, and what became of it. */
export const WaiversSection = ({ nomination: { waivers } }: Of) => {
  const t = useT();
  return (
    <Section title={t("nominationPaper.waivers")} empty={waivers.length === 0}>
      <Grid
        heads={[t("nominationPaper.columns.rule"), t("nominationPaper.columns.verdict"), t("nominationPaper.columns.grounds")]}
        widths={["10%", "16%"]}
        rows={waivers.map(({ rule, state, justification, opinion, decidedBy, decidedAt }) => [
          rule,
          t(`enums.waiverState.${state}`),
          [justification, opinion, decidedBy && decidedAt ? `${decidedBy}　${dateTime(decidedAt)}` : null].filter(Boolean).join("\n"),
        ])}
      />
    </Section>
  );
};
