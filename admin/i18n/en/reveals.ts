/** Looking at a number in full. */
export const reveals = {
  look: "Show",
  lookAt: "Show the whole number: %{what}",
  text: "Who looked, at whose number and why is written to the audit trail; the number is not. It is shown for 30 seconds.",
  reason: "What you need it for",
  reasonHint: "5 to 200 characters, e.g. to compare the form with the ID card.",
  shown: "%{what}: %{value}. It is hidden again in 30 seconds.",
  hide: "Hide",
  kept: "Leave empty to keep %{masked}",
};
