import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/button";
import { HiddenFields } from "@/components/forms/hidden-fields";
import { TextField } from "@/components/forms/text-field";
import { Empty } from "@/components/notices/empty";
import { bodyDomains } from "@/domain/membership/body-domains";
import { isAtDomain } from "@/domain/membership/email-domain";
import { join } from "../actions";
import type { bodiesToJoin } from "../loaders";

interface JoinBodyProps {
  words: string;
  bodies: Awaited<ReturnType<typeof bodiesToJoin>>;
  email: string;
}

/** Find the public body by its name, then join it or ask to. */
export function JoinBody({ words, bodies, email }: JoinBodyProps) {
  return (
    <div className="wrap section section--tight">
      <form action="/account/join">
        <label htmlFor="body">Name of the public body</label>
        <div className="find gap-sm">
          <input className="input" id="body" name="q" type="search" defaultValue={words} />
          <button type="submit" className="btn">
            Find
          </button>
        </div>
      </form>
      {words && bodies.length === 0 ? (
        <div className="gap-top">
          <Empty
            level={2}
            heading="No public body of that name"
            why="Try a shorter part of the name, for example “Orrin”."
          />
        </div>
      ) : null}
      <ul className="people gap-sm">
        {bodies.map(({ id, name, website, emailDomains }) => (
          <li key={id}>
            <Body
              id={id}
              name={name}
              atOnce={isAtDomain(
                email,
                bodyDomains(
                  emailDomains.map(({ domain }) => domain),
                  website,
                ),
              )}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Body({ id, name, atOnce }: { id: string; name: string; atOnce: boolean }) {
  return (
    <ActionForm action={join} scope={`join-${id}`} label={`Join ${name}`} className="people__form">
      <HiddenFields values={{ organisationId: id }} />
      <h2 className="parts__h">{name}</h2>
      {atOnce ? (
        <p className="small muted">Your address is at its domain: you are in at once.</p>
      ) : (
        <TextField
          name="why"
          label="What you do there"
          hint="Its administrator reads this."
          width="mid"
        />
      )}
      <p className="btns gap-sm">
        <SubmitButton kind="hollow" small>
          {atOnce ? `Join ${name}` : `Ask to join ${name}`}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}
