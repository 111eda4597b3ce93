import { RevealableNumber } from "../../shared/RevealableNumber";
import type { UnitContact } from "../../shared/schema";
import { useMayReveal } from "../../shared/useMayReveal";
import { useT } from "../../shared/useT";

/** A contact's mobile, masked; whoever works with the contact can look at it. */
export const ContactMobile = ({ contact }: { contact: UnitContact }) => {
  const t = useT();
  const { id, mobileMasked } = contact;
  if (!useMayReveal()(contact)) return mobileMasked;
  return <RevealableNumber recordId={id} field="CONTACT_MOBILE" label={t("resources.unitContacts.fields.mobile")} masked={mobileMasked} />;
};
