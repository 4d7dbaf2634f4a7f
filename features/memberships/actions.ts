"use server";

import { actForNewMembership } from "@/features/session/act-for";
import { formAction, replyTo } from "@/features/session/form-action";
import * as domains from "./commands/domains";
import * as people from "./commands/people";
import * as register from "./commands/register";
import * as registerCheck from "./commands/register-check";
import * as requests from "./commands/requests";
import * as schema from "./schema";

export const registerSupplier = formAction(schema.registerSupplier, async (input, actor) => {
  const outcome = await register.registerSupplier(actor, input);
  if (outcome.ok) await actForNewMembership(actor, outcome.result.membershipId);
  return replyTo(outcome, () => "/account/profile");
});

export const join = formAction(schema.askToJoin, async (input, actor) => {
  const outcome = await requests.join(actor, input);
  if (outcome.ok) await actForNewMembership(actor, outcome.result.membershipId);
  return replyTo(outcome, ({ membershipId }) =>
    membershipId ? "/account?done=joined" : "/account?done=asked",
  );
});

export const claim = formAction(schema.claimSupplier, async (input, actor) =>
  replyTo(await requests.claim(actor, input), () => "/account?done=asked"),
);

export const decideRequest = formAction(schema.decideRequest, async (input, actor) =>
  replyTo(await requests.decideRequest(actor, input), () => "/account/requests?done=decided"),
);

export const invite = formAction(schema.invite, async (input, actor) =>
  replyTo(await people.invite(actor, input), () => "/account/people?done=invited"),
);

export const withdrawInvitation = formAction(schema.invitation, async (input, actor) =>
  replyTo(await people.withdrawInvitation(actor, input), () => "/account/people?done=withdrawn"),
);

export const acceptInvitation = formAction(schema.invitation, async (input, actor) => {
  const outcome = await people.acceptInvitation(actor, input);
  if (outcome.ok) await actForNewMembership(actor, outcome.result.membershipId);
  return replyTo(outcome, () => "/account?done=joined");
});

export const setRoles = formAction(schema.setRoles, async (input, actor) =>
  replyTo(await people.setRoles(actor, input), () => "/account/people?done=roles"),
);

export const removeMember = formAction(schema.membership, async (input, actor) =>
  replyTo(await people.removeMember(actor, input), () => "/account/people?done=removed"),
);

export const verify = formAction(schema.organisation, async (input, actor) =>
  replyTo(await people.verify(actor, input), () => "/operator?done=verified"),
);

export const askRegister = formAction(schema.organisation, async (input, actor) =>
  replyTo(await registerCheck.askRegister(actor, input), () => "/operator?done=register"),
);

export const setDomains = formAction(schema.domains, async (input, actor) =>
  replyTo(
    await domains.setDomains(actor, input),
    ({ slug }) => `/operator/bodies/${slug}?done=domains`,
  ),
);

export const saveName = formAction(schema.saveName, async (input, actor) =>
  replyTo(await register.saveName(actor, input), () => "/account?done=named"),
);
