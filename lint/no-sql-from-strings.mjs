/** How a statement begins; ours are written in small letters. */
const STATEMENT = /^\s*(select|insert into|update|delete from|with \w+ (\([^)]*\) )?as|create|alter|drop|grant|revoke|set) /;
/** Functions that take a statement, or a part of one, as their first argument. */
const TAKES_SQL = /^(query|namedStatement|where|andWhere|orWhere|having|andHaving|orHaving|addSelect)$/;
/** What may stand in a statement: constants of the module, the alias TypeORM gives a computed column, and what is quoted. */
const CONSTANT = /^([A-Z][A-Z0-9_]*|alias)$/;
const QUOTES = /^(escapeIdentifier|escapeLiteral)$/;

const nameOf = (callee) => (callee.type === "MemberExpression" ? callee.property.name : callee.name) ?? "";

function isLawful(part) {
  if (part.type === "Identifier") return CONSTANT.test(part.name);
  if (part.type === "CallExpression") return QUOTES.test(nameOf(part.callee));
  if (part.type === "BinaryExpression") return isLawful(part.left) && isLawful(part.right);
  if (part.type === "TemplateLiteral") return part.expressions.every(isLawful);
  return part.type === "Literal";
}

const isBuilt = (node) => (node.type === "TemplateLiteral" && node.expressions.length > 0) || (node.type === "BinaryExpression" && node.operator === "+");

/** Text at the very beginning of something that is put together. */
function beginning(node) {
  if (node.type === "TemplateLiteral") return node.quasis[0].value.raw;
  if (node.type === "BinaryExpression") return beginning(node.left);
  return node.type === "Literal" && typeof node.value === "string" ? node.value : "";
}

/**
 * Refuses SQL that is put together from strings: a statement's text with anything but a constant in it, wherever it goes
 * afterwards, and whatever is put together where a query takes its text. Values go in as parameters.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const noSqlFromStrings = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      built: "SQL is not put together from strings: give values as parameters ($1) and keep the text whole. Where a name has to be part of it, eslint.config.mjs names the file and the reason.",
    },
  },
  create: (context) => {
    const told = new Set();
    const refuse = (node) => {
      if (told.has(node) || isLawful(node)) return;
      told.add(node);
      context.report({ node, messageId: "built" });
    };
    const look = (node) => {
      if (isBuilt(node) && STATEMENT.test(beginning(node))) refuse(node);
    };
    return {
      TemplateLiteral: look,
      BinaryExpression: look,
      CallExpression: ({ callee, arguments: [first] }) => {
        if (first && TAKES_SQL.test(nameOf(callee)) && isBuilt(first)) refuse(first);
      },
      ObjectExpression: ({ properties }) => {
        const of = (name) => properties.find(({ key }) => key?.name === name)?.value;
        const text = of("text");
        if (text && of("values") && isBuilt(text)) refuse(text);
      },
    };
  },
};
