import { useQuery } from "@tanstack/react-query";
import { mayCall } from "../providers/access";
import { type SignedIn, signedIn } from "../providers/me";

/** Who is signed in; nothing until it is known. */
export function useMe(): SignedIn | undefined {
  return useQuery({ queryKey: ["me"], queryFn: signedIn, staleTime: Infinity }).data;
}

/** A question for buttons: may the caller send this operation? E.g. `may("submitNomination")`. */
export function useMay(): (operation: string) => boolean {
  const me = useMe();
  return (operation) => me !== undefined && mayCall(me.permissions, operation);
}
