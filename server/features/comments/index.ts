import { CommentResolver } from "./comment-resolver";
import { permissions } from "./permissions";

export const comments = { resolvers: [CommentResolver], permissions };
