import { ButtonLink, Buttons } from "@/components/forms/button";
import { Notice } from "@/components/notices/notice";

/** For whoever administers this supplier and acts for another one: the way to make them one. */
export function SameNotice({ name, slug }: { name: string; slug: string }) {
  return (
    <div className="wrap section">
      <Notice kind="file" heading="You administer this supplier as well as the one you act for">
        <p>If both are one, ask an operator to merge {name} into the other.</p>
        <Buttons>
          <ButtonLink href={`/suppliers/${slug}/same`} kind="hollow">
            This is us as well
          </ButtonLink>
        </Buttons>
      </Notice>
    </div>
  );
}
