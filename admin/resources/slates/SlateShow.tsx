import type { Slate } from "../../shared/slateTypes";
import { LiveRecord } from "../ballots/LiveRecord";
import { SlatePage } from "./SlatePage";

/** While members and seats speak, what they said is asked again now and then. */
const pace = ({ state }: Slate): number | false => (state === "COMPOSED" || state === "CONFIRMED" ? 15_000 : false);

/** One slate: the one given, or the one the address names. */
const SlateShow = ({ id }: { id?: string }) => (
  <LiveRecord<Slate> resource="slates" id={id} pace={pace}>
    {(slate) => <SlatePage key={slate.id} slate={slate} />}
  </LiveRecord>
);

export default SlateShow;
