/** Letters and digits that are not mistaken for each other when read aloud or from paper. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

/** A random password of 16 characters in four groups, e.g. "Kp7d-Xw2m-…": the dash is its symbol. */
export function makePassword(): string {
  // 224 is the largest multiple of the alphabet's length below 256, so every character is equally likely.
  const limit = 256 - (256 % alphabet.length);
  let characters = "";
  while (characters.length < 16) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) characters += alphabet.charAt(byte % alphabet.length);
  }
  return characters.replace(/(.{4})(?=.)/g, "$1-");
}
