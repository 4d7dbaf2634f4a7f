import { z } from "zod";
import { FOLLOW_SUBJECTS } from "@/domain/follow/subject";
import { id, oneOf } from "@/domain/input";

export const follow = z.object({
  subject: oneOf(FOLLOW_SUBJECTS, "This form has lost what it is about. Go back and open it again"),
  id: id(),
  /** Where the button stood: on the page of what is followed, or in the list of all. */
  from: oneOf(["page", "list"], "This form has lost its page. Go back and open it again").default(
    "page",
  ),
});
