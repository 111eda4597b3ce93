import { useQuery } from "@tanstack/react-query";
import { send } from "../providers/client";
import type { PasswordPolicy } from "./securityTypes";
import { useT } from "./useT";

/** What a new password has to be made of, as the policy stands. Asked without a session's leave: some sessions may nothing else. */
export const PasswordRules = () => {
  const t = useT();
  const { data } = useQuery({ queryKey: ["ask", "passwordPolicy"], queryFn: () => send<PasswordPolicy>("passwordPolicy") });
  if (!data) return null;
  const { minLength, minKinds, history, maxAgeDays } = data;
  return (
    <>
      {t("password.rule", { minLength, minKinds, history })}
      {maxAgeDays > 0 ? t("password.expires", { maxAgeDays }) : null}
    </>
  );
};
