/** What `ProofInputs` asked for, as the API takes it. */
export function proofsIn(given: FormData): { password: string; totp?: string } {
  const totp = given.get("totp");
  return { password: String(given.get("password")), ...(totp !== null && { totp: String(totp) }) };
}
