/** Looks of what is told to a screen reader only. The sizes are texts: a number 1 is the whole width of what is around. */
export const unseen = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" };
