import { NumberInput, required, SelectInput, TextInput } from "react-admin";
import {
  type BallotMethod,
  ballotMethods,
  type CandidateOrder,
  candidateOrders,
  type Elector,
} from "../../shared/ballotTypes";
import { FormGrid, Wide } from "../../shared/FormGrid";
import { dateTime } from "../../shared/format";
import type { Award } from "../../shared/schema";
import { useAsk } from "../../shared/useAsk";
import { useNow } from "../../shared/useNow";
import { useT } from "../../shared/useT";
import { TicksInput } from "../nominations/TicksInput";
import { VerbDialog } from "../nominations/VerbDialog";

interface PrepareDialogProps {
  campaignId: string;
  award: Award;
  onClose: () => void;
}

const day = 86_400_000;

/** What an input of date and time holds is Liaoning's, wherever the browser is. */
const toInput = (at: Date): string => dateTime(at).replace(" ", "T");
const fromInput = (text: unknown): string => `${String(text).slice(0, 16)}:00+08:00`;

/** Prepares the next round of an award. The server knows which round it is; here stand its terms and its people. */
export const PrepareDialog = ({ campaignId, award, onClose }: PrepareDialogProps) => {
  const t = useT();
  const now = useNow();
  const electors = useAsk("electorate", { campaignId }).data;
  if (!electors || !now) return null;
  const voters = electors.filter(({ part }) => part === "VOTER");
  const scrutineers = electors.filter(({ part }) => part === "SCRUTINEER");
  return (
    <VerbDialog
      verb="prepareBallot"
      title={t("ballots.prepare.title", { award: award.name })}
      text={t("ballots.prepare.text")}
      confirm={t("ballots.prepare.confirm")}
      done={t("ballots.prepare.done")}
      defaults={{
        method: "ELECTRONIC",
        candidateOrder: "STROKES",
        opensAt: toInput(now),
        closesAt: toInput(new Date(now.getTime() + day)),
        // Who has no account cannot vote electronically; for a vote on paper the office ticks them too.
        voterIds: voters.filter(({ accountId }) => accountId !== null).map(({ id }) => id),
        scrutineerIds: scrutineers.map(({ id }) => id),
      }}
      toInput={(values) => ({
        campaignId,
        awardId: award.id,
        method: values.method as BallotMethod,
        candidateOrder: values.candidateOrder as CandidateOrder,
        opensAt: fromInput(values.opensAt),
        closesAt: fromInput(values.closesAt),
        maximumMarks: typeof values.maximumMarks === "number" ? values.maximumMarks : null,
        voterIds: values.voterIds as string[],
        scrutineerIds: values.scrutineerIds as string[],
      })}
      onClose={onClose}
    >
      <FormGrid>
        <SelectInput
          source="method"
          label={t("ballots.prepare.method")}
          choices={ballotMethods.map((id) => ({ id, name: `ballots.method.${id}` }))}
          validate={required()}
        />
        <SelectInput
          source="candidateOrder"
          label={t("ballots.prepare.order")}
          choices={candidateOrders.map((id) => ({ id, name: `ballots.order.${id}` }))}
          validate={required()}
        />
        <Moment source="opensAt" />
        <Moment source="closesAt" />
        <NumberInput
          source="maximumMarks"
          label={t("ballots.prepare.maximum")}
          helperText={t("ballots.prepare.maximumHint")}
          min={1}
          max={200}
        />
        <Wide>
          <TicksInput
            source="voterIds"
            label={t("ballots.prepare.voters")}
            choices={voters.map(voterChoice)}
            check={(ticked) => (ticked.length === 0 ? t("ballots.prepare.needs") : undefined)}
          />
        </Wide>
        <Wide>
          <TicksInput
            source="scrutineerIds"
            label={t("ballots.prepare.scrutineers")}
            help={t("ballots.prepare.scrutineersHint")}
            choices={scrutineers.map(({ id, name, seat }) => ({ id, name, meaning: seat ? t(`enums.seat.${seat}`) : "" }))}
            check={(ticked) => (seatsOf(scrutineers, ticked) < 2 ? t("ballots.prepare.needs") : undefined)}
          />
        </Wide>
      </FormGrid>
    </VerbDialog>
  );

  function voterChoice({ id, name, organization, accountId }: Elector) {
    const words = [organization, accountId ? "" : t("ballots.prepare.onPaperOnly")].filter(Boolean);
    return { id, name, meaning: words.join(t("app.semicolon")) };
  }
};

const Moment = ({ source }: { source: "opensAt" | "closesAt" }) => {
  const t = useT();
  return (
    <TextInput
      source={source}
      type="datetime-local"
      label={t(`ballots.prepare.${source}`)}
      helperText={t("ballots.prepare.clock")}
      InputLabelProps={{ shrink: true }}
      validate={required()}
    />
  );
};

const seatsOf = (scrutineers: Elector[], ticked: readonly string[]): number =>
  new Set(scrutineers.filter(({ id }) => ticked.includes(id)).map(({ seat }) => seat)).size;
