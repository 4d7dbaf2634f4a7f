import type { BuilderPart } from "@/domain/challenge/builder-parts";
import { missing } from "@/features/session/framework/missing";
import type { TeamChallenge } from "../loaders/team";
import { DescriptorsPart, TiesPart } from "./choose-parts";
import { CriterionForm, DataSetForm, OutcomeForm, PhaseForm } from "./item-forms";
import { BudgetPart, CriteriaPart, DataPart, OutcomesPart } from "./list-parts";
import { PanelPart } from "./panel-part";
import {
  ConditionsPart,
  ConflictsPart,
  LegacyPart,
  ProblemPart,
  RightsPart,
  TriedPart,
  UsersPart,
} from "./text-parts";
import { TimetablePart } from "./timetable-part";

interface PartFormProps {
  team: TeamChallenge;
  part: BuilderPart;
  /** A day of publication to propose a timetable from. */
  from?: string;
  /** A day on which responses close, to propose backwards from. */
  by?: string;
  technologies: readonly { slug: string; name: string }[];
}

/** The page of a part of the builder. */
export function PartForm({ team, part, from, by, technologies }: PartFormProps) {
  switch (part) {
    case "users":
      return <UsersPart team={team} />;
    case "problem":
      return <ProblemPart team={team} technologies={technologies} />;
    case "outcomes":
      return <OutcomesPart team={team} />;
    case "data":
      return <DataPart team={team} />;
    case "legacy":
      return <LegacyPart team={team} />;
    case "tried":
      return <TriedPart team={team} />;
    case "budget":
      return <BudgetPart team={team} />;
    case "rights":
      return <RightsPart team={team} />;
    case "timetable":
      return <TimetablePart team={team} from={from} by={by} />;
    case "conditions":
      return <ConditionsPart team={team} />;
    case "criteria":
      return <CriteriaPart team={team} />;
    case "descriptors":
      return <DescriptorsPart team={team} />;
    case "ties":
      return <TiesPart team={team} />;
    case "panel":
      return <PanelPart team={team} />;
    case "conflicts":
      return <ConflictsPart team={team} />;
  }
}

interface ItemFormProps {
  team: TeamChallenge;
  part: BuilderPart;
  item: string;
}

/** The page of one of several things of a part. */
export function ItemForm({ team, part, item }: ItemFormProps) {
  switch (part) {
    case "outcomes":
      return <OutcomeForm team={team} item={item} />;
    case "data":
      return <DataSetForm team={team} item={item} />;
    case "budget":
      return <PhaseForm team={team} item={item} />;
    case "criteria":
      return <CriterionForm team={team} item={item} />;
    default:
      return missing();
  }
}
