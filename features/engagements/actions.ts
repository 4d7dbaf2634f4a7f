"use server";

import { decidedProposal, planned } from "@/features/challenges/schema";
import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const deskOf = (part: string) => (id: string) => `/account/challenges/${id}/${part}`;

export const proposeEngagement = posted(
  schema.asked,
  confirmed(commands.proposeEngagement),
  deskOf("engagement"),
);
export const proposeClosing = posted(
  schema.moved,
  confirmed(commands.proposeClosing),
  deskOf("engagement"),
);
export const proposeSummary = posted(
  schema.shared,
  confirmed(commands.proposeSummary),
  deskOf("engagement"),
);
export const proposePlan = posted(planned, confirmed(commands.proposePlan), deskOf("plan"));

export const decideNotice = posted(
  decidedProposal,
  confirmed(commands.decideNotice),
  deskOf("notice"),
);

export const replyToEngagement = posted(
  schema.replied,
  commands.replyToEngagement,
  (_, { slug }) => `/engagements/${slug}?replied=yes#reply`,
);
