import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { Calibration } from "@/features/evaluation/components/calibration";
import { calibrationOf } from "@/features/evaluation/loaders/calibration";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Calibration" };

type Params = Promise<{ id: string }>;

export default async function CalibrationPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "calibration"));
  return <Calibration page={page} calibration={await calibrationOf(page)} />;
}
