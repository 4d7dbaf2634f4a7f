import { expect, test } from "vitest";
import { ROLES_OF } from "../actor";
import { waitingForPasskey, withoutPasskey } from "./passkey";

const ALL = { roles: ROLES_OF.PUBLIC_BODY, operator: true };

test("without a passkey nobody is commercial officer, approver or operator; everything else stays", () => {
  expect(withoutPasskey(ALL)).toEqual({
    roles: ["ADMIN", "REFERENCE", "CHAMPION"],
    operator: false,
  });
  expect(waitingForPasskey(ALL)).toEqual({ roles: ["COMMERCIAL", "APPROVER"], operator: true });
  const editor = { roles: ["EDITOR" as const], operator: false };
  expect(withoutPasskey(editor)).toEqual(editor);
  expect(waitingForPasskey(editor)).toEqual({ roles: [], operator: false });
});
