import { Field, ObjectType } from "type-graphql";
import type { Text } from "../../errors/registry";

@ObjectType({ description: "The same words in both languages." })
export class Bilingual implements Text {
  @Field({ description: "Chinese." })
  zh!: string;

  @Field({ description: "English." })
  en!: string;
}

@ObjectType({ description: "One entry of a dictionary." })
export class DictionaryEntry {
  @Field({ description: "What the API takes and gives." })
  value!: string;

  @Field(() => Bilingual, { description: "What it is called on the screen." })
  name!: Bilingual;

  @Field(() => [String], { description: "Its codes in the standard: one where the standard has this very entry, several where the entry covers several of its, none where it has none." })
  codes!: string[];

  @Field(() => String, { nullable: true, description: "Its code in letters, where the standard has those too." })
  letters!: string | null;
}

/** A closed list of the forms. */
@ObjectType({ description: "A closed list of the forms with the codes of its national standard." })
export class Dictionary {
  @Field({ description: "Its name in the API: an enum, or the field whose texts it lists." })
  key!: string;

  @Field(() => Bilingual, { description: "What it is called." })
  name!: Bilingual;

  @Field(() => String, { nullable: true, description: "Number of the standard, e.g. `GB/T 3304-1991`; null for a list of the notice's or the desk's own." })
  standard!: string | null;

  @Field(() => Bilingual, { nullable: true, description: "Title of the standard." })
  title!: Bilingual | null;

  @Field(() => Bilingual, { description: "How the list and the standard go together." })
  note!: Bilingual;

  @Field(() => [DictionaryEntry], { description: "Its entries, in the order of the forms." })
  entries!: DictionaryEntry[];
}
