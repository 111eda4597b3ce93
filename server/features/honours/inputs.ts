import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { DateOnly } from "../../graphql/scalars";
import { IsCreditCode, IsId, IsIdNumber, IsText } from "../../graphql/validators";
import { SubjectKind } from "../campaigns/subject-kind";
import { HonourLevel } from "../nominations/honour-level";

/** By what a holder is recognised; only a blind index of it is kept. */
export interface HolderInput {
  subjectKind: SubjectKind;
  holderName?: string | null;
  idNumber?: string | null;
  creditCode?: string | null;
  workplaceCode?: string | null;
}

@InputType({ description: "A plaque, medal or certificate that was handed over." })
export class HandOverItemInput extends ReferenceInput {
  @Field(() => DateOnly, { description: "The day it was handed over, not one to come." })
  handedOverOn!: string;

  @Field({ description: "Who received it." })
  @IsText(1, 100)
  receivedBy!: string;

  @Field(() => String, { nullable: true, description: "Its number; left out: as it is." })
  @IsOptional()
  @IsText(1, 100)
  number?: string | null;
}

@InputType({ description: "An honour from before the desk." })
export class EnterEarlierHonourInput implements HolderInput {
  @Field({ description: "Name of the person or collective." })
  @IsText(1, 100)
  holderName!: string;

  @Field(() => SubjectKind, { description: "Collective or person." })
  subjectKind!: SubjectKind;

  @Field(() => String, { nullable: true, description: "Of a person: the ID number. It is recognised by a blind index and not kept." })
  @IsOptional()
  @IsIdNumber()
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Of a collective: its own 统一社会信用代码." })
  @IsOptional()
  @IsCreditCode()
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: "Of a collective without a code of its own: its workplace's 统一社会信用代码." })
  @IsOptional()
  @IsCreditCode()
  workplaceCode?: string | null;

  @Field({ description: "The employer at the time." })
  @IsText(1, 200)
  workplaceName!: string;

  @Field({ description: "The campaign, or what honoured." })
  @IsText(1, 200)
  campaignName!: string;

  @Field({ description: "The title." })
  @IsText(1, 100)
  awardName!: string;

  @Field(() => HonourLevel, { description: "Level of the honour (R07); not NONE." })
  level!: HonourLevel;

  @Field({ description: "Whether its treatment is enjoyed (R07)." })
  treatment!: boolean;

  @Field(() => String, { nullable: true, description: "Number of the certificate." })
  @IsOptional()
  @IsText(1, 100)
  certificateNumber?: string | null;

  @Field(() => DateOnly, { description: "The day it was conferred, not one to come." })
  conferredOn!: string;

  @Field({ description: "The decision it rests on, by name or number." })
  @IsText(2, 200)
  document!: string;
}

@InputType({ description: "Whom the honours register is asked about." })
export class HonoursOfInput implements HolderInput {
  @Field(() => SubjectKind, { description: "Collective or person." })
  subjectKind!: SubjectKind;

  @Field(() => String, { nullable: true, description: "Of a person: the ID number." })
  @IsOptional()
  @IsIdNumber()
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Of a collective: its own 统一社会信用代码." })
  @IsOptional()
  @IsCreditCode()
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: "Of a collective without a code of its own: its workplace's 统一社会信用代码, and its name." })
  @IsOptional()
  @IsCreditCode()
  workplaceCode?: string | null;

  @Field(() => String, { nullable: true, description: "Name of a collective without a code of its own." })
  @IsOptional()
  @IsText(1, 100)
  holderName?: string | null;
}

@InputType({ description: "A proposal to revoke an honour." })
export class ProposeRevocationInput {
  @Field(() => ID, { description: "The honour." })
  @IsId()
  honourId!: string;

  @Field({ description: "What happened: which discipline or law was broken; 2 to 2,000 characters." })
  @IsText(2, 2_000)
  cause!: string;

  @Field({ description: "The papers it rests on, by name and number; 2 to 2,000 characters." })
  @IsText(2, 2_000)
  evidence!: string;
}

@InputType({ description: "The opinion of unit or office on a revocation; which of them, the account says." })
export class GiveRevocationOpinionInput {
  @Field(() => ID, { description: "The proceedings." })
  @IsId()
  revocationId!: string;

  @Field({ description: "True: the honour should be revoked." })
  agrees!: boolean;

  @Field({ description: "The opinion; 2 to 2,000 characters." })
  @IsText(2, 2_000)
  opinion!: string;
}

@InputType({ description: "What is decided on a revocation." })
export class DecideRevocationInput extends ReferenceInput {
  @Field({ description: "True: the honour is revoked. False: it is kept." })
  revoke!: boolean;

  @Field({ description: "Number of the decision." })
  @IsText(2, 200)
  document!: string;

  @Field({ description: "Grounds of the decision; 2 to 2,000 characters." })
  @IsText(2, 2_000)
  decision!: string;

  @Field(() => DateOnly, { description: "The day of the decision: not one to come, not before the proposal." })
  decidedOn!: string;
}

@InputType({ description: "A plaque, medal or certificate that was taken back." })
export class RecoverItemInput extends ReferenceInput {
  @Field(() => DateOnly, { description: "The day it came back, not one to come." })
  recoveredOn!: string;

  @Field({ description: "From whom, by whom; 2 to 500 characters." })
  @IsText(2, 500)
  recoveryNote!: string;
}

@InputType({ description: "The end of the treatment of a revoked honour." })
export class StopTreatmentInput extends ReferenceInput {
  @Field(() => DateOnly, { description: "The day from which it stopped: not one to come, not before the conferment." })
  stoppedOn!: string;
}
