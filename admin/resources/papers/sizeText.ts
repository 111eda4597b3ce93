/** @example sizeText(1_500_000) // "1.4 MB" */
export function sizeText(bytes: number | null): string | null {
  if (bytes === null) return null;
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
