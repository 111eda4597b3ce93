/** A long text as a row shows it: its beginning and how long it is. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…（共 ${text.length} 字）` : text);
