import type { Metadata } from "next";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { MyEvaluations } from "@/features/evaluation/components/my-evaluations";
import { myEvaluations } from "@/features/evaluation/loaders";
import { requirePerson } from "@/features/session/actor";
import { database, databaseTime } from "@/lib/database";

export const metadata: Metadata = { title: "Your evaluations" };

export default async function Evaluations() {
  const person = await requirePerson("/account/evaluations");
  const now = await databaseTime(database());
  return (
    <Main>
      <Headline
        heading="Your evaluations"
        standfirst="Challenges in which you have a part. It is yours, whichever organisation you act for."
      />
      <div className="wrap">
        <MyEvaluations rows={await myEvaluations(person)} now={now} />
      </div>
    </Main>
  );
}
