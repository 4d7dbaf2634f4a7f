import type { Metadata } from "next";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { MyEvaluations } from "@/features/evaluation/components/my-evaluations";
import { myEvaluations } from "@/features/evaluation/loaders";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Your evaluations" };

export default async function Evaluations() {
  const person = await requirePerson("/account/evaluations");
  return (
    <Main>
      <Headline
        heading="Your evaluations"
        standfirst="Challenges in which you have a part. It is yours, whichever organisation you act for."
      />
      <div className="wrap">
        <MyEvaluations {...(await myEvaluations(person))} />
      </div>
    </Main>
  );
}
