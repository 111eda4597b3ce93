export type CommentScope = "INTERNAL" | "SHARED";

/** A remark on a nomination; its text is empty once it is taken back. */
export interface Comment {
  id: string;
  scope: CommentScope;
  side: "UNIT" | "OFFICE";
  text: string;
  about: string | null;
  replyToId: string | null;
  authorId: string;
  authorName: string;
  writtenAt: string;
  removedAt: string | null;
  version: number;
}

export interface CommentInput {
  nominationId: string;
  scope: CommentScope;
  text: string;
  about: string | null;
  replyToId: string | null;
}
