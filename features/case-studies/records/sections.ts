import type { z } from "zod";
import { CASE_STUDY_PARTS } from "@/domain/case-study/fields";
import { CASE_STUDY } from "@/domain/case-study/states";
import { described, readRow, writeRow } from "@/domain/fields/derived";
import type { Day } from "@/domain/timetable/day";
import type { Prisma } from "@/generated/prisma/client";
import { type FieldErrors, Invalid } from "@/lib/command";
import type { CapabilityChoice } from "../queries";
import type { CaseStudyRow } from "../records";
import type * as schema from "../schema";

/** A page of the case study with fields of its own: how they are read from the row, and written to it. */
export interface Section<Fields> {
  read(row: CaseStudyRow): unknown;
  write(fields: Fields): Prisma.CaseStudyUpdateInput;
  /** What does not fit, that only the row and the day show. @throws {Invalid} */
  check?(row: CaseStudyRow, fields: Fields, context: CheckContext): void;
}

/** What a check may have to look up. */
export interface CheckContext {
  today: Day;
  /** The slugs that may be chosen. */
  technologies: readonly string[];
  capabilities: readonly CapabilityChoice[];
}

/** What the form of a page gives. */
export type SectionFields<Name extends schema.Sections> = z.output<(typeof schema)[Name]>["fields"];

export const SECTIONS: { [Name in schema.Sections]: Section<SectionFields<Name>> } = {
  summary: described(CASE_STUDY_PARTS.summary),
  problem: described(CASE_STUDY_PARTS.problem),
  work: described(CASE_STUDY_PARTS.work),
  technologies: {
    read: ({ technologies, capabilityKeys }) => ({
      technologies: technologies.map(({ slug }) => slug).sort(),
      capabilities: [...capabilityKeys].sort(),
    }),
    write: ({ technologies, capabilities }) => ({
      technologies: { set: technologies.map((slug) => ({ slug })) },
      capabilityKeys: capabilities,
    }),
    check(_, { technologies, capabilities }, context) {
      if (!technologies.every((slug) => context.technologies.includes(slug)))
        throw new Invalid({ technologies: ["Choose technologies from the list"] });
      for (const key of capabilities) {
        const capability = context.capabilities.find((each) => each.key === key);
        if (!capability)
          throw new Invalid({ capabilities: ["Choose from your own capabilities in the list"] });
        const { name, technology } = capability;
        if (technologies.includes(technology.slug)) continue;
        throw new Invalid({
          capabilities: [
            `“${name}” is on ${technology.name}, which is not ticked above. Tick it there, or leave “${name}” out here`,
          ],
        });
      }
    },
  },
  facts: {
    read: (row) => readRow(CASE_STUDY_PARTS.facts, { ...row, cost: row.costPence }),
    write(values) {
      const { cost: costPence, ...columns } = writeRow(CASE_STUDY_PARTS.facts, values);
      return { ...columns, costPence };
    },
    check(_, { startedOn, endedOn }, { today }) {
      const errors: FieldErrors = {};
      const future = "This day has not come yet. Leave it empty while the work goes on";
      if (startedOn && startedOn > today) errors.startedOn = [future];
      if (endedOn && endedOn > today) errors.endedOn = [future];
      if (Object.keys(errors).length > 0) throw new Invalid(errors);
    },
  },
  ending: {
    ...described(CASE_STUDY_PARTS.ending),
    check(row, { stopped }) {
      if (stopped || !CASE_STUDY.states[row.state].published || row.claims.length > 0) return;
      throw new Invalid({
        stopped: [
          "Work that went on needs at least one outcome. Add one first, or withdraw the case study",
        ],
      });
    },
  },
};
