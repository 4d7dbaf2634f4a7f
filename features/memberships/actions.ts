"use server";

import { mailing } from "@/features/letters/records/limits";
import { confirmed } from "@/features/session/actions/confirmed";
import { joining } from "@/features/session/actions/joining";
import { posted } from "@/features/session/framework/form-action";
import * as details from "./commands/details";
import * as domains from "./commands/domains";
import * as people from "./commands/people";
import * as register from "./commands/register";
import * as registerCheck from "./commands/register-check";
import * as requests from "./commands/requests";
import * as schema from "./schema";

export const registerSupplier = posted(
  schema.registerSupplier,
  joining(register.registerSupplier),
  "/account/profile",
);

export const join = posted(schema.askToJoin, joining(requests.join), ({ membershipId }) =>
  membershipId ? "/account?done=joined" : "/account?done=asked",
);

export const claim = posted(schema.claimSupplier, requests.claim, "/account?done=asked");

export const decideRequest = posted(
  schema.decideRequest,
  confirmed(requests.decideRequest),
  "/account/requests?done=decided",
);

export const invite = posted(
  schema.invite,
  confirmed(mailing(people.invite)),
  "/account/people?done=invited",
);

export const withdrawInvitation = posted(
  schema.invitation,
  people.withdrawInvitation,
  "/account/people?done=withdrawn",
);

export const acceptInvitation = posted(
  schema.invitation,
  joining(people.acceptInvitation),
  "/account?done=joined",
);

export const setRoles = posted(
  schema.setRoles,
  confirmed(people.setRoles),
  "/account/people?done=roles",
);

export const removeMember = posted(
  schema.membership,
  confirmed(people.removeMember),
  "/account/people?done=removed",
);

export const restoreAdministrator = posted(
  schema.restored,
  confirmed(people.restoreAdministrator),
  ({ slug }) => `/operator/bodies/${slug}?done=restored`,
);

export const verify = posted(
  schema.organisation,
  confirmed(people.verify),
  "/operator?done=verified",
);

export const askRegister = posted(
  schema.organisation,
  confirmed(registerCheck.askRegister),
  "/operator?done=register",
);

export const setDomains = posted(
  schema.domains,
  confirmed(domains.setDomains),
  ({ slug }) => `/operator/bodies/${slug}?done=domains`,
);

export const setDetails = posted(
  schema.details,
  confirmed(details.setDetails),
  "/account/people?done=details",
);

export const saveName = posted(schema.saveName, register.saveName, "/account?done=named");
