import { Chip } from "../shared/Chip";
import { useMe } from "../shared/useMe";
import { useT } from "../shared/useT";

/** For whom the signed-in account acts: its unit, else its seat, else its role. */
export const SeatChip = () => {
  const t = useT();
  const account = useMe()?.account;
  if (!account) return null;
  const acts =
    account.unit?.shortName ??
    (account.seat ? t(`enums.seat.${account.seat}`) : t(`enums.role.${account.role}`));
  return <Chip tone="blue">{acts}</Chip>;
};
