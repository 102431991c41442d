/** Whether this person, by id or by a role, is among the operators. */
export function isOperator(
  user: { readonly id: string; readonly roleIds: readonly string[] },
  operatorIds: readonly string[],
): boolean {
  return [user.id, ...user.roleIds].some((id) => operatorIds.includes(id));
}
