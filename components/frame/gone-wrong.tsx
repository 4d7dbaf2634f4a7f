import { Button, ButtonLink } from "../forms/button";
import { StatePage } from "./state-page";

/** Something failed on our side. `reference` is the digest under which the server logged it. Without JavaScript, reloading does what the button does. */
export function GoneWrong({ reference, retry }: { reference?: string; retry: () => void }) {
  return (
    <StatePage
      heading="Something went wrong on our side"
      says="It is not your doing. Try again in a minute. If you were sending something, look first whether it arrived: what we have received is shown, and nothing is kept by half."
      next={
        reference ? (
          <p>
            If you write to us about this, give this reference: <code>{reference}</code>
          </p>
        ) : null
      }
    >
      <Button onClick={retry}>Try again</Button>
      <ButtonLink href="/" kind="hollow">
        Go to the home page
      </ButtonLink>
    </StatePage>
  );
}
