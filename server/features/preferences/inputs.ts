import { ArrayMaxSize, ArrayMinSize, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { Json } from "../../graphql/scalars";
import { IsPreferenceKey, IsPreferenceValue } from "../../graphql/validators";

@InputType({ description: "One setting of one's own." })
export class PreferenceInput {
  @Field({ description: "Its name: up to 80 letters, digits, dots, dashes and underscores, starting with a letter." })
  @IsPreferenceKey()
  key!: string;

  @Field(() => Json, { nullable: true, description: "Its value, up to 8 KiB of JSON; null removes it." })
  @IsPreferenceValue()
  value?: unknown;
}

@InputType({ description: "Settings to keep for the account that is signed in." })
export class SavePreferencesInput {
  @Field(() => [PreferenceInput], { description: "1 to 100 settings; those not named stay as they are." })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  entries!: PreferenceInput[];
}
